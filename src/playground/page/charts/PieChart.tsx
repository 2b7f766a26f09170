import { useId } from 'react';
import { useReader } from '../reader/Reader.ts';
import type { PieData } from './Chart.ts';
import { HatchPatterns, lookOf } from './seriesLook.tsx';

const radius = 90;

/** Slices clockwise from twelve o'clock, with their labels, values and shares in the legend beside them. */
export function PieChart({ chart, title }: { chart: PieData; title: string }) {
  const { me } = useReader();
  const id = useId();
  const total = chart.segments.reduce((sum, segment) => sum + Math.max(0, segment.value), 0);
  const number = new Intl.NumberFormat(me.locale);
  const percent = new Intl.NumberFormat(me.locale, { style: 'percent', maximumFractionDigits: 1 });
  let turned = 0;
  const slices = chart.segments.map((segment, index) => {
    const share = total > 0 ? Math.max(0, segment.value) / total : 0;
    const from = turned;
    turned += share;
    return { ...segment, share, from, to: turned, look: lookOf(index) };
  });
  return (
    <div className="pie">
      <svg viewBox="-100 -100 200 200" role="img" aria-label={title}>
        <HatchPatterns id={id} />
        {slices.map((slice) => (
          <path
            key={slice.label}
            d={slicePath(slice.from, slice.to)}
            fill={`url(#${id}-${slice.look})`}
            className="slice"
          >
            <title>{`${slice.label}: ${number.format(slice.value)}`}</title>
          </path>
        ))}
        {slices
          .filter((slice) => slice.share >= 0.06)
          .map((slice) => {
            const [x, y] = pointAt((slice.from + slice.to) / 2, slice.share > 0.99 ? 0 : radius * 0.62);
            return (
              <text key={slice.label} x={x} y={y} className="slice-label">
                {percent.format(slice.share)}
              </text>
            );
          })}
      </svg>
      <ul className="legend legend-column">
        {slices.map((slice) => (
          <li key={slice.label}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <rect width="16" height="16" rx="3" fill={`url(#${id}-${slice.look})`} />
            </svg>
            <span>{slice.label}</span>
            <strong>{number.format(slice.value)}</strong>
            <small>{percent.format(slice.share)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function slicePath(from: number, to: number): string {
  if (to - from > 0.9999) return `M0-${radius}A${radius} ${radius} 0 1 1-.01-${radius}z`;
  const [startX, startY] = pointAt(from, radius);
  const [endX, endY] = pointAt(to, radius);
  return `M0 0L${startX} ${startY}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${endX} ${endY}z`;
}

/** `turn` 0 to 1, clockwise from twelve o'clock. */
function pointAt(turn: number, distance: number): [number, number] {
  const angle = turn * 2 * Math.PI;
  return [round(Math.sin(angle) * distance), round(-Math.cos(angle) * distance)];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

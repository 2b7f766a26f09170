import { useId, useRef } from 'react';
import { useReader } from '../reader/Reader.ts';
import type { AxisData } from './Chart.ts';
import { Bars, Lines } from './marks.tsx';
import { niceTicks } from './niceTicks.ts';
import { scaleOf } from './plotScale.ts';
import { HatchPatterns, lookOf, Marker } from './seriesLook.tsx';
import { useWidth } from './useWidth.ts';

const usualWidthPx = 600;
const widestLabelPx = 46;

/** Bar, area or line chart over shared categories, with axis titles and a legend for several series. */
export function AxisChart({ chart, title }: { chart: AxisData; title: string }) {
  const { me } = useReader();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, usualWidthPx);
  const { categories, x_label: xLabel, y_label: yLabel } = chart.axis_config;
  const values = chart.series.flatMap((series) => series.data.map((point) => point.value));
  const ticks = niceTicks(values, { isFromZero: chart.type !== 'line' });
  const number = new Intl.NumberFormat(me.locale, { notation: 'compact', maximumFractionDigits: 2 });
  const scale = scaleOf(width, categories.length, ticks);
  const height = scale.bottom + (xLabel ? 48 : 26);
  const labelEvery = Math.ceil(widestLabelPx / scale.bandWidth);
  return (
    <div className="axis-chart" ref={frame}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        <HatchPatterns id={id} />
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={scale.left}
              x2={scale.right}
              y1={scale.y(tick)}
              y2={scale.y(tick)}
              className={tick === 0 ? 'axis' : 'grid'}
            />
            <text x={scale.left - 8} y={scale.y(tick)} className="tick tick-y">
              {number.format(tick)}
            </text>
          </g>
        ))}
        {categories.map((category, index) =>
          index % labelEvery === 0 ? (
            <text key={category} x={scale.x(index)} y={scale.bottom + 18} className="tick tick-x">
              {shorten(category, scale.bandWidth * labelEvery)}
              <title>{category}</title>
            </text>
          ) : null,
        )}
        {chart.type === 'bar' ? (
          <Bars chart={chart} scale={scale} fillId={id} format={number.format} />
        ) : (
          <Lines chart={chart} scale={scale} />
        )}
        {xLabel && (
          <text x={(scale.left + scale.right) / 2} y={height - 8} className="axis-title">
            {xLabel}
          </text>
        )}
        {yLabel && (
          <text
            transform={`translate(12 ${(scale.top + scale.bottom) / 2}) rotate(-90)`}
            className="axis-title"
          >
            {yLabel}
          </text>
        )}
      </svg>
      {chart.series.length > 1 && (
        <ul className="legend">
          {chart.series.map((series, index) => (
            <li key={series.name}>
              <svg viewBox="-8 -8 16 16" aria-hidden="true">
                {chart.type === 'bar' ? (
                  <rect x="-8" y="-8" width="16" height="16" rx="3" fill={`url(#${id}-${lookOf(index)})`} />
                ) : (
                  <Marker look={lookOf(index)} x={0} y={0} />
                )}
              </svg>
              {series.name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Roughly what fits: a character of tick text is about 6 pixels wide, a full-width one twice that. */
function shorten(label: string, widthPx: number): string {
  const pixelsOf = (character: string) => (/[\u1100-\uffff]/.test(character) ? 12 : 6.2);
  let used = 0;
  const characters = [...label];
  const fitting = characters.findIndex((character) => {
    used += pixelsOf(character);
    return used > widthPx;
  });
  return fitting <= 0 ? label : `${characters.slice(0, Math.max(1, fitting - 1)).join('')}…`;
}

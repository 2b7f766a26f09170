import { useId } from 'react';
import { useReader } from '../reader/Reader.ts';
import type { AxisData } from './Chart.ts';
import { Bars, Lines } from './marks.tsx';
import { niceTicks } from './niceTicks.ts';
import { plot, scaleOf } from './plotScale.ts';
import { HatchPatterns, lookOf, Marker } from './seriesLook.tsx';

/** Bar, area or line chart over shared categories, with axis titles and a legend for several series. */
export function AxisChart({ chart, title }: { chart: AxisData; title: string }) {
  const { me } = useReader();
  const id = useId();
  const { categories, x_label: xLabel, y_label: yLabel } = chart.axis_config;
  const values = chart.series.flatMap((series) => series.data.map((point) => point.value));
  const ticks = niceTicks(values, { isFromZero: chart.type !== 'line' });
  const height = plot.height - (xLabel ? 0 : 28);
  const number = new Intl.NumberFormat(me.locale, { notation: 'compact', maximumFractionDigits: 2 });
  const scale = scaleOf(categories.length, ticks);
  const labelEvery = Math.ceil(categories.length / 12);
  return (
    <div className="axis-chart">
      <svg viewBox={`0 0 ${plot.width} ${height}`} role="img" aria-label={title}>
        <HatchPatterns id={id} />
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={plot.left}
              x2={plot.right}
              y1={scale.y(tick)}
              y2={scale.y(tick)}
              className={tick === 0 ? 'axis' : 'grid'}
            />
            <text x={plot.left - 8} y={scale.y(tick)} className="tick tick-y">
              {number.format(tick)}
            </text>
          </g>
        ))}
        {categories.map((category, index) =>
          index % labelEvery === 0 ? (
            <text key={category} x={scale.x(index)} y={plot.bottom + 18} className="tick tick-x">
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
          <text x={(plot.left + plot.right) / 2} y={height - 8} className="axis-title">
            {xLabel}
          </text>
        )}
        {yLabel && (
          <text
            transform={`translate(12 ${(plot.top + plot.bottom) / 2}) rotate(-90)`}
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

/** Roughly what fits: a character of tick text is about 6 units wide, a full-width one twice that. */
function shorten(label: string, widthUnits: number): string {
  const unitsOf = (character: string) => (/[\u1100-\uffff]/.test(character) ? 12 : 6.2);
  let used = 0;
  const characters = [...label];
  const fitting = characters.findIndex((character) => {
    used += unitsOf(character);
    return used > widthUnits;
  });
  return fitting <= 0 ? label : `${characters.slice(0, Math.max(1, fitting - 1)).join('')}…`;
}

import type { AxisData } from './Chart.ts';
import type { Scale } from './plotScale.ts';
import { lookOf, Marker } from './seriesLook.tsx';

/** Above this many bars their values are left to the table. */
const maxLabelledBars = 16;
const narrowestLabelledPx = 14;

interface BarsProps {
  chart: AxisData;
  scale: Scale;
  fillId: string;
  format: (value: number) => string;
}

export function Bars({ chart, scale, fillId, format }: BarsProps) {
  const { categories } = chart.axis_config;
  const width = Math.min(44, (scale.bandWidth * 0.76) / chart.series.length);
  const isLabelled =
    categories.length * chart.series.length <= maxLabelledBars && width >= narrowestLabelledPx;
  return chart.series.map((series, seriesIndex) =>
    pointsOf(chart, seriesIndex).map(({ category, value }) => {
      const x = scale.x(category) + (seriesIndex - chart.series.length / 2) * width;
      const [top, bottom] = [scale.y(Math.max(0, value)), scale.y(Math.min(0, value))];
      return (
        <g key={`${series.name} ${category}`}>
          <rect
            x={x + 1}
            y={top}
            width={width - 2}
            height={Math.max(1, bottom - top)}
            rx="2"
            fill={`url(#${fillId}-${lookOf(seriesIndex)})`}
          >
            <title>{`${series.name}, ${categories[category]}: ${format(value)}`}</title>
          </rect>
          {isLabelled && (
            <text x={x + width / 2} y={top - 4} className="bar-label">
              {format(value)}
            </text>
          )}
        </g>
      );
    }),
  );
}

export function Lines({ chart, scale }: { chart: AxisData; scale: Scale }) {
  return chart.series.map((series, seriesIndex) => {
    const points = pointsOf(chart, seriesIndex).map(({ category, value }) => ({
      x: scale.x(category),
      y: scale.y(value),
      title: `${series.name}, ${chart.axis_config.categories[category]}: ${value}`,
    }));
    const line = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('');
    const [first, last] = [points[0], points.at(-1)];
    const look = lookOf(seriesIndex);
    return (
      <g key={series.name} className={`series-${look}`}>
        {chart.type === 'area' && first && last && (
          <path d={`${line}L${last.x} ${scale.y(0)}L${first.x} ${scale.y(0)}z`} className="area" />
        )}
        <path d={line} className="line" />
        {points.map((point) => (
          <g key={point.x}>
            <title>{point.title}</title>
            <Marker look={look} x={point.x} y={point.y} />
          </g>
        ))}
      </g>
    );
  });
}

/** A series' points in the order of the categories; categories it has no value for are left out. */
function pointsOf(chart: AxisData, seriesIndex: number): { category: number; value: number }[] {
  const valueAt = new Map(chart.series[seriesIndex]?.data.map((point) => [point.label, point.value]));
  return chart.axis_config.categories.flatMap((label, category) => {
    const value = valueAt.get(label);
    return value === undefined ? [] : [{ category, value }];
  });
}

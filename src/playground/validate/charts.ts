import { isJsonObject, objectsIn } from '../json.ts';
import { blockId } from './compositions.ts';
import { byType, type Check, list, number, object, type Rule, required, string } from './shape.ts';

const type = required(string());
const label = required(string({ min: 1, max: 20 }));
const point = object({ label, value: required(number()) });
const series = object({ name: label, data: required(list(point, { min: 1, max: 20 })) });
const axisConfig = object({
  categories: required(list(string({ min: 1, max: 20 }), { min: 1, max: 20 })),
  x_label: string({ max: 50 }),
  y_label: string({ max: 50 }),
});

const seriesNamesDiffer: Rule = (chart, at) => {
  const names = objectsIn(chart.series).map((s) => s.name);
  names.forEach((name, index) => {
    if (names.indexOf(name) < index)
      at.in('series')
        .in(index)
        .in('name')
        .breaks('not', `series name "${String(name)}" already exists`);
  });
};

const pointsMatchCategories: Rule = (chart, at) => {
  const categories: unknown = isJsonObject(chart.axis_config) ? chart.axis_config.categories : undefined;
  if (!Array.isArray(categories)) return;
  objectsIn(chart.series).forEach((s, index) => {
    const labels = objectsIn(s.data).map((p) => p.label);
    const isEach =
      labels.length === categories.length && categories.every((category) => labels.includes(category));
    if (!isEach)
      at.in('series')
        .in(index)
        .in('data')
        .breaks('enum', 'labels must match `categories`', categories, labels);
  });
};

const seriesChart = object(
  { type, series: required(list(series, { min: 1, max: 12 })), axis_config: required(axisConfig) },
  seriesNamesDiffer,
  pointsMatchCategories,
);

export const MAX_CHARTS_PER_MESSAGE = 2;

export const dataVisualizationBlock: Check = object({
  type,
  block_id: blockId,
  title: required(string({ min: 1, max: 50 })),
  chart: required(
    byType({
      pie: object({ type, segments: required(list(point, { min: 1, max: 12 })) }),
      bar: seriesChart,
      area: seriesChart,
      line: seriesChart,
    }),
  ),
});

import { AxisChart } from '../charts/AxisChart.tsx';
import { type ChartData, isPie } from '../charts/Chart.ts';
import { ChartTable } from '../charts/ChartTable.tsx';
import { PieChart } from '../charts/PieChart.tsx';
import type { BlockProps } from './blockOf.ts';

interface DataVisualizationJson {
  title: string;
  chart: ChartData;
}

export function DataVisualizationBlock({ block }: BlockProps<DataVisualizationJson>) {
  const { chart, title } = block;
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      {isPie(chart) ? <PieChart chart={chart} title={title} /> : <AxisChart chart={chart} title={title} />}
      <ChartTable chart={chart} title={title} />
    </figure>
  );
}

/** The `chart` of a data_visualization block, which @slack/types does not know yet. */
export interface PieData {
  type: 'pie';
  segments: { label: string; value: number }[];
}

export interface Series {
  name: string;
  data: { label: string; value: number }[];
}

export interface AxisData {
  type: 'bar' | 'area' | 'line';
  series: Series[];
  axis_config: { categories: string[]; x_label?: string; y_label?: string };
}

export type ChartData = PieData | AxisData;

export function isPie(chart: ChartData): chart is PieData {
  return chart.type === 'pie';
}

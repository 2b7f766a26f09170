import { useReader } from '../reader/Reader.ts';
import { type ChartData, isPie } from './Chart.ts';

/** The same figures as a table, for screen readers and for whoever wants to read them exactly. */
export function ChartTable({ chart, title }: { chart: ChartData; title: string }) {
  const { me, words } = useReader();
  const number = new Intl.NumberFormat(me.locale);
  const rows = isPie(chart)
    ? chart.segments.map((segment) => ({ label: segment.label, values: [segment.value] }))
    : chart.axis_config.categories.map((label) => ({
        label,
        values: chart.series.map((series) => series.data.find((point) => point.label === label)?.value),
      }));
  const columns = isPie(chart) ? [words.value] : chart.series.map((series) => series.name);
  return (
    <details className="chart-table">
      <summary>{words.showAsTable}</summary>
      <table className="table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{isPie(chart) ? words.label : (chart.axis_config.x_label ?? words.label)}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="align-right">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {row.values.map((value, index) => (
                <td key={columns[index]} className="align-right">
                  {value === undefined ? '–' : number.format(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

import type { Texts } from '../../text/texts.ts';
import type { Check, Finding, Verdict } from './check.ts';

const verdicts: readonly Verdict[] = ['good', 'note', 'bad', 'unchecked'];

interface Columns {
  readonly verdict: number;
  readonly name: number;
}

export const columns = (t: Texts['doctor'], checks: readonly Check[]): Columns => ({
  verdict: Math.max(...verdicts.map((verdict) => width(t.verdicts[verdict]))),
  name: Math.max(...checks.map(({ name }) => width(t.checks[name]))),
});

/** A line for each finding, with its cure on the next. */
export const findingLines = (
  t: Texts['doctor'],
  name: Check['name'],
  findings: readonly Finding[],
  columns: Columns,
): string[] =>
  findings.flatMap(({ verdict, says, cure }, at) => {
    const title = at === 0 ? t.checks[name] : '';
    const line = `${filled(t.verdicts[verdict], columns.verdict)}  ${filled(title, columns.name)}  ${says}`;
    return cure ? [line, `${' '.repeat(columns.verdict + columns.name + 4)}→ ${cure}`] : [line];
  });

/** A terminal gives Chinese characters two columns. */
const width = (text: string): number =>
  [...text].reduce((columns, sign) => columns + (/[\p{sc=Han}，。：；（）]/u.test(sign) ? 2 : 1), 0);

const filled = (text: string, columns: number): string => text + ' '.repeat(columns - width(text));

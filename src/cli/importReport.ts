import type { ImportedRow, ImportResult } from '../exchange/importResult.ts';
import { shortened } from '../text/mrkdwn.ts';
import type { Texts } from '../text/texts.ts';

/** Of what went well only this many lines; what was refused is told whole. */
const MOST_LINES = 20;
/** A cell that is far too long for a name must not bury the reason. */
const LONGEST_NAME_SHOWN = 80;

/** What an import did, or would do, line by line; the counts come last, where they are seen. */
export const importReport = (result: ImportResult, t: Texts): string[] => {
  const say = t.exchange;
  const { counts, ignoredColumns, isDryRun } = result;
  const rows = result.rows.map((row) => ({ ...row, name: shortened(row.name, LONGEST_NAME_SHOWN) }));
  const of = <O extends ImportedRow['outcome']>(outcome: O) =>
    rows.filter((row): row is Extract<ImportedRow, { outcome: O }> => row.outcome === outcome);
  const noted = rows.flatMap((row) =>
    row.outcome === 'refused' ? [] : row.notes.map((note) => ({ ...row, text: say.note(note) })),
  );
  const fieldNames = (fields: readonly string[]) =>
    say.changed(fields.map((field) => t.parties.field[field as keyof typeof t.parties.field] ?? field));
  return [
    ...(isDryRun ? listed(say.createdTitle, of('created').map(nameOnly), t) : []),
    ...listed(
      say.updatedTitle,
      of('updated').map((row) => say.line({ ...row, text: fieldNames(row.changed) })),
      t,
    ),
    ...listed(
      say.notesTitle,
      noted.map((row) => say.line(row)),
      t,
    ),
    ...listed(
      say.refusedTitle,
      of('refused').map((row) => say.line({ ...row, text: say.refusal(row.refusal) })),
      t,
      Number.POSITIVE_INFINITY,
    ),
    ...(ignoredColumns.length > 0 ? [say.ignored(ignoredColumns)] : []),
    ...(rows.length === 0 ? [say.empty] : []),
    isDryRun ? say.dryCounts(counts) : say.counts(counts),
  ];
};

const nameOnly = ({ name }: { name: string }): string => `  ${name}`;

const listed = (
  title: (count: number) => string,
  lines: readonly string[],
  t: Texts,
  most = MOST_LINES,
): string[] => {
  if (lines.length === 0) return [];
  const more = lines.length - most;
  return [title(lines.length), ...lines.slice(0, most), ...(more > 0 ? [t.exchange.more(more)] : []), ''];
};

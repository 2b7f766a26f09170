import type { ImportedRow, ImportResult, RowRefusal } from '../exchange/importResult.ts';
import { shortened } from '../text/mrkdwn.ts';
import type { Texts } from '../text/texts.ts';
import { errorSentence } from './errorSentence.ts';

/** Of what went well only this many lines; what was refused is told whole, here or in a file. */
const MOST_LINES = 20;
/** A cell that is far too long must not bury the reason. */
const LONGEST_CELL_SHOWN = 80;
const LONGEST_REASON = 300;

/** Why a row was not taken, in one line. */
export const refusalSentence = (refusal: RowRefusal, t: Texts): string =>
  refusal.reason === 'failed'
    ? errorSentence(refusal.error, t)
    : t.exchange.refusal(
        'typed' in refusal
          ? {
              ...refusal,
              typed: shortened(refusal.typed.slice(0, 4 * LONGEST_CELL_SHOWN), LONGEST_CELL_SHOWN),
            }
          : refusal,
      );

/** What an import did, or would do, line by line; the counts come last, where they are seen. */
export const importReport = (
  result: ImportResult,
  t: Texts,
  { isRefusedInFile }: { isRefusedInFile: boolean },
): string[] => {
  const say = t.exchange;
  const { counts, ignoredColumns, isDryRun } = result;
  const named = <R extends ImportedRow>(row: R): R => ({
    ...row,
    name: shortened(row.name.slice(0, 4 * LONGEST_CELL_SHOWN).replace(/\s+/g, ' '), LONGEST_CELL_SHOWN),
  });
  const of = <O extends ImportedRow['outcome']>(outcome: O) =>
    result.rows.filter((row): row is Extract<ImportedRow, { outcome: O }> => row.outcome === outcome);
  const noted = result.rows.flatMap((row) =>
    row.outcome === 'refused' ? [] : row.notes.map((note) => ({ row, note })),
  );
  const fieldNames = (fields: readonly string[]) =>
    say.changed(fields.map((name) => say.field[name] ?? name));
  return [
    ...(isDryRun ? listed(say.createdTitle, of('created'), (row) => `  ${named(row).name}`, t) : []),
    ...listed(
      say.updatedTitle,
      of('updated'),
      (row) => say.line({ ...named(row), text: fieldNames(row.changed) }),
      t,
    ),
    ...listed(
      say.notesTitle,
      noted,
      ({ row, note }) => say.line({ ...named(row), text: shortened(say.note(note), LONGEST_REASON) }),
      t,
    ),
    ...listed(
      say.refusedTitle,
      of('refused'),
      (row) => say.line({ ...named(row), text: shortened(refusalSentence(row.refusal, t), LONGEST_REASON) }),
      t,
      isRefusedInFile ? MOST_LINES : Number.POSITIVE_INFINITY,
    ),
    ...(ignoredColumns.length > 0 ? [say.ignored(ignoredColumns)] : []),
    ...(result.rows.length === 0 && result.leftCount === 0 ? [say.empty] : []),
    isDryRun ? say.dryCounts(counts) : say.counts(counts),
  ];
};

const listed = <R>(
  title: (count: number) => string,
  rows: readonly R[],
  line: (row: R) => string,
  t: Texts,
  most = MOST_LINES,
): string[] => {
  if (rows.length === 0) return [];
  const more = rows.length - most;
  return [
    title(rows.length),
    ...rows.slice(0, most).map(line),
    ...(more > 0 ? [t.exchange.more(more)] : []),
    '',
  ];
};

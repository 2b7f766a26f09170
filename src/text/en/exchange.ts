import type { RowNote, RowRefusal } from '../../exchange/importResult.ts';
import type { PartyNameRefusal } from '../../parties/partyName.ts';
import { parties } from './parties.ts';

const nameProblem: Record<PartyNameRefusal, (length: number, most: number) => string> = {
  empty: () => 'nothing visible is in it',
  tooLong: (length, most) => `it has ${length} characters, at most ${most} are possible`,
  controlCharacters: () => 'it has invisible control characters in it',
  reversedText: () => 'it has signs in it that turn the reading direction around',
};

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** What the command line says: plain text. */
export const exchange = {
  refusal: (refusal: RowRefusal): string => {
    switch (refusal.reason) {
      case 'nameMissing':
        return 'the name is missing';
      case 'nameRefused':
        return `the ${parties.field[refusal.field]} cannot be taken: ${nameProblem[refusal.because](refusal.length, refusal.most)}`;
      case 'tooLong':
        return `the ${parties.field[refusal.field]} has ${refusal.length} characters, at most ${refusal.most} are possible`;
      case 'tooManyCells':
        return `it has ${refusal.cells} cells, but there are ${refusal.columns} headers: put "…" around a text with the separator in it`;
      case 'duplicateOfLine':
        return `the same one as in line ${refusal.line}`;
      case 'nameTaken':
        return `another party with another id is called "${refusal.name}"`;
    }
  },
  note: (note: RowNote): string => {
    switch (note.note) {
      case 'websiteLeftOut':
        return `website left out, since "${note.typed}" is not an address`;
      case 'ownerUnknown':
        return `owner left out, since nobody here is called "${note.typed}"`;
      case 'similar':
        return `similar to ${note.names.map((name) => `"${name}"`).join(', ')}`;
    }
  },
  line: ({ line, name, text }: { line: number; name: string; text: string }) =>
    name ? `  line ${line}, ${name}: ${text}` : `  line ${line}: ${text}`,
  changed: (fields: readonly string[]) => fields.join(', '),
  counts: ({
    created,
    updated,
    unchanged,
    refused,
  }: Record<'created' | 'updated' | 'unchanged' | 'refused', number>) =>
    `${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused.`,
  dryCounts: ({
    created,
    updated,
    unchanged,
    refused,
  }: Record<'created' | 'updated' | 'unchanged' | 'refused', number>) =>
    `Dry run, nothing was written. It would be: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused.`,
  refusedTitle: (count: number) => `Refused (${rows(count)}):`,
  updatedTitle: (count: number) => `Updated (${rows(count)}):`,
  createdTitle: (count: number) => `Created (${rows(count)}):`,
  notesTitle: (count: number) => `To look at (${rows(count)}):`,
  more: (count: number) => `  … and ${count} more`,
  ignored: (headers: readonly string[]) => `Columns not read: ${headers.join(', ')}.`,
  empty: 'The file has headers but no rows.',
  progress: ({ done, all }: { done: number; all: number }) => `${done} of ${all} rows`,
  fileUnreadable: ({ file, code }: { file: string; code: string }) => {
    if (code === 'ENOENT') return `There is no file ${file}.`;
    if (code === 'EISDIR') return `${file} is a folder, not a file.`;
    return `Cannot read ${file} (${code}).`;
  },
  noWorkspace:
    'The database knows no workspace yet. Start the service once with your tokens (npm start), then import.',
  whichWorkspace: (ids: readonly string[]) =>
    `The database holds several workspaces: say which with --workspace, one of ${ids.join(', ')}.`,
  workspaceUnknown: ({ typed, ids }: { typed: string; ids: readonly string[] }) =>
    `There is no workspace ${typed}. There is ${ids.join(', ') || 'none yet: start the service once (npm start)'}.`,
  optionUnknown: (typed: string) => `There is no option ${typed}.`,
  kindMissing: 'Say what the rows are: --kind customer, --kind partner or --kind both.',
  kindUnknown: (typed: string) => `--kind ${typed} is not possible: customer, partner or both.`,
  fileMissing: 'Which file? For example: npm run prm -- import accounts.csv --kind customer',
  oneFile: 'Import one file at a time.',
  subcommandUnknown: ({ typed, known }: { typed: string; known: readonly string[] }) =>
    `There is no "${typed}". There is: ${known.join(', ')}.`,
  importUsage: 'npm run prm -- import FILE.csv --kind customer|partner|both [--dry-run] [--workspace ID]',
  importDoes: 'adds and updates customers or partners from a CSV file',
  importHelp: `The first row holds the headers. The name is read from a column called name, account,
Company name, Account Name, Organization - Name or the like; website, segment (or industry,
sector, type), owner, note, short name, other names, external id (or Record ID, Account ID)
and a contact with title, e-mail and phone are read when they are there. UTF-8, or UTF-16
with a byte order mark; comma, semicolon or tab. A party that is there is updated, by its
external id or its name; empty cells change nothing. --dry-run says what would be done.`,
  usageTitle: 'Usage:',
  moreHelp: 'npm run prm -- help import explains one of them.',
  exitCodes:
    'Ends with 0 when every row was taken, with 2 when some were refused, with 1 when nothing could be done.',
};

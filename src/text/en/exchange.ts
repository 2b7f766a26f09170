import type { ThingName } from '../../exchange/importableThings.ts';
import type {
  DateRefusal,
  ImportCounts,
  ImportField,
  RowNote,
  RowRefusal,
} from '../../exchange/importResult.ts';
import type { AmountRefusal } from '../../money/parseAmount.ts';
import type { PartyKind } from '../../parties/partyKind.ts';
import type { PartyNameRefusal } from '../../parties/partyName.ts';
import type { ScoreRefusal } from '../../satisfaction/score.ts';

const nameProblem: Record<PartyNameRefusal, (length: number, most: number) => string> = {
  empty: () => 'nothing visible is in it',
  tooLong: (length, most) => `it has ${length} characters, at most ${most} are possible`,
  controlCharacters: () => 'it has invisible control characters in it',
  reversedText: () => 'it has signs in it that turn the reading direction around',
};

const scoreProblem: Record<ScoreRefusal, string> = {
  empty: 'it is missing',
  notANumber: 'it is not a number',
  malformed: 'it does not read as a number',
  exponent: 'it is not written as a plain number',
  negative: 'it is below 0',
  aboveHundred: 'it is above 100',
  aboveScale: 'it is more than the whole scale',
  zeroScale: 'it divides by zero',
  scaleTooLarge: 'its scale is above 100',
};

const amountProblem: Record<AmountRefusal, string> = {
  empty: 'it is missing',
  notANumber: 'it is not a number',
  malformed: 'it does not read as a number',
  ambiguous: 'it can be read in two ways; write it with all decimals',
  tooManyDecimals: 'it has more decimals than its currency',
  tooLarge: 'it is too large for one purchase',
  multiplier: 'it may mean thousands or millions; write it out',
};

const dateProblem: Record<DateRefusal, string> = {
  notADate: 'it is not a date; write it like 2026-03-31',
  noSuchDay: 'there is no such day',
  ambiguous: 'day and month could be either way round; say which with --dates dmy or --dates mdy',
  noCentury: 'write the year with four digits',
  future: 'it is in the future',
  tooEarly: 'it is too long ago: from 2000 on',
};

const field: Record<ImportField | 'contact' | 'askers', string> = {
  ...{ name: 'name', kind: 'kind', shortName: 'short name', aliases: 'other names', segment: 'segment' },
  ...{ owner: 'owner', website: 'website', externalId: 'external id', note: 'note', contact: 'contact' },
  ...{
    contactName: 'contact',
    firstName: 'first name',
    lastName: 'last name',
    contactTitle: 'contact’s title',
  },
  ...{ email: 'e-mail', phone: 'phone', party: 'party', partyId: 'party’s external id', score: 'score' },
  ...{ comment: 'comment', ratedAt: 'date', rater: 'rater', recordedBy: 'recorder', number: 'number' },
  ...{ title: 'title', detail: 'detail', type: 'type', priority: 'priority', difficulty: 'difficulty' },
  ...{ category: 'category', status: 'status', dueOn: 'due date', askedAt: 'date it was asked on' },
  ...{ closedAt: 'date it was closed on', link: 'link', askers: 'who asks' },
  ...{ amount: 'amount', currency: 'currency', boughtOn: 'day', description: 'what was bought' },
  ...{ reference: 'number', refundOf: 'number of the purchase it refunds' },
};

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);
const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
const outcomes = ({ created, updated, unchanged, refused }: ImportCounts): string =>
  `${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused.`;

/** What the command line says: plain text. */
export const exchange = {
  field: field as Record<string, string>,
  thing: {
    parties: 'parties',
    contacts: 'contacts',
    ratings: 'ratings',
    requirements: 'requirements',
    purchases: 'purchases',
  } as Record<ThingName, string>,
  refusal: (refusal: Exclude<RowRefusal, { reason: 'failed' }>): string => {
    switch (refusal.reason) {
      case 'missing':
        return refusal.field === 'kind'
          ? 'the kind is missing: fill the column, or say --kind customer, partner or both for all rows'
          : `the ${field[refusal.field]} is missing`;
      case 'nameRefused':
        return `the ${field[refusal.field]} cannot be taken: ${nameProblem[refusal.because](refusal.length, refusal.most)}`;
      case 'tooLong':
        return `the ${field[refusal.field]} has ${refusal.length} characters, at most ${refusal.most} are possible`;
      case 'tooManyCells':
        return `it has ${refusal.cells} cells, but there are ${refusal.columns} headers: put "…" around a text with the separator in it`;
      case 'duplicateOfLine':
        return `the same one as in line ${refusal.line}`;
      case 'nameTaken':
        return `another party with another id is called "${refusal.name}"`;
      case 'partyUnknown':
        return refusal.nearest === null
          ? `there is no party "${refusal.typed}": import it first`
          : `there is no party "${refusal.typed}": is it "${refusal.nearest}"?`;
      case 'partyUnclear':
        return `"${refusal.typed}" may be ${quoted(refusal.names)}: give the external id`;
      case 'scoreRefused':
        return `"${refusal.typed}" cannot be a score: ${scoreProblem[refusal.because]}; write 75, 75%, 4/5 or 9/10`;
      case 'dateRefused':
        return `the ${field[refusal.field]} "${refusal.typed}" cannot be taken: ${dateProblem[refusal.because]}`;
      case 'notOneOf':
        return `the ${field[refusal.field]} cannot be "${refusal.typed}": ${refusal.valid.join(', ')}`;
      case 'amountRefused':
        return `"${refusal.typed}" cannot be an amount: ${amountProblem[refusal.because]}`;
      case 'currencyRefused':
        return `"${refusal.typed}" is not surely one currency: write its code, such as EUR`;
      case 'referenceTaken':
        return `another purchase has the number "${refusal.typed}"`;
      case 'emailRefused':
        return `"${refusal.typed}" is not an e-mail address`;
      case 'linkRefused':
        return `"${refusal.typed}" is not a link: it begins with https:// and has at most 1000 characters`;
    }
  },
  note: (note: RowNote): string => {
    switch (note.note) {
      case 'websiteLeftOut':
        return `website left out, since "${note.typed}" is not an address`;
      case 'ownerUnknown':
        return `owner left out, since nobody here is called "${note.typed}"`;
      case 'similar':
        return `similar to ${quoted(note.names)}`;
      case 'recorderUnknown':
        return `recorded by the app, since nobody here is called "${note.typed}"`;
      case 'contactAdded':
        return `"${note.name}" is a new contact`;
      case 'partyAdded':
        return `"${note.name}" is new`;
      case 'countsForNothing':
        return 'an amount of zero counts for nothing';
      case 'replacesScore':
        return note.line === null
          ? `takes the place of ${note.score}, of the same rater and day`
          : `takes the place of ${note.score} in line ${note.line}, of the same rater and day`;
      case 'laterScoreCounts':
        return `left out: ${note.score}, later on the same day, counts`;
      case 'saidOtherwise':
        return `line ${note.line} says otherwise and counts (${note.fields.map((name) => field[name]).join(', ')})`;
    }
  },
  line: ({ line, name, text }: { line: number; name: string; text: string }) =>
    name ? `  line ${line}, ${name}: ${text}` : `  line ${line}: ${text}`,
  lineless: ({ name, text }: { name: string; text: string }) => `  ${name}: ${text}`,
  changed: (fields: readonly string[]) => fields.join(', '),
  counts: outcomes,
  dryCounts: (counts: ImportCounts) => `Dry run, nothing was written. It would be: ${outcomes(counts)}`,
  refusedTitle: (count: number) => `Refused (${rows(count)}):`,
  updatedTitle: (count: number) => `Updated (${rows(count)}):`,
  createdTitle: (count: number) => `Created (${rows(count)}):`,
  notesTitle: (count: number) => `To look at (${rows(count)}):`,
  more: (count: number) => `  … and ${count} more`,
  ignored: (headers: readonly string[]) => `Columns not read: ${headers.join(', ')}.`,
  empty: 'The file has headers but no rows.',
  refusedHeaders: ['line', 'reason'] as readonly [string, string],
  refusedFile: ({ file, count }: { file: string; count: number }) =>
    `${count === 1 ? 'The refused row is' : `The ${count} refused rows are`} in ${file}, with the reason: repair ${count === 1 ? 'it' : 'them'} there and import that file.`,
  howToUndo: (batch: string) => `To take all of it back: npm run prm -- undo-import ${batch}`,
  stopped: ({ done, left, batch }: { done: number; left: number; batch: string }) =>
    `Stopped after ${rows(done)}, each of them whole; ${rows(left)} not looked at. The same command goes on: what is there already stays as it is. To take it back: npm run prm -- undo-import ${batch}`,
  brokenOff: (batch: string) =>
    `Broken off; the rows before are whole. The same command goes on. To take them back: npm run prm -- undo-import ${batch}`,
  progress: (p: {
    bar: string;
    percent: number;
    done: string;
    all: string;
    perSecond: string;
    left: string;
  }) =>
    `${p.bar} ${p.percent}%  ${p.done} of ${p.all}, ${p.perSecond} a second${p.left ? `, ${p.left} left` : ''}`,
  fileUnreadable: ({ file, code }: { file: string; code: string }) => {
    if (code === 'ENOENT') return `There is no file ${file}.`;
    if (code === 'EISDIR') return `${file} is a folder, not a file.`;
    if (code === 'ERR_FS_FILE_TOO_LARGE') return `${file} is larger than 2 GB: cut it into several files.`;
    return `Cannot read ${file} (${code}).`;
  },
  fileUnwritable: ({ file, code }: { file: string; code: string }) => {
    if (code === 'ENOENT') return `Cannot write ${file}: there is no such folder.`;
    if (code === 'EEXIST') return `${file} is there already: remove it, or give another name.`;
    return `Cannot write ${file} (${code}).`;
  },
  refusedOverInput: (file: string) => `--refused ${file} is the file that is imported: give another name.`,
  noWorkspace:
    'The database knows no workspace yet. Start the service once with your tokens (npm start), then import.',
  whichWorkspace: (ids: readonly string[]) =>
    `The database holds several workspaces: say which with --workspace, one of ${ids.join(', ')}.`,
  workspaceUnknown: ({ typed, ids }: { typed: string; ids: readonly string[] }) =>
    `There is no workspace ${typed}. There is ${ids.join(', ') || 'none yet: start the service once (npm start)'}.`,
  optionUnknown: (typed: string) => `There is no option ${typed}.`,
  kindMissing: 'Say what the rows are: --kind customer, --kind partner or --kind both.',
  kindUnknown: (typed: string) => `--kind ${typed} is not possible: customer, partner or both.`,
  createsOnlyForPurchases: (thing: string) => `--create-parties belongs to purchases, not to ${thing}.`,
  kindOnlyOfParties: (thing: string) => `--kind belongs to parties; ${thing} have none.`,
  datesUnknown: (typed: string) => `--dates ${typed} is not possible: dmy (31/12/2026) or mdy (12/31/2026).`,
  fileMissing: 'Which file? For example: npm run prm -- import accounts.csv --kind customer',
  oneFile: 'Import one file at a time.',
  thingMissing: (things: readonly string[]) => `Export what? One of ${things.join(', ')}.`,
  thingUnknown: ({ typed, things }: { typed: string; things: readonly string[] }) =>
    `There is no "${typed}" to import or export: ${things.join(', ')}.`,
  subcommandUnknown: ({ typed, known }: { typed: string; known: readonly string[] }) =>
    `There is no "${typed}". There is: ${known.join(', ')}.`,

  importUsage:
    'npm run prm -- import [parties|contacts|ratings|requirements|purchases] FILE.csv [--kind customer|partner|both] [--create-parties] [--dry-run] [--refused FILE] [--encoding NAME] [--dates dmy|mdy] [--workspace ID]',
  importDoes:
    'adds and updates customers and partners, contacts, ratings, requirements or purchases from a CSV file',
  importHelp: `The first row holds the headers, compared without case, accents and punctuation; those of HubSpot,
Salesforce, Pipedrive and EspoCRM are known. The operator guide lists them all.

  parties       name (or account, Company name, Account Name, Organization - Name …), kind, segment,
                owner, website, external id, note, other names, one contact. --kind says what rows
                without a kind are. A party that is there is updated, by external id or name.
  contacts      party, name (or first and last name), e-mail, phone, title
  ratings       party, score (75, 75%, 4/5), comment, date, rater (a contact). They keep their date;
                of one rater and day the last one counts. Nothing is posted about them.
  requirements  party, title, type, priority, difficulty, category, status, due date, asked on. The
                same title of several parties is one requirement with several askers.
  purchases     party, amount, date; currency (the base currency without), what, number, refund of.
                Below 0 it is a refund. --create-parties with --kind adds parties that are not there.

In all but the first a party is found by its external id or its exact name. Empty cells change nothing.
--dry-run says what would be done. Refused rows are written to FILE.refused.csv (or --refused FILE),
to be repaired and imported. --dates says how 03/04/2026 is meant. --encoding names what the file is in
when it is not UTF-8, such as gb18030, windows-1252, big5, shift_jis.`,
  exportUsage:
    'npm run prm -- export parties|contacts|ratings|requirements|purchases [FILE.csv] [--workspace ID]',
  exportDoes: 'writes all of them as a CSV file, which imported again changes nothing',
  exportHelp: 'Without a file it goes to standard output. A file that is there is never overwritten.',
  exported: ({ count, file }: { count: number; file: string }) => `${rows(count)} written to ${file}.`,
  importsUsage: 'npm run prm -- imports [--workspace ID]',
  importsDoes: 'lists the imports there were',
  importsHelp: 'Newest first: its id for undo-import, when, who, what file, what became of the rows.',
  noImports: 'There was no import yet.',
  importsLine: (l: {
    id: string;
    at: string;
    by: string;
    file: string;
    thing: string;
    kind: PartyKind | null;
  }) => `${l.id}  ${l.at}  ${l.by}  ${l.file} (${l.kind ? `${l.thing}, ${l.kind}` : l.thing})`,
  importsCounts: (counts: ImportCounts) => `    ${outcomes(counts)}`,
  importsBrokenOff: '    Broken off.',
  importsStopped: (left: number) => `    Stopped; ${rows(left)} not looked at.`,
  importsUndone: ({ at, kept }: { at: string; kept: number }) =>
    kept === 0 ? `    Undone ${at}.` : `    Undone ${at}; ${changes(kept)} left.`,
  nobody: 'the command line',
  undoImportUsage: 'npm run prm -- undo-import [ID] [--kept FILE.csv] [--workspace ID]',
  undoImportDoes: 'takes a whole import back, the last one or the one with that id',
  undoImportHelp: `What was changed since, or has something recorded on it, stays as it is; it is listed, and written
to --kept FILE as CSV. Stopped with Ctrl+C, the same command goes on. The first characters of the id do.`,
  undoing: (of: string) => `Taking back: ${of}`,
  undone: ({ undone, kept }: { undone: number; kept: number }) =>
    kept === 0
      ? `${changes(undone)} taken back.`
      : `${changes(undone)} taken back; ${changes(kept)} left, since others came after.`,
  undoStopped: (left: number) => `Stopped; ${changes(left)} still to take back. The same command goes on.`,
  keptTitle: (count: number) => `Left as they are (${changes(count)}):`,
  keptHeaders: ['line', 'name', 'reason'] as readonly string[],
  keptFile: (file: string) => `They are all in ${file}.`,
  usageTitle: 'Usage:',
  moreHelp: 'npm run prm -- help import explains one of them.',
  exitCodes:
    'Ends with 0 when every row was taken, with 2 when some were refused, with 1 when nothing could be done, with 130 when it was stopped.',
};

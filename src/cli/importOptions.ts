import { parseArgs } from 'node:util';
import { getEncoding } from '../exchange/decodeCsv.ts';
import { importableThings, type ThingName, thingNamed } from '../exchange/importableThings.ts';
import { type DateOrder, dateOrders } from '../exchange/readDate.ts';
import { type PartyKind, partyKinds } from '../parties/partyKind.ts';
import type { Texts } from '../text/texts.ts';
import { CliProblem } from './subcommand.ts';

export interface ImportLine {
  thing: ThingName;
  file: string;
  kind: PartyKind | null;
  createsParties: boolean;
  isDryRun: boolean;
  refusedFile: string | undefined;
  encoding: string | undefined;
  dates: DateOrder | null;
  workspaceId: string | undefined;
}

/** Reads what follows `import`. Throws CliProblem with the usage, or AppError encodingUnknown. */
export const readImportOptions = (args: readonly string[], t: Texts): ImportLine => {
  const wrong = (problem: string) => new CliProblem(problem, { showUsage: true });
  const { values, positionals } = parsed(args, t);
  const [first, ...others] = positionals;
  const named = first === undefined ? undefined : thingNamed(first);
  const [file, another] = named === undefined ? positionals : others;
  if (file === undefined) throw wrong(t.exchange.fileMissing);
  if (another !== undefined) throw wrong(problemOfTwo(file, t));
  const thing = named ?? 'parties';
  const createsParties = values['create-parties'];
  if (createsParties && thing !== 'purchases') throw wrong(t.exchange.createsOnlyForPurchases(thing));
  if (createsParties && values.kind === undefined) throw wrong(t.exchange.kindMissing);
  if (values.kind !== undefined && thing !== 'parties' && !createsParties)
    throw wrong(t.exchange.kindOnlyOfParties(thing));
  const kind = partyKinds.find((known) => known === values.kind);
  if (values.kind !== undefined && !kind) throw wrong(t.exchange.kindUnknown(values.kind));
  const dates = dateOrders.find((known) => known === values.dates);
  if (values.dates !== undefined && !dates) throw wrong(t.exchange.datesUnknown(values.dates));
  return {
    thing,
    file,
    kind: kind ?? null,
    createsParties,
    isDryRun: values['dry-run'],
    refusedFile: values.refused,
    encoding: values.encoding === undefined ? undefined : getEncoding(values.encoding),
    dates: dates ?? null,
    workspaceId: values.workspace,
  };
};

/** Of two words the first is a thing that is misspelt, unless it looks like a file. */
const problemOfTwo = (first: string, t: Texts): string =>
  /[./\\]/.test(first)
    ? t.exchange.oneFile
    : t.exchange.thingUnknown({ typed: first, things: Object.keys(importableThings) });

const options = {
  kind: { type: 'string' },
  'create-parties': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  refused: { type: 'string' },
  encoding: { type: 'string' },
  dates: { type: 'string' },
  workspace: { type: 'string' },
} as const;

const parsed = (args: readonly string[], t: Texts) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    throw new CliProblem(t.exchange.optionUnknown(unknownAmong(args, Object.keys(options))), {
      showUsage: true,
    });
  }
};

/** The option that is not known, or else the whole line. */
export const unknownAmong = (args: readonly string[], known: readonly string[]): string =>
  args.find((arg) => arg.startsWith('-') && !known.includes(arg.replace(/^--|=.*$/g, ''))) ?? args.join(' ');

import { resolve } from 'node:path';
import { findColumns } from '../exchange/columns.ts';
import { importableThing } from '../exchange/importableThings.ts';
import { type ImportOutcomes, importCsv } from '../exchange/importCsv.ts';
import { readCsv } from '../exchange/readCsv.ts';
import { refusedCsv } from '../exchange/refusedCsv.ts';
import { cliAct } from './cliAct.ts';
import { findWorkspace } from './findWorkspace.ts';
import { type ImportLine, readImportOptions } from './importOptions.ts';
import { importReport, refusalSentence } from './importReport.ts';
import { progressBar } from './progressBar.ts';
import { type CliContext, CliProblem, type Subcommand } from './subcommand.ts';
import { fileName, readBytes, writeBeside, writeText } from './textFiles.ts';

/** `npm run prm -- import [THING] FILE.csv [--kind customer|partner|both] [--dry-run] [--refused FILE] …` */
export const importCommand: Subcommand = {
  name: 'import',
  usage: (t) => t.exchange.importUsage,
  does: (t) => t.exchange.importDoes,
  help: (t) => `${t.exchange.importHelp}\n${t.exchange.exitCodes}`,
  run: async (context, args) => {
    const { t } = context;
    const line = readImportOptions(args, t);
    const { file, thing, kind, createsParties, isDryRun, encoding, dates } = line;
    if (line.refusedFile !== undefined && resolve(line.refusedFile) === resolve(file))
      throw new CliProblem(t.exchange.refusedOverInput(line.refusedFile), { showUsage: true });
    const csv = await readBytes(file, t);
    mustSayKind(csv, line, context);
    const store = await context.openStore();
    try {
      const workspace = await findWorkspace(store, line.workspaceId, t);
      const act = { ...(await cliAct(workspace, context)), batchId: context.newId() };
      const options = { thing, kind, createsParties, isDryRun, encoding, dates, file: fileName(file) };
      let hasBegun = false;
      const show = progressBar(context);
      const onProgress = (done: number, all: number) => {
        hasBegun = true;
        show(done, all);
      };
      const result = await importCsv(workspace, act, csv, {
        ...{ ...options, onProgress, signal: context.signal },
      }).catch((error: unknown) => {
        if (hasBegun && !isDryRun) context.say(t.exchange.brokenOff(act.batchId));
        throw error;
      });
      return await report(result, line, context);
    } finally {
      await store.close();
    }
  },
};

/** Before the database is opened: a file that doesn't say what its rows are would have every row refused. */
const mustSayKind = (csv: Uint8Array, { thing, kind, encoding }: ImportLine, { t }: CliContext): void => {
  if (thing !== 'parties' || kind !== null) return;
  const { columns, needed } = importableThing(thing);
  const found = findColumns(columns, needed, readCsv(csv, encoding));
  if (found.at.kind === undefined) throw new CliProblem(t.exchange.kindMissing, { showUsage: true });
};

const report = async (result: ImportOutcomes, line: ImportLine, { t, say }: CliContext): Promise<number> => {
  const { counts, isDryRun, batchId, leftCount } = result;
  const refusedFile = await writeRefused(result, line, t);
  for (const text of importReport(result, t, { isRefusedInFile: refusedFile !== null })) say(text);
  if (refusedFile !== null) say(t.exchange.refusedFile({ file: refusedFile, count: counts.refused }));
  if (leftCount > 0 && !isDryRun)
    say(t.exchange.stopped({ done: result.rows.length, left: leftCount, batch: batchId }));
  else if (!isDryRun && counts.created + counts.updated > 0) say(t.exchange.howToUndo(batchId));
  if (leftCount > 0) return 130;
  return counts.refused > 0 ? 2 : 0;
};

/** A dry run leaves a file only where it is told to. Returns its name. */
const writeRefused = async (
  { table, refused, isDryRun }: ImportOutcomes,
  { file, refusedFile }: ImportLine,
  t: CliContext['t'],
): Promise<string | null> => {
  if (refused.length === 0 || (isDryRun && refusedFile === undefined)) return null;
  const rows = refused.map(({ row, refusal }) => ({ row, reason: refusalSentence(refusal, t) }));
  const text = refusedCsv(table, rows, t.exchange.refusedHeaders);
  if (refusedFile === undefined) return writeBeside(file, text, t);
  await writeText(refusedFile, text, { t, isNew: false });
  return refusedFile;
};

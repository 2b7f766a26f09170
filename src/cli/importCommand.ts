import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { importParties } from '../exchange/importParties.ts';
import type { Act } from '../history/act.ts';
import { type PartyKind, partyKinds } from '../parties/partyKind.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Texts } from '../text/texts.ts';
import { findWorkspace } from './findWorkspace.ts';
import { importReport } from './importReport.ts';
import { type CliContext, CliProblem, type Subcommand } from './subcommand.ts';

/** `npm run prm -- import FILE.csv --kind customer|partner|both [--dry-run] [--workspace ID]` */
export const importCommand: Subcommand = {
  name: 'import',
  usage: (t) => t.exchange.importUsage,
  does: (t) => t.exchange.importDoes,
  help: (t) => `${t.exchange.importHelp}\n${t.exchange.exitCodes}`,
  run: async (context, args) => {
    const { t } = context;
    const { file, kind, isDryRun, workspaceId } = readOptions(args, t);
    const csv = await readBytes(file, t);
    const store = await context.openStore();
    try {
      const workspace = await findWorkspace(store, workspaceId, t);
      const result = await importParties(workspace, await actOf(workspace, context), csv, {
        kind,
        dryRun: isDryRun,
        onProgress: (done, all) => context.progress(t.exchange.progress({ done, all })),
      });
      for (const line of importReport(result, t)) context.say(line);
      return result.counts.refused > 0 ? 2 : 0;
    } finally {
      await store.close();
    }
  },
};

interface ImportLine {
  file: string;
  kind: PartyKind;
  isDryRun: boolean;
  workspaceId: string | undefined;
}

const readOptions = (args: readonly string[], t: Texts): ImportLine => {
  const wrong = (problem: string) => new CliProblem(problem, { showUsage: true });
  const { values, positionals } = parsed(args, t);
  const [file, another] = positionals;
  if (file === undefined) throw wrong(t.exchange.fileMissing);
  if (another !== undefined) throw wrong(t.exchange.oneFile);
  if (values.kind === undefined) throw wrong(t.exchange.kindMissing);
  const kind = partyKinds.find((known) => known === values.kind);
  if (!kind) throw wrong(t.exchange.kindUnknown(values.kind));
  return { file, kind, isDryRun: values['dry-run'], workspaceId: values.workspace };
};

const parsed = (args: readonly string[], t: Texts) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        workspace: { type: 'string' },
      },
    });
  } catch {
    const known = ['--kind', '--dry-run', '--workspace'];
    const typed = args.find((arg) => arg.startsWith('-') && !known.includes(arg)) ?? args.join(' ');
    throw new CliProblem(t.exchange.optionUnknown(typed), { showUsage: true });
  }
};

const readBytes = async (file: string, t: Texts): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CliProblem(t.exchange.fileUnreadable({ file, code }));
  }
};

/** Nobody in Slack did it: the app itself stands for whoever sits at the server. */
const actOf = async (workspace: WorkspaceStore, { now, newId }: CliContext): Promise<Act> => {
  const { botUserId, language, zone } = await workspace.read.workspace.settings();
  return {
    actor: { id: botUserId ?? 'USYSTEM', role: 'admin', language, zone },
    at: now(),
    source: 'import',
    requestKey: null,
    permalink: null,
    batchId: newId(),
    newId,
  };
};

import { getImport } from '../exchange/importRun.ts';
import { type KeptChange, undoImport } from '../exchange/undoImport.ts';
import { BYTE_ORDER_MARK, csvRecord } from '../exchange/writeCsv.ts';
import type { Texts } from '../text/texts.ts';
import { cliAct } from './cliAct.ts';
import { errorSentence } from './errorSentence.ts';
import { findWorkspace } from './findWorkspace.ts';
import { headlineOf } from './importsCommand.ts';
import { progressBar } from './progressBar.ts';
import { readPositionals } from './readPositionals.ts';
import type { Subcommand } from './subcommand.ts';
import { writeText } from './textFiles.ts';

const MOST_LINES = 20;

/** `npm run prm -- undo-import [ID] [--kept FILE]` */
export const undoImportCommand: Subcommand = {
  name: 'undo-import',
  usage: (t) => t.exchange.undoImportUsage,
  does: (t) => t.exchange.undoImportDoes,
  help: (t) => `${t.exchange.undoImportHelp}\n${t.exchange.exitCodes}`,
  run: async (context, args) => {
    const { t, say, signal } = context;
    const { positionals, workspaceId, values } = readPositionals(args, 1, t, ['kept']);
    const store = await context.openStore();
    try {
      const workspace = await findWorkspace(store, workspaceId, t);
      const { zone } = await workspace.read.workspace.settings();
      const names = new Map((await workspace.read.people.list()).map(({ id, name }) => [id, name]));
      const run = await getImport(workspace.read, positionals[0]);
      say(t.exchange.undoing(headlineOf(run, { t, zone, names })));
      const act = await cliAct(workspace, context);
      const onProgress = progressBar(context);
      const { undoneCount, kept, leftCount } = await undoImport(workspace, act, run, { onProgress, signal });
      for (const line of keptLines(kept, t, values.kept !== undefined)) say(line);
      if (values.kept !== undefined && kept.length > 0) {
        await writeText(values.kept, keptCsv(kept, t), { t, isNew: false });
        say(t.exchange.keptFile(values.kept));
      }
      say(t.exchange.undone({ undone: undoneCount, kept: kept.length }));
      if (leftCount > 0) say(t.exchange.undoStopped(leftCount));
      if (leftCount > 0) return 130;
      return kept.length > 0 ? 2 : 0;
    } finally {
      await store.close();
    }
  },
};

const keptLines = (kept: readonly KeptChange[], t: Texts, isInFile: boolean): string[] => {
  if (kept.length === 0) return [];
  const shown = isInFile ? kept.slice(0, MOST_LINES) : kept;
  const lines = shown.map(({ line, name, error }) => {
    const text = errorSentence(error, t);
    return line === null ? t.exchange.lineless({ name, text }) : t.exchange.line({ line, name, text });
  });
  const more = kept.length - shown.length;
  return [t.exchange.keptTitle(kept.length), ...lines, ...(more > 0 ? [t.exchange.more(more)] : []), ''];
};

const keptCsv = (kept: readonly KeptChange[], t: Texts): string =>
  BYTE_ORDER_MARK +
  [
    t.exchange.keptHeaders,
    ...kept.map(({ line, name, error }) => [
      line === null ? '' : String(line),
      name,
      errorSentence(error, t),
    ]),
  ]
    .map((record) => csvRecord(record))
    .join('');

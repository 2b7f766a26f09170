import { type ImportRun, listImports } from '../exchange/importRun.ts';
import type { Texts } from '../text/texts.ts';
import { findWorkspace } from './findWorkspace.ts';
import { readPositionals } from './readPositionals.ts';
import type { Subcommand } from './subcommand.ts';

/** `npm run prm -- imports` */
export const importsCommand: Subcommand = {
  name: 'imports',
  usage: (t) => t.exchange.importsUsage,
  does: (t) => t.exchange.importsDoes,
  help: (t) => t.exchange.importsHelp,
  run: async (context, args) => {
    const { t, say } = context;
    const { workspaceId } = readPositionals(args, 0, t);
    const store = await context.openStore();
    try {
      const workspace = await findWorkspace(store, workspaceId, t);
      const { zone } = await workspace.read.workspace.settings();
      const names = new Map((await workspace.read.people.list()).map(({ id, name }) => [id, name]));
      const runs = await listImports(workspace.read);
      if (runs.length === 0) say(t.exchange.noImports);
      for (const run of runs) {
        say(headlineOf(run, { t, zone, names }));
        for (const line of detailLines(run, { t, zone })) say(line);
      }
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** Its id, when, who, and what file. */
export const headlineOf = (
  { batchId, at, actorId, file, thing, kind }: ImportRun,
  { t, zone, names }: { t: Texts; zone: string; names: ReadonlyMap<string, string> },
): string => {
  const by = names.get(actorId) ?? t.exchange.nobody;
  const what = t.exchange.thing[thing] ?? thing;
  return t.exchange.importsLine({ id: batchId, at: timeIn(zone, at), by, file, thing: what, kind });
};

const detailLines = (
  { counts, leftCount, undoneAt, keptCount }: ImportRun,
  { t, zone }: { t: Texts; zone: string },
): string[] => {
  const say = t.exchange;
  return [
    counts ? say.importsCounts(counts) : say.importsBrokenOff,
    ...(leftCount > 0 ? [say.importsStopped(leftCount)] : []),
    ...(undoneAt ? [say.importsUndone({ at: timeIn(zone, undoneAt), kept: keptCount })] : []),
  ];
};

/** 2026-11-23 13:00, which sorts and reads the same everywhere. */
const timeIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(at);

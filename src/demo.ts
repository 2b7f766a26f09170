import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { startService } from './compose.ts';
import { readConfig } from './config.ts';
import { demoAct } from './demo/demoAct.ts';
import { DEFAULT_DEMO_PORT, type DemoOptions, readDemoOptions } from './demo/demoOptions.ts';
import { demoWorkspace } from './demo/demoWorkspace.ts';
import { prepareDemoData } from './demo/prepareDemoData.ts';
import { importCsv } from './exchange/importCsv.ts';
import { createLog } from './log.ts';
import type { PartyKind } from './parties/partyKind.ts';
import { buildPageHandler } from './playground/buildPage.ts';
import { type Playground, type PlaygroundOptions, startPlayground } from './playground/startPlayground.ts';
import { errorSentence } from './slack/boundary.ts';
import { openSqlite } from './store/engines/sqlite.ts';
import type { WorkspaceStore } from './store/store.ts';
import { unformatted } from './text/mrkdwn.ts';
import { textsOf } from './text/texts.ts';

/** What the person who typed the command can put right. */
class DemoProblem extends Error {}

const run = async (options: DemoOptions): Promise<void> => {
  const folder = options.dataFolder
    ? resolve(options.dataFolder)
    : await mkdtemp(join(tmpdir(), 'prm-demo-'));
  const manifest = parse(await readFile(new URL('../manifest.yml', import.meta.url), 'utf8'));
  const [assets, store] = await Promise.all([
    buildPageHandler(),
    openSqlite({ path: join(folder, 'prm.sqlite') }),
  ]);
  const playground = await openPlayground(options.port, {
    workspace: demoWorkspace,
    manifest,
    assets,
    dataFile: join(folder, 'slack.json'),
    rateLimits: true,
  });
  await prepareDemoData(store, playground.team, { isEmpty: options.isEmpty, now: new Date() });
  if (options.importFile)
    await importInto(store.inWorkspace(playground.team.id), options.importFile, options.importKind);
  const reading = readConfig({
    SLACK_BOT_TOKEN: playground.botToken,
    SLACK_APP_TOKEN: playground.appToken,
    SLACK_API_URL: playground.apiUrl,
    LOG_LEVEL: 'warn',
  });
  if (reading.kind !== 'ready') throw new Error(reading.message);
  const log = createLog(reading.config.logLevel);
  const service = await startService({
    config: reading.config,
    log,
    store,
    onFatal: (error) => log.fatal({ err: error }),
  });
  process.stdout.write(`
  prm is running in a Slack of its own. Open

    ${playground.url}

  Type  /prm rate acme 75  or  /prm help  there. Ctrl+C ends it${
    options.dataFolder ? `; everything is kept in ${folder}` : ' and forgets everything (--data DIR keeps it)'
  }.
`);
  const stop = async (): Promise<void> => {
    await service.stop();
    await store.close();
    await playground.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
};

const importInto = async (workspace: WorkspaceStore, file: string, kind: PartyKind): Promise<void> => {
  const csv = await readCsvFile(file);
  const result = await importCsv(workspace, demoAct('ana', new Date()), csv, {
    thing: 'parties',
    kind,
    file,
  });
  const { created, updated, unchanged, refused } = result.counts;
  process.stdout.write(
    `\n  ${file}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused\n`,
  );
};

const readCsvFile = (file: string): Promise<Buffer> =>
  readFile(file).catch(() => {
    throw new DemoProblem(`There is no file ${file} to import. Give its path as seen from ${process.cwd()}.`);
  });

/** On the port that was asked for; otherwise the usual one, or any free one when that is taken. */
const openPlayground = async (port: number | undefined, options: PlaygroundOptions): Promise<Playground> => {
  try {
    return await startPlayground({ ...options, port: port ?? DEFAULT_DEMO_PORT });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (isTaken && port === undefined) return startPlayground({ ...options, port: 0 });
    if (isTaken)
      throw new Error(`Port ${port} is taken. Give another with --port, or none for any that is free.`);
    throw error;
  }
};

const reading = readDemoOptions(process.argv.slice(2));
if (reading.kind !== 'run') {
  (reading.kind === 'help' ? process.stdout : process.stderr).write(reading.message);
  process.exitCode = reading.kind === 'help' ? 0 : 1;
} else {
  run(reading.options).catch((error: unknown) => {
    const why =
      error instanceof DemoProblem
        ? error.message
        : unformatted(errorSentence(error, textsOf('en'), createLog('warn')));
    process.stderr.write(`The demo could not start: ${why}\n`);
    process.exit(1);
  });
}

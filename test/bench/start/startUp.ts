import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Benchmark, median } from '../benchmark.ts';
import { startFakeSlack } from '../http/fakeSlack.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ROUNDS = 7;
/** Until memory no longer falls: garbage of the start is collected, and nothing has come in yet. */
const SETTLING_MS = 4000;
const LONGEST_START_MS = 30_000;

interface Program {
  readonly args: readonly string[];
  readonly env: Record<string, string>;
}

interface Start {
  readonly readyMs: number;
  readonly idleMegabytes: number;
}

/** `npm start` from its bundle against a stock Bolt app, bundled alike and with the same compile cache. Linux only. */
export const startUp: Benchmark = {
  name: 'start',
  run: async (folder) => {
    const slack = await startFakeSlack('TSTART');
    try {
      const env = {
        PATH: process.env.PATH ?? '',
        SLACK_BOT_TOKEN: 'xoxb-bench',
        SLACK_SIGNING_SECRET: 'bench',
        SLACK_API_URL: slack.url,
        PORT: '0',
        LOG_LEVEL: 'info',
      };
      build('rolldown.config.ts');
      const ours: Program = {
        args: [join(root, 'src/start.js'), 'main'],
        env: { ...env, DATABASE_URL: join(folder, 'start.sqlite') },
      };
      const theirs: Program = { args: [stockStart(folder)], env };
      const starts = { ours: [] as Start[], theirs: [] as Start[] };
      for (let round = 0; round <= ROUNDS; round += 1) {
        const [one, other] = [await startOnce(ours, folder), await startOnce(theirs, folder)];
        // The first fills the compile caches, and makes the database.
        if (round === 0) continue;
        starts.ours.push(one);
        starts.theirs.push(other);
      }
      return [
        { of: 'readyMs', what: 'Time to ready', unit: 'ms' } as const,
        { of: 'idleMegabytes', what: 'Idle memory (RSS)', unit: 'MB' } as const,
      ].map(({ of, what, unit }) => {
        const [mine, stock] = [starts.ours, starts.theirs].map((list) =>
          median(list.map((start) => start[of])),
        );
        const ratios = starts.ours.map((start, at) => start[of] / (starts.theirs[at]?.[of] ?? Number.NaN));
        return {
          what: `${what} of \`npm start\` from its bundle, against a stock Bolt app bundled alike`,
          measured: `${Math.round(mine ?? 0)} ${unit} against ${Math.round(stock ?? 0)}`,
          ratio: median(ratios),
          goal: { atMost: 1.3 },
        };
      });
    } finally {
      slack.stop();
    }
  },
};

const build = (config: string): void => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/rolldown/bin/cli.mjs'), '-c', config],
    { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } },
  );
  if (status !== 0) throw new Error(`the bundle could not be made: ${stderr}`);
};

/** A bundle of the stock app by our own configuration, and what starts it as src/start.js does. */
const stockStart = (folder: string): string => {
  const out = join(folder, 'stock');
  mkdirSync(out, { recursive: true });
  const config = join(folder, 'stock.config.mjs');
  const entry = fileURLToPath(new URL('stockApp.ts', import.meta.url));
  writeFileSync(
    config,
    `import ours from ${JSON.stringify(join(root, 'rolldown.config.ts'))};
export default { ...ours, input: { stock: ${JSON.stringify(entry)} }, output: { ...ours.output, dir: ${JSON.stringify(out)} } };\n`,
  );
  build(config);
  // Else Node reads the bundle twice, to find out that it is a module: ours stands beside a package.json.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const start = join(folder, 'stockStart.mjs');
  writeFileSync(
    start,
    `import module from 'node:module';
module.enableCompileCache(${JSON.stringify(join(out, '.compileCache'))});
await import(${JSON.stringify(join(out, 'stock.js'))});
module.flushCompileCache();\n`,
  );
  return start;
};

const startOnce = async ({ args, env }: Program, cwd: string): Promise<Start> => {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  try {
    await saysReady(child.stdout, child.stderr);
    const readyMs = performance.now() - startedAt;
    await wait(SETTLING_MS);
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return { readyMs, idleMegabytes: Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024 };
  } finally {
    child.kill('SIGKILL');
    await exited;
  }
};

const saysReady = async (...streams: NodeJS.ReadableStream[]): Promise<void> => {
  let said = '';
  const ready = Promise.withResolvers<void>();
  const timer = setTimeout(() => ready.reject(new Error(`not ready in time: ${said}`)), LONGEST_START_MS);
  for (const stream of streams)
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('"msg":"ready"')) ready.resolve();
    });
  try {
    await ready.promise;
  } finally {
    clearTimeout(timer);
  }
};

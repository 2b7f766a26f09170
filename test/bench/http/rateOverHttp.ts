import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { fillDatabase } from '../filling/fillDatabase.ts';
import { alternate, type Contender, type Pair } from './alternate.ts';

const PARTIES = 20_000;

/** `/prm rate` as people type it, durable before it is acknowledged, against an app that only acknowledges. */
export const rateOverHttp: Benchmark = {
  name: 'rate',
  run: async (folder) => {
    const prm = await ratingContender(join(folder, 'rate'));
    const stock = {
      ...prm,
      entry: new URL('./stockServer.ts', import.meta.url),
      load: { ...prm.load, expected: 'ok' },
    };
    const { perSecond, perSecondRatio, cpuMicroseconds, p99Ms } = await alternate(prm, stock);
    const details = `p99 ${shown(p99Ms, 'ms')}; CPU ${shown(cpuMicroseconds, 'µs')}`;
    return [
      {
        what: '/prm rate, durable, 32 connections, against a stock Bolt app that only acks: requests a second',
        measured: `${shown(perSecond, '/s')}; ${details}`,
        ratio: perSecondRatio,
        goal: { atLeast: 1 },
      },
    ];
  },
};

const shown = ({ ours, theirs }: Pair, unit: string): string =>
  `${Math.round(ours)} ${unit} against ${Math.round(theirs)}`;

/** The service with so many parties that no rating takes the place of another, and the lines that rate them. */
export const ratingContender = async (folder: string): Promise<Contender> => {
  mkdirSync(folder, { recursive: true });
  // Nobody is rated low enough for an alert: what is measured needs no Slack.
  const amounts = { parties: PARTIES, ratings: 3 * PARTIES, needs: 200, usualScore: { mean: 92, spread: 3 } };
  const database = await fillDatabase(join(folder, 'prm.sqlite'), amounts, new Date());
  const linesFile = join(folder, 'lines.json');
  const lines = database.partyNames.map((name, at) => `rate ${name} ${75 + (at % 25)} "quick answers"`);
  writeFileSync(linesFile, JSON.stringify(lines));
  const { workspaceId, personIds } = database;
  return {
    entry: new URL('./prmServer.ts', import.meta.url),
    settings: { signingSecret: 'a-bench-secret', workspaceId, databasePath: database.path },
    load: { linesFile, personIds, expected: '"action_id":"undo"' },
  };
};

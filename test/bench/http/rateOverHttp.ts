import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { fillDatabase } from '../filling/fillDatabase.ts';
import { alternate, type Contender } from './alternate.ts';

const PARTIES = 20_000;

/** `/prm rate` as people type it, durable before it is acknowledged, against an app that only acknowledges. */
export const rateOverHttp: Benchmark = {
  name: 'rate',
  run: async (folder) => {
    const contenders = await ratingContenders(folder);
    const { perSecond, perSecondRatio, cpuMicroseconds, cpuRatio, p99Ms } = await alternate(
      contenders.prm,
      contenders.stock,
    );
    const shown = (pair: { ours: number; theirs: number }, unit: string) =>
      `${Math.round(pair.ours)} ${unit} against ${Math.round(pair.theirs)}`;
    return [
      {
        what: '/prm rate, durable, 32 connections, against a stock Bolt app that only acks: requests a second',
        measured: `${shown(perSecond, '/s')}; p99 ${shown(p99Ms, 'ms')}; CPU ${shown(cpuMicroseconds, 'µs')} (${cpuRatio.toFixed(2)})`,
        ratio: perSecondRatio,
        goal: { atLeast: 1 },
      },
    ];
  },
};

export const ratingContenders = async (folder: string): Promise<Record<'prm' | 'stock', Contender>> => {
  const database = await fillDatabase(
    join(folder, 'rate.sqlite'),
    // Nobody is rated low enough for an alert: what is measured needs no Slack.
    { parties: PARTIES, ratings: 3 * PARTIES, needs: 200, usualScore: { mean: 92, spread: 3 } },
    new Date(),
  );
  const linesFile = join(folder, 'lines.json');
  const lines = database.partyNames.map((name, at) => `rate ${name} ${75 + (at % 25)} "quick answers"`);
  writeFileSync(linesFile, JSON.stringify(lines));
  const { workspaceId, personIds } = database;
  const settings = { signingSecret: 'a-bench-secret', workspaceId, databasePath: database.path };
  const load = { linesFile, personIds };
  return {
    prm: {
      entry: new URL('./prmServer.ts', import.meta.url),
      settings,
      load: { ...load, expected: '"action_id":"undo"' },
    },
    stock: {
      entry: new URL('./stockServer.ts', import.meta.url),
      settings,
      load: { ...load, expected: 'ok' },
    },
  };
};

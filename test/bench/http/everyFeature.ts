import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, Figure } from '../benchmark.ts';
import { alternate, type Contender } from './alternate.ts';
import { ratingContender } from './rateOverHttp.ts';

/** What all the other listeners cost a request that is not for them: Bolt asks every one of them. */
export const everyFeature: Benchmark = {
  name: 'features',
  run: async (folder) => {
    const rating = await ratingContender(join(folder, 'every'));
    const alone = await ratingContender(join(folder, 'alone'));
    return [
      await compare('/prm rate', rating, alone),
      await compare('/prm help rate', helping(folder, rating), helping(folder, alone)),
    ];
  },
};

const compare = async (what: string, every: Contender, alone: Contender): Promise<Figure> => {
  const onlyCommands = { ...alone, entry: new URL('./commandsOnlyServer.ts', import.meta.url) };
  const { cpuMicroseconds, cpuRatio } = await alternate(every, onlyCommands);
  return {
    what: `${what} with every feature registered, against the command listener alone: CPU of a request`,
    measured: `${Math.round(cpuMicroseconds.ours)} µs against ${Math.round(cpuMicroseconds.theirs)}`,
    ratio: cpuRatio,
    goal: { atMost: 1.15 },
  };
};

const helping = (folder: string, contender: Contender): Contender => {
  const linesFile = join(folder, 'help.json');
  writeFileSync(linesFile, JSON.stringify(['help rate']));
  return { ...contender, load: { ...contender.load, linesFile, expected: '/prm rate' } };
};

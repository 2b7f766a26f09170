import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, type Figure, isReached } from './benchmark.ts';
import { everyFeature } from './http/everyFeature.ts';
import { rateOverHttp } from './http/rateOverHttp.ts';
import { startUp } from './start/startUp.ts';
import { loyalty } from './store/loyalty.ts';
import { names } from './store/names.ts';
import { reads } from './store/reads.ts';
import { stops } from './store/stops.ts';

const benchmarks: readonly Benchmark[] = [rateOverHttp, everyFeature, startUp, names, reads, stops, loyalty];

const asked = process.argv.slice(2);
const strange = asked.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (strange.length > 0) {
  process.stderr.write(`no such benchmark: ${strange}; there are ${benchmarks.map(({ name }) => name)}\n`);
  process.exit(1);
}

const line = ({ what, measured, ratio, goal }: Figure, reached: boolean): string => {
  const wanted = 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
  return `| ${what} | ${measured} | ${ratio.toFixed(3)} | ${wanted} | ${reached ? 'yes' : 'NO'} |`;
};

const folder = await mkdtemp(join(tmpdir(), 'prm-bench-'));
process.stdout.write('| What | Measured | Ratio | Goal | Reached |\n| --- | --- | ---: | ---: | --- |\n');
try {
  for (const benchmark of benchmarks) {
    if (asked.length > 0 && !asked.includes(benchmark.name)) continue;
    for (const figure of await benchmark.run(folder))
      process.stdout.write(`${line(figure, isReached(figure))}\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

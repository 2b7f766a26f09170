import { existsSync } from 'node:fs';
import { defineConfig } from 'rolldown';

const entries = {
  main: 'src/main.ts',
  prm: 'src/cli/prm.ts',
  reportWorker: 'src/store/reportWorker.ts',
  checkpointWorker: 'src/store/engines/checkpointWorker.ts',
};

/** One file starts in a third of the time and memory of the sources. `npm start` runs it when it is there. */
export default defineConfig({
  input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
  platform: 'node',
  // better-sqlite3 finds its binary beside itself; pg only asks whether pg-native happens to be there.
  external: ['better-sqlite3', 'pg-native'],
  output: { dir: 'dist', cleanDir: true, sourcemap: true },
});

import { newId } from '../newId.ts';
import { openStore } from '../store/openStore.ts';
import { runCli } from './runCli.ts';

/** Work on the data from the command line: `npm run prm -- help`. */
let isLineOpen = false;
const endLine = (): void => {
  if (isLineOpen) process.stderr.write('\n');
  isLineOpen = false;
};

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  openStore: ({ database }) => openStore(database),
  now: () => new Date(),
  newId,
  say: (line) => {
    endLine();
    process.stdout.write(`${line}\n`);
  },
  complain: (line) => {
    endLine();
    process.stderr.write(`${line}\n`);
  },
  progress: (line) => {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r${line}`);
    isLineOpen = true;
  },
});

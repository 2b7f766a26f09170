import { once } from 'node:events';
import { newId } from '../newId.ts';
import { openStore } from '../store/openStore.ts';
import { runCli } from './runCli.ts';

/** Work on the data from the command line: `npm run prm -- help`. */
let isLineOpen = false;
const endLine = (): void => {
  if (isLineOpen) process.stderr.write('\n');
  isLineOpen = false;
};

// The first Ctrl+C lets a chunk end, so that every row is whole; the second one ends the process as ever.
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());

// `export | head` has read enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  openStore: ({ database }) => openStore(database),
  now: () => new Date(),
  newId,
  say: (line) => {
    endLine();
    process.stdout.write(`${line}\n`);
  },
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  complain: (line) => {
    endLine();
    process.stderr.write(`${line}\n`);
  },
  progress: (line) => {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r${line}\u001b[K`);
    isLineOpen = true;
  },
  signal: stopping.signal,
});

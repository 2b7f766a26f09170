import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { CheckpointThreadData } from './checkpoints.ts';

/** The thread in which the log is copied into the file; started by checkpoints.ts. */
const { path, isDurable } = workerData as CheckpointThreadData;
const file = new Database(path, { fileMustExist: true });
file.pragma(`synchronous = ${isDurable ? 'full' : 'off'}`);
const copy = file.prepare('PRAGMA wal_checkpoint(PASSIVE)');

parentPort?.on('message', () => {
  copy.get();
  parentPort?.postMessage('copied');
});

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface BenchProcess {
  /** Sends a message and resolves with the next one that comes back; rejects on `{ error }`, an exit, or when time is up. */
  ask<T>(message: object, withinMs: number): Promise<T>;
  stop(): Promise<void>;
}

/** A process of ours that is talked to by messages. `BENCH_CPU_PROF`: a folder for its CPU profile. */
export const startProcess = (entry: URL, args: readonly string[] = []): BenchProcess => {
  const profiles = process.env.BENCH_CPU_PROF;
  const child = fork(fileURLToPath(entry), args, {
    execArgv: [
      ...['--import', fileURLToPath(new URL('../../src/fastResolve.ts', import.meta.url))],
      ...(profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : []),
    ],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    ask: <T>(message: object, withinMs: number) =>
      new Promise<T>((resolve, reject) => {
        const timer = setTimeout(() => end(new Error(`no answer within ${withinMs} ms`)), withinMs);
        const end = (answer: unknown): void => {
          clearTimeout(timer);
          child.off('message', end);
          child.off('exit', onExit);
          if (answer instanceof Error) reject(answer);
          else if (isFailure(answer)) reject(new Error(answer.error));
          else resolve(answer as T);
        };
        const onExit = (code: number | null) => end(new Error(`the process ended with ${code}`));
        child.on('message', end);
        child.on('exit', onExit);
        child.send(message);
      }),
    stop: async () => {
      if (child.connected) child.disconnect();
      const cut = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exited;
      clearTimeout(cut);
    },
  };
};

const isFailure = (answer: unknown): answer is { error: string } =>
  typeof answer === 'object' && answer !== null && 'error' in answer;

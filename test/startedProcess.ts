import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

export interface StartedProcess {
  /** All that it wrote so far, to both outputs. */
  output(): string;
  /** Resolves with the match once its output matches; rejects when it ends or takes too long first. */
  says(pattern: RegExp, withinMs?: number): Promise<RegExpExecArray>;
  /** Its process id. */
  readonly pid: number;
  /** Asks it to end; resolves with its exit code, null when it had to be killed. */
  stop(withinMs?: number): Promise<number | null>;
  readonly exited: Promise<number | null>;
}

/** Starts a program with exactly this environment. */
export const startProcess = (
  command: readonly [string, ...string[]],
  options: { cwd: string; env: Record<string, string> },
): StartedProcess => {
  const [program, ...args] = command;
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  const exited = once(child, 'close').then(([code]) => code as number | null);
  let hasExited = false;
  void exited.then(() => {
    hasExited = true;
  });
  return {
    output: () => output,
    pid: child.pid ?? 0,
    exited,
    says: async (pattern, withinMs = 30_000) => {
      const startedAt = performance.now();
      for (;;) {
        const match = pattern.exec(output);
        if (match) return match;
        if (hasExited || performance.now() - startedAt > withinMs)
          throw new Error(`${hasExited ? 'ended' : 'took too long'} without saying ${pattern}:\n${output}`);
        await wait(20);
      }
    },
    stop: async (withinMs = 15_000) => {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), withinMs);
      return exited.finally(() => clearTimeout(killer));
    },
  };
};

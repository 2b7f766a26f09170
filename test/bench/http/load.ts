import { startProcess } from '../startProcess.ts';

/** What the load generator is asked to send. */
export interface Load {
  readonly port: number;
  readonly signingSecret: string;
  readonly connections: number;
  readonly durationMs: number;
  /** A JSON list of the lines after `/prm`, each sent once by each person in turn. */
  readonly linesFile: string;
  readonly workspaceId: string;
  readonly personIds: readonly string[];
  /** Every answer must hold this. */
  readonly expected: string;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly count: number;
  readonly p99Ms: number;
}

export interface LoadGenerator {
  send(load: Load): Promise<LoadResult>;
  stop(): Promise<void>;
}

export const startLoadGenerator = (): LoadGenerator => {
  const generator = startProcess(new URL('./loadGenerator.ts', import.meta.url));
  return {
    send: (load) => generator.ask<LoadResult>(load, load.durationMs + 30_000),
    stop: generator.stop,
  };
};

import { Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import type { LongReport, ReportParams, ReportResult } from '../reports/longReports.ts';
import { threadEntry } from './threadEntry.ts';

export interface ReportOrder {
  readonly id: number;
  readonly workspaceId: string;
  readonly name: LongReport;
  readonly params: ReportParams<LongReport>;
}

/** An error by its parts: its class is lost on the way between threads. */
export type ReportFailure =
  | Pick<AppError, 'code' | 'key' | 'params'>
  | { readonly message: string; readonly stack: string | undefined };

export type ReportAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: ReportFailure };

/** Whoever asked has given up by then. */
const LONGEST_REPORT_MS = 2 * 60_000;
/** Its memory is given back when nobody has asked for so long. */
const IDLE_MS = 5 * 60_000;

const entry = threadEntry('reportWorker', import.meta.url);

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
  timer: NodeJS.Timeout;
}

/** A thread that reads a SQLite file for reports: started when it is first needed, and ended when it no longer is. */
export class ReportThread {
  readonly #path: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #idleTimer: NodeJS.Timeout | undefined;
  #nextId = 0;

  constructor(path: string) {
    this.#path = path;
  }

  run<N extends LongReport>(workspaceId: string, name: N, params: ReportParams<N>): Promise<ReportResult<N>> {
    const worker = this.#worker ?? this.#start();
    clearTimeout(this.#idleTimer);
    worker.ref();
    const id = this.#nextId++;
    return new Promise<ReportResult<N>>((resolve, reject) => {
      const timer = setTimeout(() => this.#give(`${name} took too long`), LONGEST_REPORT_MS);
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject, timer });
      const order: ReportOrder = { id, workspaceId, name, params };
      worker.postMessage(order);
    });
  }

  /** Ends it; what still waits hears "try again". */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#give('closed');
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(entry, { workerData: { path: this.#path }, name: 'reports' });
    worker.on('message', (answer: ReportAnswer) => this.#settle(answer));
    worker.on('error', (error) => this.#isCurrent(worker) && this.#give(error));
    worker.on('exit', (code) => this.#isCurrent(worker) && this.#give(`ended with ${code}`));
    this.#worker = worker;
    return worker;
  }

  #isCurrent(worker: Worker): boolean {
    return this.#worker === worker;
  }

  #settle(answer: ReportAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;
    this.#waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    if ('result' in answer) waiting.resolve(answer.result);
    else waiting.reject(errorOf(answer.failure));
    if (this.#waiting.size > 0) return;
    this.#worker?.unref();
    this.#idleTimer = setTimeout(() => this.#give('idle'), IDLE_MS).unref();
  }

  /** Gives the thread up; the next report starts another. */
  #give(cause: unknown): void {
    const worker = this.#worker;
    this.#worker = undefined;
    clearTimeout(this.#idleTimer);
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new AppError('unavailable', 'storeUnavailable', {}, { cause }));
    }
    this.#waiting.clear();
    void worker?.terminate();
  }
}

const errorOf = (failure: ReportFailure): Error => {
  if ('key' in failure) return new AppError(failure.code, failure.key, failure.params as never);
  const error = new Error(failure.message);
  if (failure.stack) error.stack = failure.stack;
  return error;
};

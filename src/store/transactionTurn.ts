import { AsyncLocalStorage } from 'node:async_hooks';
import { AppError } from '../errors.ts';

const insideTransaction = new AsyncLocalStorage<true>();

/** Keeps the caller's context for a use case that runs later, and refuses a write inside a write. */
export const captureContext = (): (<T>(run: () => Promise<T>) => Promise<T>) => {
  if (insideTransaction.getStore()) throw new AppError('unavailable', 'transactionLeftStore', {});
  const inContext = AsyncLocalStorage.snapshot();
  return (run) => inContext(() => insideTransaction.run(true, run));
};

/**
 * Resolves with the use case, or rejects when the event loop turns before it is done: on SQLite a transaction that
 * only awaits the store ends within the turn it began in, so whoever needs longer awaited something else.
 */
export const withinOneTurn = <T>(useCase: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const turned = setImmediate(() => reject(new AppError('unavailable', 'transactionLeftStore', {})));
    useCase.then(resolve, reject).finally(() => clearImmediate(turned));
  });

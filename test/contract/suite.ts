import { afterAll, beforeAll, describe } from 'vitest';
import type { OpenedEngine } from './engines.ts';
import { everyQueryContract } from './everyQuery.ts';
import { transactionsContract } from './transactions.ts';
import { valuesContract } from './values.ts';

/** What the product relies on, on every engine. */
export const storeContract = (name: string, open: () => Promise<OpenedEngine>): void => {
  describe(`the store on ${name}`, () => {
    let engine: OpenedEngine;
    const opened = () => engine;
    beforeAll(async () => {
      engine = await open();
    }, 60_000);
    afterAll(() => engine?.stop());

    everyQueryContract(opened);
    valuesContract(opened);
    transactionsContract(opened);
  });
};

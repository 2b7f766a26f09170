import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Action } from '../../../src/playground/protocol.ts';
import { cannedSnapshot, modal } from './cannedSnapshot.ts';
import { type FakeServer, startFakeServer } from './fakeServer.ts';
import { openBrowser, type Visit, visit } from './openBrowser.ts';

export interface BrowserPage {
  /** A new one for each test. */
  server: () => FakeServer;
  visits: () => Visit[];
  /** Rita (U1), Lin (U2, Chinese); #C1 … #C4 hold every kind of block. */
  open: (path?: string, options?: BrowserContextOptions) => Promise<Page>;
  openWithModal: () => Promise<Page>;
  done: (kind: Action['kind']) => Action[];
  expectLast: (kind: Action['kind']) => ReturnType<typeof expect.poll>;
}

/** Called once in a test file: one browser for the file, a fake server and its pages for each test. */
export function setUpBrowserPage(): BrowserPage {
  let browser: Browser;
  let server: FakeServer;
  let visits: Visit[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = await startFakeServer(cannedSnapshot);
  });
  afterEach(async () => {
    await Promise.all(visits.map(({ page }) => page.context().close()));
    visits = [];
    await server.close();
  });

  async function open(path = '/?user=U1#/C1', options: BrowserContextOptions = {}): Promise<Page> {
    const opened = await visit(browser, server.url + path, options);
    visits.push(opened);
    return opened.page;
  }

  async function openWithModal(): Promise<Page> {
    const page = await open();
    server.push({ kind: 'modalsChanged', modals: [modal()], change: 'opened', viewId: 'V1' });
    await page.getByRole('dialog', { name: 'Rate a party' }).waitFor();
    return page;
  }

  const done = (kind: Action['kind']) => server.actions.filter((action) => action.kind === kind);
  return {
    server: () => server,
    visits: () => visits,
    open,
    openWithModal,
    done,
    expectLast: (kind) => expect.poll(() => done(kind).at(-1)),
  };
}

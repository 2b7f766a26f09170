import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { parse } from 'yaml';
import { startService } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { demoPeople, demoWorkspace } from '../../src/demo/demoWorkspace.ts';
import { prepareDemoData } from '../../src/demo/prepareDemoData.ts';
import { createLog } from '../../src/log.ts';
import { buildPageHandler } from '../../src/playground/buildPage.ts';
import { type Playground, startPlayground } from '../../src/playground/startPlayground.ts';
import { openSqlite } from '../../src/store/engines/sqlite.ts';
import { visit } from '../playground/page/openBrowser.ts';

/** The demo, with time standing still so that the pictures only change when the product does, and pages in which its people can be acted. */
export interface Stage {
  readonly playground: Playground;
  /** The person's page, in a channel, with a thread open or not. */
  enter(person: string, channel: string, threadTs?: string): Promise<Page>;
  /** Lets so much time go by at once, with everything that falls due in it. */
  wait(hours: number): Promise<void>;
  /** Closes the forms that somebody left open: they would stand in the next picture, too. */
  tidy(): Promise<void>;
  stop(): Promise<void>;
}

export const openStage = async (browser: Browser, shownAt: Date): Promise<Stage> => {
  const folder = await mkdtemp(join(tmpdir(), 'prm-screenshots-'));
  const manifest = parse(await readFile(new URL('../../manifest.yml', import.meta.url), 'utf8'));
  const store = await openSqlite({ path: join(folder, 'prm.sqlite'), durability: 'off' });
  const playground = await startPlayground({
    workspace: demoWorkspace,
    manifest,
    assets: await buildPageHandler(),
    clock: { now: () => shownAt.getTime() },
    triggerLifetimeMs: 60_000,
  });
  await prepareDemoData(store, playground.team, { isEmpty: false, now: shownAt });
  // So that one person can show everything in Chinese.
  await store.inWorkspace(playground.team.id).write((tx) => tx.people.setRole(demoPeople.lin, 'manager'));
  const reading = readConfig({
    SLACK_BOT_TOKEN: playground.botToken,
    SLACK_APP_TOKEN: playground.appToken,
    SLACK_API_URL: playground.apiUrl,
  });
  if (reading.kind !== 'ready') throw new Error(reading.message);
  const service = await startService({
    config: reading.config,
    log: createLog('warn'),
    store,
    now: () => new Date(playground.control.now()),
    onFatal: (error) => {
      throw error;
    },
  });
  return {
    playground,
    async enter(person, channel, threadTs) {
      const { control } = playground;
      const place = [`#/${control.channelId(channel)}`, ...(threadTs ? [threadTs] : [])].join('/');
      const url = `${playground.url}/?user=${control.as(person).id}${place}`;
      const { page } = await visit(browser, url, { viewport: { width: 1280, height: 800 } });
      page.setDefaultTimeout(20_000);
      return page;
    },
    async wait(hours) {
      await playground.control.advance(hours * 3_600_000);
      await service.tick();
    },
    async tidy() {
      for (const { name } of demoWorkspace.users) {
        const person = playground.control.as(name);
        if (person.modals().length > 0) await person.close({ stack: true });
      }
    },
    async stop() {
      await service.stop();
      await store.close();
      await playground.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { parse } from 'yaml';
import { startService } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { demoWorkspace } from '../../src/demo/demoWorkspace.ts';
import { prepareDemoData } from '../../src/demo/prepareDemoData.ts';
import { createLog } from '../../src/log.ts';
import { buildPageHandler } from '../../src/playground/buildPage.ts';
import { type Playground, startPlayground } from '../../src/playground/startPlayground.ts';
import { openSqlite } from '../../src/store/engines/sqlite.ts';
import { visit } from '../playground/page/openBrowser.ts';

/** A Monday morning, always the same one, so that the pictures only change when the product does. */
const shownAt = new Date('2026-09-07T07:30:00Z');

/** The demo, with time standing still, and pages in which its people can be acted. */
export interface Stage {
  readonly playground: Playground;
  /** The person's page, in a channel. */
  enter(person: string, channel: string): Promise<Page>;
  stop(): Promise<void>;
}

export const openStage = async (browser: Browser): Promise<Stage> => {
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
    async enter(person, channel) {
      const { control } = playground;
      const place = `${playground.url}/?user=${control.as(person).id}#/${control.channelId(channel)}`;
      const { page } = await visit(browser, place, { viewport: { width: 1280, height: 800 } });
      return page;
    },
    async stop() {
      await service.stop();
      await store.close();
      await playground.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

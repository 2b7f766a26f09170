import type { Locator, Page } from 'playwright-core';
import type { Cast } from './casts.ts';
import type { Stage } from './openStage.ts';

/** A page, and the part of it that is shown. */
interface Picture {
  page: Page;
  shows: Page | Locator;
  /** Only so much of it, from its beginning. */
  height?: number;
}

/** Sets the scene for one picture; its file is named after it. */
type Scene = (stage: Stage, cast: Cast) => Promise<Picture>;

export const scenes: Readonly<Record<string, Scene>> = {
  rate: async ({ enter }, { rep, lines }) => {
    const page = await enter(rep, '#sales');
    await typeLine(page, lines.rate);
    await page.getByRole('article').last().waitFor();
    return whole(page);
  },

  rateForm: ({ enter }, { rep, lines }) => formOf(enter(rep, '#sales'), lines.rateForm),

  needForm: ({ enter }, { rep, lines }) => formOf(enter(rep, '#sales'), lines.needForm),

  needs: ({ enter }, { rep, lines }) => answerOf(enter(rep, '#general'), lines.needs),

  party: ({ enter }, { rep, lines }) => answerOf(enter(rep, '#general'), lines.party),

  loyaltyWhy: ({ enter }, { rep, lines }) => answerOf(enter(rep, '#general'), lines.loyaltyOf),

  loyalty: ({ enter }, { rep, lines }) => answerOf(enter(rep, '#general'), lines.loyalty),

  insight: ({ enter }, { rep, lines }) => answerOf(enter(rep, '#general'), lines.insight),

  purchases: ({ enter }, { rep, lines }) => answerOf(enter(rep, '#general'), lines.purchases),

  risk: ({ enter }, { rep, lines }) => answerOf(enter(rep, '#general'), lines.risk),

  home: async ({ enter, playground }, { rep }) => {
    const page = await enter(rep, '#general');
    await playground.control.as(rep).openHome();
    await page.getByText('prm', { exact: true }).first().click();
    await page.setViewportSize({ width: 1100, height: 2400 });
    const lastLine = await page.getByRole('main').getByText('/prm').last().boundingBox();
    await page.setViewportSize({ width: 1100, height: Math.ceil((lastLine?.y ?? 1300) + 40) });
    return { page, shows: page.getByRole('main'), height: 1000 };
  },

  thread: async ({ enter, playground }, { rep, talk, lines }) => {
    const { control } = playground;
    for (const { who, says } of talk.slice(0, -1)) await control.as(who).say('#sales', says);
    const last = talk.at(-1) ?? { who: rep, says: '' };
    const said = await control.as(last.who).say('#sales', last.says);
    await control.as(rep).say('#sales', lines.mention, { thread: said.ts });
    await control.as(rep).message('#sales', lines.mentionAnswer, { thread: said.ts });
    return whole(await enter(rep, '#sales', said.ts));
  },

  digestForm: ({ enter }, { manager, lines, digest }) => formOf(enter(manager, digest.channel), lines.digest),

  alert: async (stage, { manager, rep, digest, lines }) => {
    const { control } = stage.playground;
    if (digest.time) {
      const asManager = control.as(manager);
      await asManager.type(digest.channel, lines.digest);
      await asManager.modal();
      await asManager.fill({ time: digest.time });
      await asManager.submit();
    }
    await control.as(rep).type('#partners', lines.rateLow);
    return whole(await whenPosted(stage, { manager, digest }, digest.alertSays));
  },

  /** Comes after the alert: that sets the digest up. */
  digest: async (stage, { manager, digest }) => {
    await stage.wait(0.34);
    const picture = await inFull(await whenPosted(stage, { manager, digest }, digest.says));
    return { ...picture, height: 1120 };
  },

  /** Comes after the digest: it is what follows that. */
  digestThread: async ({ enter, playground }, { manager, digest }) => {
    const asManager = playground.control.as(manager);
    const posted = await asManager.message(digest.channel, digest.says);
    const ts = posted.threadTs ?? posted.ts;
    const hasReply = () => asManager.messages(digest.channel, { thread: ts }).length > 1;
    await playground.control.until(hasReply, { timeoutMs: 20_000 });
    const page = await enter(manager, digest.channel, ts);
    const thread = page.getByRole('complementary').last();
    const reply = thread.getByRole('article').nth(1);
    await reply.waitFor();
    await page.setViewportSize({ width: 1280, height: 1000 });
    await reply
      .getByText(digest.threadFrom)
      .first()
      .evaluate((line) => line.scrollIntoView());
    return { page, shows: thread };
  },

  /** Comes last: the double that it adds should stand in no other picture. */
  merge: async ({ enter, playground }, { manager, lines }) => {
    const me = playground.control.as(manager);
    await me.type('#general', lines.addDouble);
    const page = await enter(manager, '#general');
    await typeLine(page, lines.merge);
    await page.getByRole('dialog').waitFor();
    await page.setViewportSize({ width: 1280, height: 1200 });
    return { page, shows: page.getByRole('dialog') };
  },
};

const whole = (page: Page): Picture => ({ page, shows: page });

/** A long message, from its beginning to its end. */
const inFull = async (page: Page): Promise<Picture> => {
  const message = page.getByRole('article').last();
  await message.waitFor();
  await page.setViewportSize({ width: 1280, height: 2400 });
  return { page, shows: message };
};

const answerOf = async (entering: Promise<Page>, line: string): Promise<Picture> => {
  const page = await entering;
  await typeLine(page, line);
  return inFull(page);
};

const formOf = async (entering: Promise<Page>, line: string): Promise<Picture> => {
  const page = await entering;
  await typeLine(page, line);
  await page.getByRole('dialog').waitFor();
  return whole(page);
};

const typeLine = async (page: Page, line: string): Promise<void> => {
  const composer = page.getByRole('main').getByRole('textbox').last();
  await composer.fill(line);
  await composer.press('Enter');
};

/** The manager's view of the digest's channel when something was posted there. */
const whenPosted = async (
  { enter, playground }: Stage,
  { manager, digest: { channel } }: Pick<Cast, 'manager' | 'digest'>,
  text: string,
): Promise<Page> => {
  await playground.control.as(manager).message(channel, text, { timeoutMs: 20_000 });
  const page = await enter(manager, channel);
  await page.getByRole('article').filter({ hasText: text }).last().waitFor();
  return page;
};

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { announceDemotions } from '../../src/loyalty/announceDemotions.ts';
import { refreshLoyalty } from '../../src/loyalty/refreshLoyalty.ts';
import { partyKinds } from '../../src/parties/partyKind.ts';
import { answerTo } from './answerTo.ts';
import { buy, monthly, partyThatBought, takeBack } from './bought.ts';
import { subscribe } from './subscribe.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const DAY_MS = 86_400_000;

let workspace: JourneyWorkspace;
beforeEach(async () => {
  workspace = await openWorkspace();
});
afterEach(async () => {
  expect(workspace.logLines).toEqual([]);
  await workspace.stop();
});

const as = (name: string) => workspace.playground.control.as(name);
const posted = () =>
  expect.poll(() => workspace.records.read.outbox.listHeads(), { timeout: 8000 }).toEqual([]);
const deliver = async () => {
  await workspace.service.tick();
  await posted();
};
const waiting = async () => (await workspace.records.read.outbox.listHeads()).map(({ target }) => target);
const follow = (channel: string, more = {}) =>
  subscribe(workspace, channel, { tierChangesAtOnce: true, alertsAtOnce: false, ...more });
/** Time goes by: the tier is looked at again, day by day as a daily review would. */
const passDays = async (partyId: string, days: number) => {
  await workspace.playground.control.advance(days * DAY_MS);
  await workspace.records.write((tx) => refreshLoyalty(tx, workspace.act(), partyId, 'time'));
};

const languages = [
  {
    language: 'en',
    rose: 'rose to',
    fell: 'fell to',
    spent: 'Why: it',
    coming: 'to stay',
    owner: 'as its owner',
  },
  {
    language: 'zh-CN',
    rose: '升为',
    fell: '降为',
    spent: '原因：',
    coming: '才能保留',
    owner: '您是其负责人',
  },
] as const;

for (const kind of partyKinds)
  for (const say of languages)
    test(`a ${kind} that rises is told where tier changes are followed, in ${say.language}`, async () => {
      await follow('#management', { language: say.language });
      await follow('#sales', { language: say.language, tierChangesAtOnce: false });
      const id = await partyThatBought(workspace, `Acme ${kind}`, kind, [{ daysAgo: 300, amount: 10 }]);
      await buy(workspace, id, monthly(900));
      await deliver();
      const post = await as('mo').message('#management', new RegExp(say.rose));
      expect(said(post)).toContain(`Acme ${kind}`);
      expect(said(post)).toContain(say.spent);
      expect(as('mo').messages('#sales')).toEqual([]);
    });

describe('where it is told', () => {
  test('in its own channel alone, if it has one', async () => {
    await follow('#management');
    const channelId = workspace.playground.control.channelId('#sales');
    await partyThatBought(workspace, 'Acme', 'customer', monthly(900), { channelId });
    await deliver();
    expect(said(await as('mo').message('#sales', /rose to/))).toContain('Acme');
    expect(as('mo').messages('#management')).toEqual([]);
  });

  test('not of those a digest is not about, nor of a first purchase that gives the lowest tier', async () => {
    await follow('#management', { filters: { side: 'partner' } });
    await partyThatBought(workspace, 'Acme', 'customer', monthly(900));
    await partyThatBought(workspace, 'Globex', 'partner', [{ daysAgo: 300, amount: 1 }]);
    expect(await waiting()).toEqual([]);
  });

  test.each(['import', 'merging', 'currencyRate'] as const)('nowhere after %s', async (cause) => {
    await follow('#management');
    await partyThatBought(workspace, 'Acme', 'customer', monthly(900), { cause });
    expect((await workspace.records.read.loyalty.listTiers())[0]?.tier).toMatch(/gold|platinum/);
    expect(await waiting()).toEqual([]);
  });

  test('a purchase that is taken back before it was told is never told; afterwards it is put right', async () => {
    await follow('#management');
    const id = await partyThatBought(workspace, 'Acme', 'customer', monthly(20, 40, 2));
    await deliver();
    const before = as('mo').messages('#management').length;
    const tier = (await workspace.records.read.loyalty.stateOf(id))?.tier;
    const [hasty] = await buy(workspace, id, [{ daysAgo: 0, amount: 9000 }]);
    expect((await workspace.records.read.loyalty.stateOf(id))?.tier).not.toBe(tier);
    await takeBack(workspace, id, hasty ?? '');
    await deliver();
    expect(as('mo').messages('#management')).toHaveLength(before);
    const [late] = await buy(workspace, id, [{ daysAgo: 0, amount: 9000 }]);
    await deliver();
    expect(as('mo').messages('#management')).toHaveLength(before + 1);
    await takeBack(workspace, id, late ?? '');
    await deliver();
    const last = as('mo').messages('#management').at(-1);
    expect(last && said(last)).toContain('fell to');
    expect(last && said(last)).toContain('taken back');
  });
});

test('a demotion is announced once before it comes, and told with its owner when it does', async () => {
  await follow('#management');
  const owner = { ownerId: as('ana').id };
  const id = await partyThatBought(workspace, 'Acme', 'customer', monthly(900, 5, 6), owner);
  await deliver();
  const announce = () =>
    announceDemotions(workspace.records, { at: workspace.act().at, newId: workspace.act().newId });
  let announcedOn = 0;
  let fellOn = 0;
  const first = (await workspace.records.read.loyalty.stateOf(id))?.tier;
  for (let day = 1; day <= 60 && fellOn === 0; day += 1) {
    await passDays(id, 10);
    if ((await announce()) > 0 && announcedOn === 0) announcedOn = day;
    expect(await announce()).toBe(0);
    if ((await workspace.records.read.loyalty.stateOf(id))?.tier !== first) fellOn = day;
  }
  expect(announcedOn).toBeGreaterThan(0);
  expect(fellOn).toBeGreaterThan(announcedOn);
  await deliver();
  const all = as('mo').messages('#management').map(said).join('\n');
  expect(all).toContain('to stay');
  expect(all).toContain('fell to');
  const notices = as('ana').messages(`@prm`).map(said).join('\n');
  expect(notices).toContain('to stay');
  expect(notices).toContain('fell to');
  expect(notices).toContain('as its owner');
  const why = said(await answerTo(workspace, 'ana', '/prm loyalty acme'));
  expect(why).toContain('How it came about');
});

test('Home and the lists tell the owner of a tier in danger', async () => {
  const owner = { ownerId: as('ana').id };
  const id = await partyThatBought(workspace, 'Acme', 'customer', monthly(900, 5, 6), owner);
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await workspace.records.read.loyalty.stateOf(id))?.belowSince) break;
    await passDays(id, 5);
  }
  await as('ana').openHome();
  expect(JSON.stringify((await as('ana').home()).blocks)).toContain('about to lose');
  expect(said(await answerTo(workspace, 'ana', '/prm loyalty'))).toMatch(/needs [\d.]+ more by/);
  expect(said(await answerTo(workspace, 'ana', '/prm party acme'))).toMatch(/needs [\d.]+ more by/);
  expect(said(await answerTo(workspace, 'lin', '/prm 忠诚度 acme'))).toContain('才能保留');
});

test('what loyal customers ask for weighs more, and says why', async () => {
  await partyThatBought(workspace, 'Acme', 'customer', monthly(900));
  await answerTo(workspace, 'ana', '/prm need acme "single sign-on" high 3');
  const why = said(await answerTo(workspace, 'ana', '/prm needs why R1'));
  expect(why).toMatch(/× 1\.(25|5) \((gold|platinum)\)/);
  expect(said(await answerTo(workspace, 'lin', '/prm 需求列表 为什么 R1'))).toMatch(/（(黄金|铂金)）/);
});

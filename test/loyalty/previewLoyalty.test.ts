import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configureLoyalty } from '../../src/loyalty/configureLoyalty.ts';
import { defaultLoyaltyConfig, type LoyaltyConfig } from '../../src/loyalty/loyaltyConfig.ts';
import { loyaltyModel } from '../../src/loyalty/loyaltyModel.ts';
import { rankOfTier } from '../../src/loyalty/loyaltyTier.ts';
import { previewLoyalty } from '../../src/loyalty/previewLoyalty.ts';
import { refreshLoyalty } from '../../src/loyalty/refreshLoyalty.ts';
import { reviewReferences } from '../../src/loyalty/reviewReferences.ts';
import { settleConfiguration } from '../../src/loyalty/settleConfiguration.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { partyKinds } from '../../src/parties/partyKind.ts';
import { openRecords, type Records } from '../reports/openRecords.ts';
import { seeded } from '../reports/sampleRecords.ts';

const DAY_MS = 86_400_000;
const today = new Date('2026-06-15T09:00:00Z');
const yesterday = new Date(today.getTime() - DAY_MS);

const settings: Readonly<Record<string, Partial<LoyaltyConfig>>> = {
  'lower thresholds': { thresholds: { silver: 30, gold: 45, platinum: 60 } },
  'higher thresholds': { thresholds: { silver: 55, gold: 75, platinum: 95 } },
  'other shares': { weights: { frequency: 0.1, amount: 0.6, recency: 0.1, satisfaction: 0.2 } },
  'higher thresholds without any grace': {
    thresholds: { silver: 55, gold: 75, platinum: 95 },
    demotion: { margin: 0, graceInDays: 0, shortestInTierInDays: 0, announcedBeforeDays: 14 },
  },
};

const put = async (records: Records): Promise<void> => {
  const random = seeded(97);
  let number = 1;
  for (let n = 0; n < 60; n += 1) {
    const { party } = await records.workspace.write((tx) =>
      addParty(tx, records.act(yesterday), { name: `Party ${n}`, kind: partyKinds[n % 3] ?? 'both' }),
    );
    await records.workspace.write(async (tx) => {
      const count = random(14);
      for (let k = 0; k < count; k += 1) {
        const amount = 1000 + random(90_000);
        // Never so that it leaves the year's window today: what time changes is left to the daily review.
        const boughtOn = new Date(today.getTime() - (2 + random(360)) * DAY_MS).toISOString().slice(0, 10);
        await tx.purchases.insert({
          ...{ id: `b${number++}`, partyId: party.id, amount, baseAmount: amount, currency: 'EUR', boughtOn },
          ...{ description: null, reference: null, refundOfId: null, cancelledOn: null, permalink: null },
          ...{ recordedBy: 'UMO', recordedAt: yesterday, state: 'counted', version: 1 },
        });
      }
    });
  }
  await records.workspace.write((tx) => reviewReferences(tx, yesterday));
  const parties = await records.workspace.read.parties.list();
  for (const { id } of parties)
    await records.workspace.write((tx) => refreshLoyalty(tx, records.act(yesterday), id, 'import'));
};

describe.each(Object.entries(settings))('%s', (_, change) => {
  let records: Records;
  beforeAll(async () => {
    records = await openRecords();
    await put(records);
  });
  afterAll(() => records.close());

  test('do what the preview said, and taking them back undoes it', async () => {
    const { workspace } = records;
    const wanted = { ...defaultLoyaltyConfig, ...change };
    const preview = await previewLoyalty(workspace.read, wanted, today);
    const before = await workspace.read.loyalty.listTiers();
    expect(preview.partyCount).toBe(before.length);
    await workspace.write((tx) =>
      configureLoyalty(tx, records.act(today), { shown: defaultLoyaltyConfig, wanted }),
    );
    expect(await settleConfiguration(workspace, records.act(today))).toBe(before.length);
    expect(await settleConfiguration(workspace, records.act(today))).toBe(0);
    const names = new Map((await workspace.read.parties.list()).map(({ id, name }) => [id, name]));
    const after = new Map((await workspace.read.loyalty.listTiers()).map((state) => [state.partyId, state]));
    const moved = before.flatMap(({ partyId, tier }) => {
      const to = after.get(partyId)?.tier ?? tier;
      return to === tier ? [] : [{ name: names.get(partyId) ?? '', from: tier, to, on: null }];
    });
    const isUp = ({ from, to }: (typeof moved)[number]) => rankOfTier(to) > rankOfTier(from);
    expect(preview.risen).toEqual(moved.filter(isUp));
    expect(preview.fallen).toEqual(moved.filter((move) => !isUp(move)));
    const inDanger = await workspace.read.loyalty.listInDanger(100);
    for (const { name } of preview.endangered)
      expect(inDanger.some(({ partyId }) => names.get(partyId) === name)).toBe(true);
    expect(moved.length + preview.endangered.length).toBeGreaterThan(0);
    expect((await loyaltyModel(workspace.read)).config).toEqual(wanted);
  });
});

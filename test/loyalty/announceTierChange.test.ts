import { afterAll, beforeAll, expect, test } from 'vitest';
import { announceTierChange } from '../../src/loyalty/announceTierChange.ts';
import type { LoyaltyTier } from '../../src/loyalty/loyaltyTier.ts';
import type { TierChangeCause } from '../../src/loyalty/tierChange.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { addSubscription } from '../../src/reports/addSubscription.ts';
import type { PartyRow } from '../../src/store/queries/parties.ts';
import { openRecords, type Records } from '../reports/openRecords.ts';

let records: Records;
let minute = 0;
beforeAll(async () => {
  records = await openRecords();
  await records.workspace.write((tx) =>
    addSubscription(tx, records.act(now()), {
      ...{ channelId: 'CNEWS', sections: ['tierChanges'], filters: {}, cron: '0 9 * * 1', zone: 'UTC' },
      ...{ language: 'en', alertsAtOnce: false, tierChangesAtOnce: true },
    }),
  );
});
afterAll(() => records.close());

const now = () => new Date(Date.UTC(2026, 5, 1, 9, minute));
const partyOf = async (name: string): Promise<PartyRow> => {
  const added = await records.workspace.write((tx) =>
    addParty(tx, records.act(now()), { name, kind: 'customer', ownerId: 'UANA' }),
  );
  return added.party;
};
const change = (
  party: PartyRow,
  fromTier: LoyaltyTier | null,
  toTier: LoyaltyTier | null,
  cause: TierChangeCause,
) =>
  records.workspace.write(async (tx) => {
    minute += 1;
    const row = {
      ...{
        id: records.newId(),
        partyId: party.id,
        fromTier,
        toTier,
        changedOn: '2026-06-01',
        noticedAt: now(),
      },
      ...{ score: 50, configVersion: 0, reason: { cause, before: null, after: null } },
    };
    await tx.loyalty.insertChange(row);
    await announceTierChange(tx, records.act(now()), row, party);
  });
const waiting = async () =>
  (await records.workspace.read.outbox.listHeads()).map(({ target }) => target).sort();
/** Posts what waits, one in each place at a time. */
const post = async () => {
  for (let tries = 0; tries < 20; tries += 1)
    for (const target of await waiting())
      await records.workspace.write(async (tx) => {
        const claimed = await tx.outbox.claim(target, now(), new Date(now().getTime() + 60_000));
        if (claimed) await tx.outbox.markPosted(claimed.id, '1.1');
      });
};

test('a demotion goes to the channel and the owner; taken back before it is posted, to nobody', async () => {
  const party = await partyOf('Acme');
  await change(party, 'gold', 'silver', 'refund');
  expect(await waiting()).toEqual(['CNEWS', 'UANA']);
  await change(party, 'silver', 'gold', 'undo');
  expect(await waiting()).toEqual([]);
});

test('taken back after it was posted, the channel is told, and the owner is not told of a rise', async () => {
  const party = await partyOf('Globex');
  await change(party, 'gold', 'silver', 'refund');
  await post();
  await change(party, 'silver', 'gold', 'undo');
  expect(await waiting()).toEqual(['CNEWS']);
  await post();
});

test('an undo that comes to a tier nobody was told of is news by itself', async () => {
  const party = await partyOf('Initech');
  await change(party, 'silver', 'gold', 'purchase');
  await post();
  await change(party, 'gold', 'bronze', 'undo');
  expect(await waiting()).toEqual(['CNEWS', 'UANA']);
  await post();
});

test('a rise is told to the channel alone, a first lowest tier and an archived party to nobody', async () => {
  await change(await partyOf('Hooli'), 'silver', 'gold', 'purchase');
  expect(await waiting()).toEqual(['CNEWS']);
  await post();
  await change(await partyOf('Umbra'), null, 'bronze', 'purchase');
  await change({ ...(await partyOf('Stark')), status: 'archived' }, 'gold', 'silver', 'time');
  expect(await waiting()).toEqual([]);
});

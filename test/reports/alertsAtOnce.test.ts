import { afterEach, beforeEach, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import { addSubscription } from '../../src/reports/addSubscription.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { openRecords, type Records } from './openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const at = (day: number) => new Date(Date.UTC(2026, 5, day, 10));

/** The channels that hear at once that a party of that kind fell under the line. */
const heardOf = async (kind: PartyKind): Promise<readonly string[]> => {
  const rate = (partyId: string, day: number) =>
    records.workspace.write((tx) =>
      recordRating(tx, records.act(at(day)), { partyId, score: 20, comment: null, contactName: null }),
    );
  const { party } = await records.workspace.write((tx) =>
    addParty(tx, records.act(at(1)), { kind, name: `Some ${kind}` }),
  );
  await rate(party.id, 2);
  return (await rate(party.id, 3)).alert.channelIds;
};

test('a channel whose digest is about one side hears at once of that side alone', async () => {
  const follow = (channelId: string, side?: 'customer' | 'partner', alertsAtOnce = true) =>
    records.workspace.write((tx) =>
      addSubscription(tx, records.act(at(1)), {
        channelId,
        sections: ['movements'],
        filters: side ? { side } : {},
        cron: '0 9 * * 1',
        zone: 'Europe/Berlin',
        language: 'en',
        alertsAtOnce,
        tierChangesAtOnce: false,
      }),
    );
  await follow('C-all');
  await follow('C-customers', 'customer');
  await follow('C-partners', 'partner');
  await follow('C-quiet', undefined, false);
  expect(await heardOf('customer')).toEqual(['C-all', 'C-customers']);
  expect(await heardOf('partner')).toEqual(['C-all', 'C-partners']);
  expect(await heardOf('both')).toEqual(['C-all', 'C-customers', 'C-partners']);
});

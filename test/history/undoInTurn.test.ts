import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoChange } from '../../src/history/undoChange.ts';
import { changeInteraction, type InteractionChanges } from '../../src/interactions/changeInteraction.ts';
import { logInteraction } from '../../src/interactions/logInteraction.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { changeParty } from '../../src/parties/changeParty.ts';
import { mergeParties } from '../../src/parties/mergeParties.ts';
import { changePurchase } from '../../src/purchases/changePurchase.ts';
import { recordPurchase } from '../../src/purchases/recordPurchase.ts';
import { addRequirement } from '../../src/requirements/addRequirement.ts';
import { editRequirement } from '../../src/requirements/editRequirement.ts';
import { changeRating } from '../../src/satisfaction/changeRating.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { openRecords, type Records } from '../parties/openRecords.ts';

let records: Records;
let partyId: string;
let addedBy: string;
beforeEach(async () => {
  records = await openRecords();
  const added = await records.does((tx, act) => addParty(tx, act, { kind: 'partner', name: 'Acme' }));
  [partyId, addedBy] = [added.party.id, added.auditId];
});
afterEach(() => records.close());

const manager = { actor: { id: 'UMO', role: 'manager', language: 'en', zone: 'UTC' } } as const;
const undo = (auditId: string | null) =>
  records.does((tx, act) => undoChange(tx, act, auditId ?? ''), manager);
const read = () => records.workspace.read;

/** One change of each kind: what is called, and a field to look at. */
const things: Record<
  string,
  () => Promise<{ change(value: number): Promise<string>; now(): Promise<unknown> }>
> = {
  party: async () => ({
    change: async (value) =>
      (
        await records.does((tx, act) =>
          changeParty(tx, act, { partyId, changes: { segment: `segment ${value}` } }),
        )
      ).auditId ?? '',
    now: async () => (await read().parties.find(partyId))?.segment,
  }),
  rating: async () => {
    const { rating } = await records.does((tx, act) =>
      recordRating(tx, act, { partyId, score: 50, comment: null, contactName: null }),
    );
    const find = () => read().ratings.find(rating.id);
    return {
      change: async (value) => {
        const version = (await find())?.version ?? 0;
        const changes = { ratingId: rating.id, version, score: value, comment: null, contactName: null };
        return (await records.does((tx, act) => changeRating(tx, act, changes))).auditId;
      },
      now: async () => (await find())?.score,
    };
  },
  interaction: async () => {
    const logged = await records.does((tx, act) =>
      logInteraction(tx, act, { partyId, kind: 'feedback', text: 'fine', sentiment: null, happenedOn: null }),
    );
    const find = () => read().interactions.find(logged.interaction.id);
    return {
      change: async (value) => {
        const shown = await find();
        const changes: InteractionChanges = {
          ...{ interactionId: logged.interaction.id, version: shown?.version ?? 0, partyId },
          kind: 'feedback',
          ...{ text: `said ${value}`, sentiment: null, happenedOn: null },
        };
        return (await records.does((tx, act) => changeInteraction(tx, act, changes))).auditId ?? '';
      },
      now: async () => (await find())?.body,
    };
  },
  purchase: async () => {
    const recorded = await records.does((tx, act) =>
      recordPurchase(tx, act, { partyId, amount: 5_00, currency: 'EUR' }),
    );
    const { id } = recorded.purchase;
    const find = async () => {
      const found = await read().purchases.find(id);
      if (!found) throw new Error('the purchase is gone');
      return found;
    };
    return {
      change: async (value) => {
        const changes = { ...(await find()), purchaseId: id, amount: value };
        return (await records.does((tx, act) => changePurchase(tx, act, changes))).auditId ?? '';
      },
      now: async () => (await find()).amount,
    };
  },
  requirement: async () => {
    const { requirement } = await records.does((tx, act) =>
      addRequirement(tx, act, { partyIds: [partyId], title: 'Export' }),
    );
    const find = async () => {
      const found = await read().requirements.find(requirement.id);
      if (!found) throw new Error('the requirement is gone');
      return found;
    };
    return {
      change: async (value) => {
        const shown = await find();
        const edit = {
          ...{ requirementId: requirement.id, version: shown.version },
          fields: { ...shown, title: `Export ${value}` },
        };
        const edited = await records.does((tx, act) => editRequirement(tx, act, edit));
        return edited.outcome === 'edited' ? edited.auditId : '';
      },
      now: async () => (await find()).title,
    };
  },
};

test.each(Object.entries(things))(
  'changes of a %s are taken back one after the other, the last first, each once',
  async (_, prepare) => {
    const { change, now } = await prepare();
    const before = await now();
    const ids: string[] = [];
    const values: unknown[] = [before];
    for (const value of [10, 20, 30]) {
      ids.push(await change(value));
      values.push(await now());
    }
    await expect(undo(ids[0] ?? '')).rejects.toMatchObject({ key: 'changedSince' });
    for (const at of [2, 1, 0]) {
      await undo(ids[at] ?? '');
      expect(await now()).toEqual(values[at]);
      await expect(undo(ids[at] ?? '')).rejects.toMatchObject({ key: 'alreadyUndone' });
    }
  },
);

test.each(Object.entries(things))(
  'a change of a %s is not taken back while a later one stands, whatever was undone in between',
  async (_, prepare) => {
    const { change, now } = await prepare();
    const [first, second] = [await change(10), await change(20)];
    await undo(second);
    const third = await change(30);
    const value = await now();
    await expect(undo(first)).rejects.toMatchObject({ key: 'changedSince' });
    expect(await now()).toEqual(value);
    await undo(third);
    await undo(first);
  },
);

test('an added party that was changed and changed back is taken back, and one that was merged and parted', async () => {
  const { auditId } = await records.does((tx, act) =>
    changeParty(tx, act, { partyId, changes: { segment: 'retail' } }),
  );
  const other = await records.does((tx, act) => addParty(tx, act, { kind: 'customer', name: 'Globex' }));
  const merged = await records.does((tx, act) =>
    mergeParties(tx, act, { mergedId: partyId, intoId: other.party.id }),
  );
  await expect(undo(auditId)).rejects.toMatchObject({ key: 'partyMerged' });
  await undo(merged.auditId);
  await undo(auditId);
  await undo(addedBy);
  await undo(other.auditId);
  expect((await read().parties.list()).map(({ name }) => name)).toEqual([]);
});

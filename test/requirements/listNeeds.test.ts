import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoChange } from '../../src/history/undoChange.ts';
import { addRequirement, type NewRequirement } from '../../src/requirements/addRequirement.ts';
import { askForRequirement } from '../../src/requirements/askForRequirement.ts';
import { changeRequirementStatus } from '../../src/requirements/changeRequirementStatus.ts';
import { explainRank } from '../../src/requirements/explainRank.ts';
import { listNeedsMoved } from '../../src/requirements/listNeedsMoved.ts';
import { listRankedNeeds, type NeedOrder } from '../../src/requirements/listRankedNeeds.ts';
import type { Difficulty, Priority } from '../../src/requirements/requirement.ts';
import { openRecords, type Records } from './openRecords.ts';
import { now, weeksAgo } from './requirement.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

type PartyName = keyof Records['partyIds'];

const added = async (
  title: string,
  party: PartyName,
  { at = now, ...more }: Partial<NewRequirement> & { at?: Date } = {},
) => {
  const input = { partyIds: [records.partyIds[party]], title, ...more };
  const outcome = await records.does((tx, act) => addRequirement(tx, act, input), { at });
  if (outcome.outcome !== 'added') throw new Error('the need was not added');
  return outcome;
};

const joins = (requirementId: string, party: PartyName, at = now) =>
  records.does(
    (tx, act) => askForRequirement(tx, act, { requirementId, partyIds: [records.partyIds[party]] }),
    { at },
  );

const closes = (requirementId: string, status: 'shipped' | 'declined', at = now) =>
  records.does((tx, act) => changeRequirementStatus(tx, act, { requirementId, status }), { at });

const list = (order: NeedOrder, more = {}) =>
  listRankedNeeds(records.workspace.read, { order, at: now, ...more });
const titles = async (order: NeedOrder, more = {}) => (await list(order, more)).map(({ need }) => need.title);

describe('the open needs', () => {
  beforeEach(async () => {
    await added('portal', 'Acme', { priority: 'critical', difficulty: 5 });
    const sso = await added('single sign-on', 'Acme', { priority: 'high', difficulty: 3, at: weeksAgo(5) });
    await joins(sso.requirement.id, 'Globex', weeksAgo(1));
    await added('report', 'Globex', { priority: 'low', difficulty: 1 });
    await added('discount', 'Initech', {});
  });

  test('stand in the order that is asked for', async () => {
    expect(await titles('allocation')).toEqual(['single sign-on', 'report', 'discount', 'portal']);
    expect(await titles('priority')).toEqual(['portal', 'single sign-on', 'discount', 'report']);
    expect(await titles('difficulty')).toEqual(['report', 'single sign-on', 'discount', 'portal']);
  });

  test('carry the score of the formula, recomputed here from the rows', async () => {
    const value = { critical: 13, high: 8, medium: 5, low: 2 };
    const effort = [1, 2, 3, 5, 8];
    const rows = await records.workspace.read.requirements.listOpenLines();
    const demands = new Map<string, { demand: number; effort: number }>();
    for (const { requirement, asker } of rows) {
      const v = value[(requirement.priority ?? 'medium') as Priority];
      const weeks = Math.floor((now.getTime() - (asker?.askedAt ?? now).getTime()) / (7 * 86_400_000));
      const e = requirement.difficulty ? effort[(requirement.difficulty as Difficulty) - 1] : 3;
      const kept = demands.get(requirement.title) ?? { demand: 0, effort: e ?? 3 };
      demands.set(requirement.title, {
        ...kept,
        demand: kept.demand + v * (1 + Math.min(0.25, 0.02 * weeks)),
      });
    }
    const largest = Math.max(...[...demands.values()].map(({ demand }) => demand));
    for (const { need, score } of await list('allocation')) {
      const { demand, effort: e } = demands.get(need.title) ?? { demand: Number.NaN, effort: 1 };
      expect(score).toBeCloseTo(100 * Math.sqrt(demand / largest) * Math.sqrt(1 / e), 9);
    }
  });

  test('keep their rank and score among all when only some are asked for', async () => {
    const all = await list('allocation');
    const ofAcme = await list('allocation', { partyId: records.partyIds.Acme });
    expect(ofAcme.map(({ need, rank, of }) => [need.title, rank, of])).toEqual([
      ['single sign-on', 1, 4],
      ['portal', 4, 4],
    ]);
    expect(ofAcme.map(({ score }) => score)).toEqual([all[0]?.score, all[3]?.score]);
  });

  test.each([
    [{ side: 'customer' }, ['single sign-on', 'discount', 'portal']],
    [{ side: 'partner' }, ['single sign-on', 'report', 'discount']],
    [{ segment: 'retail' }, ['single sign-on', 'report', 'discount']],
    [{ ownerId: 'UANA' }, ['single sign-on', 'discount', 'portal']],
    [{ side: 'customer', segment: 'retail' }, ['discount']],
    [{}, ['single sign-on', 'report', 'discount', 'portal']],
  ])('within %j', async (filters, expected) => {
    expect(await titles('allocation', { filters })).toEqual(expected);
  });

  test('flag what was assumed', async () => {
    const discount = (await list('priority')).find(({ need }) => need.title === 'discount');
    expect(discount).toMatchObject({ isValueAssumed: true, isEffortAssumed: true, value: 5, effort: 3 });
  });

  test('are without what is shipped, declined, undone or dated after now', async () => {
    const shipped = await added('a', 'Acme');
    await closes(shipped.requirement.id, 'shipped');
    const declined = await added('b', 'Acme');
    await closes(declined.requirement.id, 'declined');
    const undone = await added('c', 'Acme');
    await records.does((tx, act) => undoChange(tx, act, undone.auditId));
    await added('d', 'Acme', { at: weeksAgo(-1) });
    expect((await titles('priority')).sort()).toEqual(['discount', 'portal', 'report', 'single sign-on']);
    expect((await list('priority'))[0]?.of).toBe(4);
  });

  test('tell why one stands where it does: every factor, its neighbours, the other orders', async () => {
    const [first, second] = await list('allocation');
    const explained = await explainRank(records.workspace.read, second?.need.id ?? '', now);
    expect(explained.ranked).toEqual(second);
    expect(explained.above?.need.title).toBe(first?.need.title);
    expect(explained.below?.need.title).toBe('discount');
    expect([explained.byPriority, explained.byDifficulty]).toEqual([4, 1]);
    expect(explained.largestNumber).toBe(first?.need.number);
  });
});

test('only what is open has a rank', async () => {
  const { requirement } = await added('single sign-on', 'Acme');
  await closes(requirement.id, 'declined');
  const asked = explainRank(records.workspace.read, requirement.id, now);
  await expect(asked).rejects.toMatchObject({ key: 'requirementNotRanked' });
});

describe('what moved', () => {
  const moved = async (since: Date, until: Date, filters = {}) => {
    const {
      added: news,
      shipped,
      declined,
    } = await listNeedsMoved(records.workspace.read, {
      since,
      until,
      filters,
    });
    return [news, shipped, declined].map((needs) => needs.map(({ title }) => title));
  };

  beforeEach(async () => {
    await added('old', 'Acme', { at: weeksAgo(2) });
    const shipped = await added('shipped', 'Acme', { at: weeksAgo(3) });
    await closes(shipped.requirement.id, 'shipped', now);
    const quick = await added('came and went', 'Globex', { at: now });
    await closes(quick.requirement.id, 'declined', now);
    const undone = await added('undone', 'Acme', { at: now });
    await records.does((tx, act) => undoChange(tx, act, undone.auditId));
  });

  test('since then, up to and with now; each where it belongs', async () => {
    expect(await moved(weeksAgo(1), now)).toEqual([['came and went'], ['shipped'], ['came and went']]);
    expect(await moved(weeksAgo(2), now)).toEqual([['came and went'], ['shipped'], ['came and went']]);
    expect(await moved(weeksAgo(3), weeksAgo(2))).toEqual([['old'], [], []]);
    expect(await moved(now, weeksAgo(-1))).toEqual([[], [], []]);
  });

  test('only for the parties within the filters', async () => {
    expect(await moved(weeksAgo(1), now, { side: 'partner' })).toEqual([
      ['came and went'],
      [],
      ['came and went'],
    ]);
  });
});

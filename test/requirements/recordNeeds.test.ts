import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoChange } from '../../src/history/undoChange.ts';
import {
  type AddedRequirement,
  addRequirement,
  type NewRequirement,
} from '../../src/requirements/addRequirement.ts';
import { askForRequirement } from '../../src/requirements/askForRequirement.ts';
import { changeRequirementStatus } from '../../src/requirements/changeRequirementStatus.ts';
import type { RequirementStatus } from '../../src/requirements/requirement.ts';
import { openRecords, type Records } from './openRecords.ts';
import { now } from './requirement.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const later = (hours: number) => ({ at: new Date(now.getTime() + hours * 3_600_000) });

const need = (more: Partial<NewRequirement> = {}): NewRequirement => ({
  partyIds: [records.partyIds.Acme],
  title: 'single sign-on',
  ...more,
});

const add = (input: NewRequirement, more = {}) =>
  records.does((tx, act) => addRequirement(tx, act, input), more);

const added = async (input: NewRequirement, more = {}): Promise<AddedRequirement> => {
  const outcome = await add(input, more);
  if (outcome.outcome !== 'added') throw new Error('the need was not added');
  return outcome;
};

const ask = (requirementId: string, ...partyIds: string[]) =>
  records.does((tx, act) => askForRequirement(tx, act, { requirementId, partyIds }));

const setStatus = (requirementId: string, status: RequirementStatus, more = {}) =>
  records.does((tx, act) => changeRequirementStatus(tx, act, { requirementId, status }), more);

const undo = (auditId: string) => records.does((tx, act) => undoChange(tx, act, auditId));

const kept = async (id: string) => records.workspace.read.requirements.find(id);
const askersOf = async (id: string) =>
  (await records.workspace.read.requirements.askersOf(id)).map(({ partyId }) => partyId);

describe('a need that is recorded', () => {
  test('gets the next number, and the number of an undone one is not given again', async () => {
    const first = await added(need());
    const second = await added(need({ title: 'faster delivery' }));
    expect([first.requirement.number, second.requirement.number]).toEqual([1, 2]);
    await undo(second.auditId);
    expect((await added(need({ title: 'a weekly report' }))).requirement.number).toBe(3);
  });

  test('is kept as it was said, in one visible line, with where it was said', async () => {
    const { requirement } = await added(
      need({
        title: '  single\n sign\u200b-on ',
        detail: 'For 300 people.\r\nBy SAML.',
        category: '#security',
        priority: 'high',
        difficulty: 3,
        type: 'feature',
        dueOn: '2026-12-24',
      }),
      { permalink: 'https://northwind.slack.com/archives/C1/p1' },
    );
    expect(await kept(requirement.id)).toMatchObject({
      title: 'single sign-on',
      detail: 'For 300 people.\nBy SAML.',
      category: 'security',
      priority: 'high',
      difficulty: 3,
      type: 'feature',
      dueOn: '2026-12-24',
      permalink: 'https://northwind.slack.com/archives/C1/p1',
      status: 'open',
      closedAt: null,
      version: 1,
    });
  });

  test('keeps what was not said as not said', async () => {
    const { requirement } = await added(need());
    expect(await kept(requirement.id)).toMatchObject({
      ...{ priority: null, difficulty: null, type: 'other', category: null, dueOn: null, permalink: null },
    });
  });

  test('may be asked for by several at once, each counted once', async () => {
    const { Acme, Globex } = records.partyIds;
    const { requirement } = await added(need({ partyIds: [Acme, Globex, Acme] }));
    expect(await askersOf(requirement.id)).toEqual([Acme, Globex]);
  });

  test.each([
    ['without a title', { title: ' \u200b ' }, 'titleMissing'],
    ['with a title of 151 characters', { title: '需'.repeat(151) }, 'requirementTooLong'],
    ['with a title of 10 000 characters', { title: 'x'.repeat(10_000) }, 'requirementTooLong'],
    ['with a detail of 3001 characters', { detail: 'x'.repeat(3001) }, 'requirementTooLong'],
    ['with a category of 41 characters', { category: 'x'.repeat(41) }, 'requirementTooLong'],
    ['due on a day that does not exist', { dueOn: '2027-02-30' }, 'dueDateRefused'],
    ['due yesterday', { dueOn: '2026-05-31' }, 'dueDateRefused'],
    ['with a link that is none', { permalink: 'javascript:alert(1)' }, 'linkRefused'],
    ['by nobody', { partyIds: [] }, 'partyGone'],
    ['by a party that is not there', { partyIds: ['nobody'] }, 'partyGone'],
  ])('is refused %s, and nothing is kept', async (_, more, key) => {
    await expect(add(need(more))).rejects.toMatchObject({ key });
    expect(await records.workspace.read.requirements.highestNumber()).toBe(0);
  });

  test.each([
    ['a title of 150 characters', { title: '需'.repeat(150) }],
    ['a due date of today', { dueOn: '2026-06-01' }],
  ])('may have %s', async (_, more) => {
    expect((await add(need(more))).outcome).toBe('added');
  });

  test('is due today by the calendar of the person who says so', async () => {
    const lateEvening = { at: new Date('2026-06-01T22:30:00Z') };
    await expect(add(need({ dueOn: '2026-06-01' }), lateEvening)).rejects.toMatchObject({
      key: 'dueDateRefused',
    });
    const inNewYork = {
      ...lateEvening,
      actor: { id: 'UMO', role: 'rep', language: 'en', zone: 'America/New_York' } as const,
    };
    expect((await add(need({ dueOn: '2026-06-01' }), inNewYork)).outcome).toBe('added');
  });

  test('may be imported with a due date long past', async () => {
    expect((await add(need({ dueOn: '2019-01-31' }), { source: 'import' })).outcome).toBe('added');
  });

  test('is carried out once for the same form', async () => {
    await added(need(), { requestKey: 'form:V1' });
    await expect(add(need({ title: 'something else' }), { requestKey: 'form:V1' })).rejects.toMatchObject({
      key: 'alreadyDone',
    });
    expect(await records.workspace.read.requirements.highestNumber()).toBe(1);
  });
});

describe('the same wish of another party', () => {
  test.each(['single sign-on', 'Single Sign On', 'ＳＩＮＧＬＥ  SIGN-ON!'])(
    'is noticed as %s, asked about and never merged silently',
    async (title) => {
      const { Acme, Globex } = records.partyIds;
      const first = await added(need());
      const same = await add(need({ title, partyIds: [Globex] }));
      expect(same).toMatchObject({
        outcome: 'sameWish',
        requirement: { number: 1 },
        askers: [{ id: Acme }],
      });
      expect(await records.workspace.read.requirements.highestNumber()).toBe(1);
      expect(await askersOf(first.requirement.id)).toEqual([Acme]);
    },
  );

  test('is another one when whoever records it says so', async () => {
    await added(need());
    const another = await add(need({ partyIds: [records.partyIds.Globex], isAnotherWish: true }));
    expect(another).toMatchObject({ outcome: 'added', requirement: { number: 2 } });
  });

  test('joins it by its number, and the one who asks already is told so', async () => {
    const { Acme, Globex, Initech } = records.partyIds;
    const { requirement } = await added(need());
    const joined = await ask(requirement.id, Globex, Acme);
    expect(joined.parties.map(({ id }) => id)).toEqual([Globex]);
    expect(joined.askerCount).toBe(2);
    await expect(ask(requirement.id, Globex)).rejects.toMatchObject({ key: 'alreadyAsks' });
    await ask(requirement.id, Initech);
    expect((await askersOf(requirement.id)).sort()).toEqual([Acme, Globex, Initech].sort());
  });

  test('is refused for the party that asks for it already, whatever is said', async () => {
    await added(need());
    await expect(add(need({ title: 'Single sign-on' }))).rejects.toMatchObject({
      key: 'alreadyAsks',
      params: { number: 1, names: ['Acme'] },
    });
    await expect(add(need({ isAnotherWish: true }))).rejects.toMatchObject({ key: 'alreadyAsks' });
  });

  test('does not join what is shipped; the new one says that there was one', async () => {
    const { requirement } = await added(need());
    await setStatus(requirement.id, 'shipped');
    await expect(ask(requirement.id, records.partyIds.Globex)).rejects.toMatchObject({
      key: 'requirementClosed',
    });
    expect((await added(need())).closedTwin).toMatchObject({ number: 1, status: 'shipped' });
  });
});

describe('what becomes of a need', () => {
  test('is noted with the time at which it was shipped or declined', async () => {
    const { requirement } = await added(need());
    await setStatus(requirement.id, 'planned');
    expect(await kept(requirement.id)).toMatchObject({ status: 'planned', closedAt: null, version: 2 });
    await setStatus(requirement.id, 'shipped', later(5));
    expect(await kept(requirement.id)).toMatchObject({ status: 'shipped', closedAt: later(5).at });
    await setStatus(requirement.id, 'open', later(6));
    expect(await kept(requirement.id)).toMatchObject({ status: 'open', closedAt: null });
  });

  test('is said when it is so already, and what is closed is opened again first', async () => {
    const { requirement } = await added(need());
    await setStatus(requirement.id, 'declined');
    await expect(setStatus(requirement.id, 'declined')).rejects.toMatchObject({ key: 'statusAlready' });
    await expect(setStatus(requirement.id, 'shipped')).rejects.toMatchObject({ key: 'requirementClosed' });
    await expect(setStatus(requirement.id, 'removed')).rejects.toMatchObject({ key: 'requirementClosed' });
    await expect(setStatus('nothing', 'shipped')).rejects.toMatchObject({ key: 'requirementGone' });
  });
});

describe('undo', () => {
  test('takes a need back, so that it can be recorded again', async () => {
    const { requirement, auditId } = await added(need());
    await undo(auditId);
    expect(await kept(requirement.id)).toMatchObject({ status: 'removed' });
    await expect(undo(auditId)).rejects.toMatchObject({ key: 'alreadyUndone' });
    await expect(setStatus(requirement.id, 'shipped')).rejects.toMatchObject({ key: 'requirementGone' });
    expect((await add(need())).outcome).toBe('added');
  });

  test('leaves a need that others joined or that was planned since', async () => {
    const joined = await added(need());
    await ask(joined.requirement.id, records.partyIds.Globex);
    await expect(undo(joined.auditId)).rejects.toMatchObject({ key: 'changedSince' });
    const planned = await added(need({ title: 'faster delivery' }));
    const plan = await setStatus(planned.requirement.id, 'planned');
    await expect(undo(planned.auditId)).rejects.toMatchObject({ key: 'changedSince' });
    await undo(plan.auditId);
    await undo(planned.auditId);
    expect(await kept(planned.requirement.id)).toMatchObject({ status: 'removed' });
  });

  test('lets a party ask no longer, and ask again later', async () => {
    const { Acme, Globex } = records.partyIds;
    const { requirement, auditId } = await added(need());
    const joined = await ask(requirement.id, Globex);
    await undo(joined.auditId);
    expect(await askersOf(requirement.id)).toEqual([Acme]);
    await ask(requirement.id, Globex);
    expect((await askersOf(requirement.id)).length).toBe(2);
    await expect(undo(auditId)).rejects.toMatchObject({ key: 'changedSince' });
  });

  test('gives the status and its time back, unless it changed again', async () => {
    const { requirement } = await added(need());
    const shipped = await setStatus(requirement.id, 'shipped', later(1));
    const reopened = await setStatus(requirement.id, 'open', later(2));
    await expect(undo(shipped.auditId)).rejects.toMatchObject({ key: 'changedSince' });
    await undo(reopened.auditId);
    expect(await kept(requirement.id)).toMatchObject({ status: 'shipped', closedAt: later(1).at });
    await undo(shipped.auditId);
    expect(await kept(requirement.id)).toMatchObject({ status: 'open', closedAt: null });
  });
});

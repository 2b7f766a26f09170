import type { Reads, Transaction } from '../../src/store/queries/queries.ts';
import { day, sampleRows, sampleVersion } from './records.ts';

type WriteName<A extends keyof Transaction> = Exclude<
  keyof Transaction[A],
  A extends keyof Reads ? keyof Reads[A] : never
>;
type WriteCases = {
  [A in keyof Transaction]?: { [W in WriteName<A>]?: (area: Transaction[A]) => Promise<unknown> };
};

/** What the sample rows of the workspace that is written to are marked with. */
export const ourMark = 'ours';
const rows = sampleRows(ourMark);
const version = sampleVersion;

const first = <T>([row]: readonly T[]): T => {
  if (!row) throw new Error('the sample rows of a table are missing');
  return row;
};

/** Each write, called so that it changes something among the sample rows. A write without a case here fails the contract. */
export const writeCases: WriteCases = {
  alerts: {
    insert: (alerts) => alerts.insert({ ...first(rows.alerts), id: 'new' }),
    setCleared: (alerts) => alerts.setCleared('a2', day(50), { index: 78.2, latestScore: 80 }),
    setAcknowledged: (alerts) => alerts.setAcknowledged('a2', { at: day(50), personId: 'UMO' }),
    setSnoozed: (alerts) =>
      alerts.setSnoozed('a2', { snoozedAt: day(50), snoozedBy: 'UMO', snoozedUntil: null }),
    reopen: (alerts) => alerts.reopen('a1'),
    remove: (alerts) => alerts.remove('a3'),
  },
  audit: {
    insert: (audit) => audit.insert({ ...first(rows.audit), id: 'new', requestKey: 'V2' }),
    setAfter: (audit) => audit.setAfter('e1', { counts: null }),
    markUndone: (audit) => audit.markUndone('e1', day(50), 'UMO'),
  },
  configurations: {
    insert: (configurations) => configurations.insert({ ...first(rows.configurations), version: 9 }),
  },
  currencyRates: {
    save: (rates) =>
      rates.save({ currency: 'JPY', validFrom: '2026-01-01', rate: '0.5', setBy: 'UMO', setAt: day(50) }),
    remove: (rates) => rates.remove('JPY', '2026-01-10'),
  },
  duplicates: {
    saveDismissal: (duplicates) =>
      duplicates.saveDismissal({ ...first(rows.dismissedDuplicates), state: 'undone' }),
  },
  health: {
    saveState: (health) => health.saveState({ ...first(rows.healthStates), band: 'red', fromBand: 'green' }),
    removeState: (health) => health.removeState('p1'),
  },
  interactions: {
    insert: (interactions) => interactions.insert({ ...first(rows.interactions), id: 'new' }),
    change: (interactions) => interactions.change('i1', version, { body: 'rang back' }),
    setState: (interactions) => interactions.setState('i1', 'undone'),
  },
  loyalty: {
    saveState: (loyalty) => loyalty.saveState({ ...first(rows.loyaltyStates), tier: 'platinum' }),
    removeState: (loyalty) => loyalty.removeState('p1'),
    setAnnouncedFor: (loyalty) => loyalty.setAnnouncedFor('p1', '2026-02-01'),
    insertChange: (loyalty) => loyalty.insertChange({ ...first(rows.tierChanges), id: 'new' }),
  },
  outbox: {
    enqueue: (outbox) => outbox.enqueue({ ...first(rows.outbox), id: 'new', deliveryKey: 'alert:new' }),
    claim: (outbox) => outbox.claim('CSALES', day(50), day(51)),
    markPosted: (outbox) => outbox.markPosted('o1', '1767.3'),
    release: (outbox) =>
      outbox.release(
        { id: 'o3', claimedUntil: day(31) },
        { state: 'failed', dueAt: day(31), sentAt: null, error: 'channel_not_found' },
      ),
    cancelWaiting: (outbox) => outbox.cancelWaiting('alert:a'),
    removeSettled: (outbox) => outbox.removeSettled(day(50), 10),
  },
  parties: {
    insert: (parties) => parties.insert({ ...first(rows.parties), id: 'new', externalId: 'x2' }),
    change: (parties) => parties.change('p1', version, { name: 'Acme Ltd', updatedAt: day(50) }),
    addName: (parties) =>
      parties.addName(
        'p1',
        { nameKey: 'acme ltd', kind: 'alias', spelling: 'Acme Ltd' },
        { words: ['ltd'], deletions: ['acme lt'] },
      ),
    addDomain: (parties) => parties.addDomain('p1', 'acme.example'),
    removeNames: (parties) => parties.removeNames('p1'),
    addContact: (parties) => parties.addContact({ ...first(rows.contacts), id: 'new' }),
    changeContact: (parties) => parties.changeContact('c1', { name: 'Jane Roe' }),
  },
  partyMoves: {
    ratings: (moves) => moves.ratings({ from: 'p1', to: 'p2' }, ['r1', 'r4']),
    interactions: (moves) => moves.interactions({ from: 'p1', to: 'p2' }),
    purchases: (moves) => moves.purchases({ from: 'p1', to: 'p2' }),
    refundsOf: (moves) => moves.refundsOf({ from: 'p1', to: 'p2' }, ['b1']),
    contacts: (moves) => moves.contacts({ from: 'p1', to: 'p2' }, ['c1']),
    alerts: (moves) => moves.alerts({ from: 'p1', to: 'p2' }, ['a1']),
    asks: (moves) => moves.asks({ from: 'p1', to: 'p2' }, ['q2']),
    rater: (moves) => moves.rater('p1', { from: 'person:UANA', to: 'contact:c1' }),
  },
  people: {
    save: (people) => people.save({ ...first(rows.people), name: 'Ana Maria' }),
    setRole: (people) => people.setRole('UANA', 'admin'),
  },
  purchases: {
    insert: (purchases) => purchases.insert({ ...first(rows.purchases), id: 'new', reference: 'INV-2' }),
    setState: (purchases) => purchases.setState('b1', 'undone', null),
    setCancelled: (purchases) => purchases.setCancelled('b1', '2026-01-10'),
    setBaseAmount: (purchases) => purchases.setBaseAmount('b2', 71),
    change: (purchases) => purchases.change('b1', version, { amount: 5, boughtOn: '2026-01-07' }),
  },
  ratings: {
    insert: (ratings) => ratings.insert({ ...first(rows.ratings), id: 'new' }),
    setState: (ratings) => ratings.setState('r1', 'replaced', 'r2'),
    change: (ratings) => ratings.change('r1', version, { score: 12.5 }),
    setTheme: (ratings) => ratings.setTheme('r1', 'speed', 'confirmed'),
    saveSummary: (ratings) => ratings.saveSummary({ ...first(rows.satisfactionSummaries), mean: 12.5 }),
  },
  requirements: {
    insert: (requirements) => requirements.insert({ ...first(rows.requirements), id: 'new', number: 9 }),
    saveAsker: (requirements) =>
      requirements.saveAsker({ ...first(rows.requirementAskers), askedAt: day(50) }),
    change: (requirements) => requirements.change('q1', version, { status: 'planned', updatedAt: day(50) }),
  },
  subscriptions: {
    insert: (subscriptions) => subscriptions.insert({ ...first(rows.subscriptions), id: 'new' }),
    change: (subscriptions) => subscriptions.change('s1', version, { isActive: false }),
    claimRun: (subscriptions) =>
      subscriptions.claimRun('s1', version, day(40), { nextDueAt: day(47), coveredUntil: day(40) }),
  },
  workspace: { change: (workspace) => workspace.change({ zone: 'Asia/Shanghai' }) },
};

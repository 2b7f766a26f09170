import type { Reads } from '../../src/store/queries/queries.ts';
import { day } from './records.ts';

type ReadCases = {
  [A in keyof Reads]?: { [Q in keyof Reads[A]]?: (area: Reads[A]) => Promise<unknown> };
};

/** Each read, called so that it finds something among the sample rows. A read without a case here fails the contract. */
export const readCases: ReadCases = {
  alerts: {
    find: (alerts) => alerts.find('a2'),
    listOpen: (alerts) => alerts.listOpen(),
    latestOf: (alerts) => alerts.latestOf('p1'),
    ofParty: (alerts) => alerts.ofParty('p1', 5),
    listOpenOrMoved: (alerts) => alerts.listOpenOrMoved(day(8), day(12)),
  },
  audit: {
    find: (audit) => audit.find('e2'),
    findByRequest: (audit) => audit.findByRequest('V1'),
    latestOfActor: (audit) => audit.latestOfActor('UANA'),
    ofEntity: (audit) => audit.ofEntity('r1'),
    latestChangesOf: (audit) => audit.latestChangesOf('p1', 5),
    ofParty: (audit) => audit.ofParty('p1'),
  },
  configurations: {
    latest: (configurations) => configurations.latest('satisfaction'),
    versions: (configurations) => configurations.versions('satisfaction'),
  },
  currencyRates: {
    on: (rates) => rates.on('JPY', '2026-01-11'),
    list: (rates) => rates.list(),
  },
  home: {
    alertsOfOwner: (home) => home.alertsOfOwner('UANA', 10),
    openAlerts: (home) => home.openAlerts(10),
    alertCounts: (home) => home.alertCounts(),
    scoresOfOwner: (home) => home.scoresOfOwner('UANA', day(1), day(12), 3),
    overdueOfOwner: (home) => home.overdueOfOwner('UANA', '2027-01-01', 10),
    quietOfOwner: (home) => home.quietOfOwner('UANA', day(21), 10),
    ownsAny: (home) => home.ownsAny('UANA'),
    hasAnyParty: (home) => home.hasAnyParty(),
  },
  interactions: {
    find: (interactions) => interactions.find('i4'),
    latestOf: (interactions) => interactions.latestOf('p1', day(21), 10),
    list: (interactions) => interactions.list(day(1), day(21)),
    feedbackOf: (interactions) => interactions.feedbackOf('p1', day(40)),
  },
  loyalty: {
    stateOf: (loyalty) => loyalty.stateOf('p2'),
    tiersOf: async (loyalty) => [...(await loyalty.tiersOf(['p1', 'p3', 'p9']))].sort(),
    listTiers: (loyalty) => loyalty.listTiers(),
    reviewPage: (loyalty) => loyalty.reviewPage('p1', 5),
    listInDanger: (loyalty) => loyalty.listInDanger(5),
    countByTier: (loyalty) => loyalty.countByTier(),
    changesOf: (loyalty) => loyalty.changesOf('p1', 5),
    listChanges: (loyalty) => loyalty.listChanges(day(8), day(12)),
  },
  outbox: {
    find: (outbox) => outbox.find('o1'),
    findByKey: (outbox) => outbox.findByKey('alert:a2'),
    listHeads: (outbox) => outbox.listHeads(),
  },
  parties: {
    find: (parties) => parties.find('p3'),
    findByExternalId: (parties) => parties.findByExternalId('x1'),
    listByName: (parties) => parties.listByName('北京科技'),
    listByNamePrefix: (parties) => parties.listByNamePrefix('a'),
    listByWordPrefix: (parties) => parties.listByWordPrefix('corp'),
    listBySpelling: (parties) => parties.listBySpelling(['acne', 'cne', 'ane', 'ace', 'acn']),
    listByDomain: (parties) => parties.listByDomain('smile.example'),
    namesOf: (parties) => parties.namesOf('p1'),
    contactsOf: (parties) => parties.contactsOf('p1'),
    list: (parties) => parties.list(),
    listByIds: (parties) => parties.listByIds(['p1', 'p3', 'p6']),
  },
  purchases: {
    find: (purchases) => purchases.find('b3'),
    findByReference: (purchases) => purchases.findByReference('INV-1'),
    countedOf: (purchases) => purchases.countedOf('p1'),
    latestOf: (purchases) => purchases.latestOf('p1', '2026-01-09', 5),
    refundsOf: (purchases) => purchases.refundsOf('b1'),
    netSpends: (purchases) => purchases.netSpends('2026-01-01', '2026-02-01'),
    firstBoughtBetween: (purchases) => purchases.firstBoughtBetween('2026-01-01', '2026-02-01'),
    hasAny: (purchases) => purchases.hasAny(),
    pageOfCurrency: (purchases) => purchases.pageOfCurrency('EUR', '2026-01-09', 'b1', 5),
    listUnconverted: (purchases) => purchases.listUnconverted(),
  },
  people: {
    find: (people) => people.find('ULIN'),
    findWithDefaultRole: (people) => people.findWithDefaultRole('ULIN'),
    list: (people) => people.list(),
    hasAny: (people) => people.hasAny(),
    listWithRole: (people) => people.listWithRole(),
  },
  ratings: {
    find: (ratings) => ratings.find('r4'),
    countedOf: (ratings) => ratings.countedOf('p1', day(11)),
    latestOf: (ratings) => ratings.latestOf('p1', day(11), 1),
    ofRaterOnDay: (ratings) => ratings.ofRaterOnDay('p1', 'person:UANA', '2026-01-11'),
    listThemed: (ratings) => ratings.listThemed(5),
    summaryOf: (ratings) => ratings.summaryOf('p1'),
    listSummaries: (ratings) => ratings.listSummaries(),
    reviewPage: (ratings) => ratings.reviewPage('', 4, day(12)),
    countedOfEach: async (ratings) => [...(await ratings.countedOfEach(['p1', 'p3', 'p6'], day(11)))],
    listCounted: (ratings) => ratings.listCounted(day(1), day(12)),
    listScoresGiven: (ratings) => ratings.listScoresGiven(day(1), day(12)),
  },
  reports: {
    listPartiesAdded: (reports) => reports.listPartiesAdded(new Date(0), day(1)),
    latestScoresPage: (reports) => reports.latestScoresPage('', 4, day(1), day(12)),
    listCommented: (reports) => reports.listCommented(day(1), day(12), 10),
    listSegments: (reports) => reports.listSegments(),
  },
  requirements: {
    find: (requirements) => requirements.find('q2'),
    findByNumber: (requirements) => requirements.findByNumber(3),
    listByTitle: (requirements) => requirements.listByTitle('离线'),
    latestAsksOf: (requirements) => requirements.latestAsksOf('p1', day(10), 5),
    highestNumber: (requirements) => requirements.highestNumber(),
    listOpenLines: (requirements) => requirements.listOpenLines(),
    askersOf: (requirements) => requirements.askersOf('q1'),
    listLabelled: (requirements) => requirements.listLabelled(5),
    countByCategory: (requirements) => requirements.countByCategory(),
    listMovedLines: (requirements) => requirements.listMovedLines(day(4), day(16)),
  },
  subscriptions: {
    find: (subscriptions) => subscriptions.find('s3'),
    list: (subscriptions) => subscriptions.list(),
    listDue: (subscriptions) => subscriptions.listDue(day(40)),
    listAlertsAtOnce: (subscriptions) => subscriptions.listAlertsAtOnce(),
  },
  workspace: { settings: (workspace) => workspace.settings() },
};

/** Reads that promise no order; what they find is compared as a set. */
export const withoutOrder: readonly string[] = [
  'outbox.listHeads',
  'parties.listByIds',
  'parties.listByWordPrefix',
  'parties.listBySpelling',
  'parties.listByDomain',
  'people.listWithRole',
  'ratings.listSummaries',
  'requirements.countByCategory',
  'ratings.reviewPage',
  'subscriptions.listAlertsAtOnce',
];

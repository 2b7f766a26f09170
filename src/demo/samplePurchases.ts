import { decimalsOf } from '../money/currency.ts';
import { setBaseCurrency } from '../money/setBaseCurrency.ts';
import { setRate } from '../money/setRate.ts';
import { recordPurchase } from '../purchases/recordPurchase.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { demoAct } from './demoAct.ts';
import {
  DAY_MS,
  momentIn,
  type SampleEvent,
  type SampleParty,
  type SampleYear,
  tongueOf,
} from './sampleYear.ts';
import type { SeededRandom } from './seededRandom.ts';

/** Orders a year and what a usual one is worth in euros: from those who buy all the time to those who bought once. */
const habits = [
  { orders: 14, worth: 9_000 },
  { orders: 7, worth: 4_200 },
  { orders: 4, worth: 2_200 },
  { orders: 3, worth: 1_600 },
  { orders: 2, worth: 1_000 },
  { orders: 1, worth: 700 },
  { orders: 1, worth: 400 },
] as const;

const wares = {
  en: {
    customer: ['annual licence', 'ten more seats', 'support, one quarter', 'training day', 'migration'],
    partner: ['resold licences', 'referral: new customer', 'integration project', 'co-sold support'],
  },
  zh: {
    customer: ['年度许可', '增购十个席位', '季度支持服务', '培训一天', '数据迁移'],
    partner: ['转售许可', '推荐新客户', '集成项目', '联合支持服务'],
  },
} as const;

/** One unit in euros, from a share of the year on. Francs have no rate: the demo shows what that looks like. */
const rates = [
  ['USD', '0.92', 0],
  ['USD', '0.9', 0.6],
  ['CNY', '0.128', 0],
  ['CNY', '0.125', 0.5],
  ['JPY', '0.0061', 0],
] as const;
const inEuros: Readonly<Record<string, number>> = { EUR: 1, USD: 0.91, CNY: 0.126, JPY: 0.0061, CHF: 1.05 };

/** The companies that are billed in another currency than euros; those of Chinese-speaking reps in yuan. */
const billedIn: Readonly<Record<string, string>> = {
  ...{ 'Vertex Robotics': 'JPY', 'Bluebird Airways': 'CHF', 'Fathom Media': 'USD', 'Solstice Energy': 'USD' },
  ...{ 'Redstone Distribution': 'USD', 'Ironbridge Cloud': 'USD' },
};

/** Base currency and rates, as an admin sets them before the year begins. */
export const addSampleRates = async (
  workspace: WorkspaceStore,
  year: SampleYear,
  newId: () => string,
): Promise<void> => {
  const dayAt = (share: number) =>
    new Date(year.start.getTime() + share * (year.days - 1) * DAY_MS).toISOString().slice(0, 10);
  await workspace.write(async (tx) => {
    const actAt = (share: number) =>
      demoAct('ada', new Date(year.start.getTime() + share * (year.days - 1) * DAY_MS), newId);
    await setBaseCurrency(tx, actAt(0), 'EUR');
    for (const [currency, rate, share] of rates)
      await setRate(tx, actAt(share), { currency, rate, validFrom: dayAt(share) });
  });
};

/** Who breaks the rule that the satisfied buy more: two unhappy ones that buy all the time, two happy ones that hardly buy. */
const exceptions: Readonly<Record<string, number>> = {
  ...{ 'Initech Systems': 0, 'Redstone Distribution': 0, 'Pennyroyal Bank': 5, 博远咨询: 5 },
};

/** Spread over kinds alike: the list of companies stands by kind. */
const habitOf = ({ name, from, to }: SampleParty, at: number): (typeof habits)[number] => {
  const satisfaction = (from + 2 * to) / 3;
  const spread = ((at * 3) % habits.length) - 3;
  const place = exceptions[name] ?? Math.round((89 - satisfaction) / 2.5 + 0.5 * spread);
  return habits[Math.min(habits.length - 1, Math.max(0, place))] ?? habits[0];
};

/** What a party bought over the year, or brought in, with a refund now and then. From `followedFrom` on loyalty follows each. */
export const samplePurchases = (
  party: SampleParty,
  at: number,
  { year, random, followedFrom }: { year: SampleYear; random: SeededRandom; followedFrom: Date },
): SampleEvent[] => {
  const habit = habitOf(party, at);
  const currency = billedIn[party.name] ?? (party.owner === 'lin' ? 'CNY' : 'EUR');
  const tongue = tongueOf(party.owner);
  const side = party.kind === 'partner' ? 'partner' : 'customer';
  // Where satisfaction fell they have bought nothing for months.
  const hasLeft = party.to < party.from - 10 && exceptions[party.name] === undefined;
  const span: readonly [number, number] = hasLeft ? [0, 0.6] : [0.02, 0.99];
  const events: SampleEvent[] = [];
  for (let count = 0; count < habit.orders; count += 1) {
    const reference = `INV-${10_000 + at * 20 + count}`;
    const moment = momentIn(year, span, random);
    const euros = Math.max(100, random.around(habit.worth, habit.worth / 3));
    const amount = roundAmount(euros / (inEuros[currency] ?? 1), currency);
    const description = random.pick<string>(wares[tongue][side]);
    const options = (when: Date) => ({ refreshesLoyalty: when >= followedFrom });
    events.push({
      ...{ at: moment, owner: party.owner },
      happen: (tx, act) =>
        recordPurchase(
          tx,
          act,
          { partyId: party.partyId, amount, currency, description, reference },
          options(moment),
        ),
    });
    if (!random.isTrue(0.08)) continue;
    const later = new Date(Math.min(moment.getTime() + random.whole(3, 20) * DAY_MS, lastMoment(year)));
    const refunded = random.isTrue(0.4)
      ? amount
      : roundAmount(euros / (inEuros[currency] ?? 1) / 5, currency);
    events.push({
      ...{ at: later, owner: party.owner },
      happen: async (tx, act) => {
        const bought = await tx.purchases.findByReference(reference);
        if (!bought) return;
        const refund = { partyId: party.partyId, amount: -Math.min(refunded, amount), currency };
        const why = tongue === 'zh' ? '部分退货' : 'returned';
        await recordPurchase(tx, act, { ...refund, description: why, refundOfId: bought.id }, options(later));
      },
    });
  }
  return events;
};

const lastMoment = (year: SampleYear): number => year.start.getTime() + year.days * DAY_MS - 60_000;

/** Tens in the currency, as prices are. */
const roundAmount = (amount: number, currency: string): number => {
  const step = currency === 'JPY' ? 1_000 : 10;
  return Math.max(1, Math.round(amount / step)) * step * 10 ** decimalsOf(currency);
};

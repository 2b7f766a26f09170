import type { Act } from '../history/act.ts';
import { localDate } from '../localDate.ts';
import { refreshLoyalty } from '../loyalty/refreshLoyalty.ts';
import { reviewLoyalty } from '../loyalty/reviewLoyalty.ts';
import { reviewReferences } from '../loyalty/reviewReferences.ts';
import { addParty } from '../parties/addParty.ts';
import { reviewSatisfaction } from '../satisfaction/reviewSatisfaction.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { demoAct } from './demoAct.ts';
import { demoPeople } from './demoWorkspace.ts';
import { type SampleCompany, sampleCompanies } from './sampleCompanies.ts';
import { sampleInteractionsOf } from './sampleInteractions.ts';
import { addSampleRates, samplePurchases } from './samplePurchases.ts';
import { sampleRatings } from './sampleRatings.ts';
import { sampleWishes } from './sampleWishes.ts';
import { DAY_MS, type SampleEvent, type SampleParty } from './sampleYear.ts';
import { SeededRandom } from './seededRandom.ts';

const HISTORY_DAYS = 365;
/** Transactions of this many events: quick, and the event loop keeps turning. */
const EVENTS_AT_ONCE = 100;
/** Loyalty is followed in the last weeks alone: what a year's spend is measured against is known by then. */
const FOLLOWED_DAYS = 45;

/** A year of a made-up company's history, the same for the same seed, ending now. Nothing of it is posted. */
export const addSampleData = async (
  workspace: WorkspaceStore,
  now: Date,
  newId: () => string,
): Promise<void> => {
  const random = new SeededRandom(2026);
  const year = { start: new Date(now.getTime() - HISTORY_DAYS * DAY_MS), days: HISTORY_DAYS };
  const actOf = (at: Date, owner: SampleCompany['owner']): Act => demoAct(owner, at, newId);
  const parties = await workspace.write((tx) => addCompanies(tx, (owner) => actOf(year.start, owner)));
  await addSampleRates(workspace, year, newId);
  const followedFrom = new Date(now.getTime() - FOLLOWED_DAYS * DAY_MS);
  const events = [
    ...parties.flatMap((party) => sampleRatings(party, year, random)),
    ...parties.flatMap((party) => sampleInteractionsOf(party, year, random)),
    ...sampleWishes(parties, year, random),
    ...parties.flatMap((party, at) => samplePurchases(party, at, { year, random, followedFrom })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const play = async (part: readonly SampleEvent[]): Promise<void> => {
    for (let from = 0; from < part.length; from += EVENTS_AT_ONCE)
      await workspace.write(async (tx) => {
        for (const { at, owner, happen } of part.slice(from, from + EVENTS_AT_ONCE))
          await happen(tx, actOf(at, owner));
        await tx.outbox.cancelWaiting('');
      });
  };
  await play(events.filter(({ at }) => at < followedFrom));
  await beginLoyalty(workspace, parties, actOf(followedFrom, 'mo'));
  await play(events.filter(({ at }) => at >= followedFrom));
  await reviewSatisfaction(workspace, now);
  const { zone } = await workspace.read.workspace.settings();
  await reviewLoyalty(workspace, { at: now, newId }, localDate(followedFrom, zone));
  await workspace.write((tx) => tx.outbox.cancelWaiting(''));
};

/** Everybody's first tier, from all that they bought until then. */
const beginLoyalty = async (
  workspace: WorkspaceStore,
  parties: readonly SampleParty[],
  act: Act,
): Promise<void> => {
  await workspace.write(async (tx) => {
    await reviewReferences(tx, act.at);
    for (const { partyId } of parties) await refreshLoyalty(tx, act, partyId, 'import');
  });
};

const addCompanies = async (
  tx: Transaction,
  actOf: (owner: SampleCompany['owner']) => Act,
): Promise<SampleParty[]> => {
  const parties: SampleParty[] = [];
  for (const company of sampleCompanies) {
    const { party } = await addParty(tx, actOf(company.owner), {
      kind: company.kind,
      name: company.name,
      shortName: company.shortName ?? null,
      aliases: company.aliases ?? [],
      segment: company.segment,
      ownerId: demoPeople[company.owner],
    });
    parties.push({ ...company, partyId: party.id });
  }
  return parties;
};

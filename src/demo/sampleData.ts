import type { Act } from '../history/act.ts';
import { addParty } from '../parties/addParty.ts';
import { recordRating } from '../satisfaction/recordRating.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { demoPeople } from './demoWorkspace.ts';
import { type SampleCompany, sampleCompanies } from './sampleCompanies.ts';
import { sampleComments } from './sampleTalk.ts';
import { SeededRandom } from './seededRandom.ts';

const DAY_MS = 86_400_000;
const HISTORY_DAYS = 365;
/** Transactions of this many events: quick, and the event loop keeps turning. */
const EVENTS_AT_ONCE = 100;

/** Something that happened at a moment of the past year. */
interface SampleEvent {
  at: Date;
  happen(tx: Transaction, act: Act): Promise<unknown>;
}

/** A year of a made-up company's history, the same for the same seed, ending now. Nothing of it is posted. */
export const addSampleData = async (
  workspace: WorkspaceStore,
  now: Date,
  newId: () => string,
): Promise<void> => {
  const random = new SeededRandom(2026);
  const start = new Date(now.getTime() - HISTORY_DAYS * DAY_MS);
  const actAt = (at: Date, actorId: string): Act => ({
    actor: { id: actorId, role: 'rep', language: 'en', zone: 'UTC' },
    at,
    source: 'import',
    requestKey: null,
    permalink: null,
    batchId: null,
    newId,
  });
  const partyIds = new Map<SampleCompany, string>();
  await workspace.write(async (tx) => {
    for (const company of sampleCompanies) {
      const ownerId = demoPeople[company.owner];
      const { party } = await addParty(tx, actAt(start, ownerId), {
        kind: company.kind,
        name: company.name,
        shortName: company.shortName ?? null,
        aliases: company.aliases ?? [],
        segment: company.segment,
        ownerId,
      });
      partyIds.set(company, party.id);
    }
  });
  const events = sampleCompanies.flatMap((company) =>
    ratingsOf(company, partyIds.get(company) ?? '', start, random),
  );
  events.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
    await workspace.write(async (tx) => {
      for (const { at, happen } of events.slice(from, from + EVENTS_AT_ONCE))
        await happen(tx, actAt(at, demoPeople.ana));
      await tx.outbox.cancelWaiting('');
    });
  }
};

const ratingsOf = (
  company: SampleCompany,
  partyId: string,
  start: Date,
  random: SeededRandom,
): SampleEvent[] =>
  Array.from({ length: random.whole(3, 11) }, () => {
    const share = random.next();
    const at = new Date(start.getTime() + share * HISTORY_DAYS * DAY_MS);
    const level = company.from + (company.to - company.from) * share;
    const score = Math.round(Math.min(100, Math.max(20, random.around(level, 7))));
    const comments = sampleComments[company.owner === 'lin' ? 'zh' : 'en'];
    const said = score >= 80 ? comments.high : score >= 65 ? comments.middle : comments.low;
    const comment = random.isTrue(0.6) ? random.pick(said) : null;
    const contactName = random.isTrue(0.8) ? random.pick(company.contacts) : null;
    return {
      at,
      happen: (tx, act) => recordRating(tx, act, { partyId, score, comment, contactName }),
    };
  });

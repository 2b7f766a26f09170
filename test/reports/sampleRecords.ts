import { AppError } from '../../src/errors.ts';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import type { Priority, RequirementStatus } from '../../src/requirements/requirement.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import type { Records } from './openRecords.ts';

export interface SampleParty {
  id: string;
  name: string;
  kind: PartyKind;
  isArchived: boolean;
  createdAt: Date;
  ratings: { score: number; at: Date }[];
}

export interface SampleNeed {
  number: number;
  title: string;
  priority: Priority | null;
  difficulty: number | null;
  status: RequirementStatus;
  createdAt: Date;
  closedAt: Date | null;
  askers: { partyId: string; askedAt: Date }[];
}

export interface Sample {
  parties: SampleParty[];
  needs: SampleNeed[];
}

const DAY_MS = 86_400_000;
const kinds: readonly PartyKind[] = ['customer', 'partner', 'both'];
const priorities: readonly (Priority | null)[] = ['critical', 'high', 'medium', 'low', null];
const statuses: readonly RequirementStatus[] = ['open', 'open', 'planned', 'shipped', 'declined', 'removed'];

/** Park–Miller: the same numbers on every machine. */
export const seeded = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

/** Parties that were rated, wished for something or were archived in the hundred days before `end`, and what was put in. */
export const putSample = async (
  records: Records,
  { seed, end, partyCount }: { seed: number; end: Date; partyCount: number },
): Promise<Sample> => {
  const random = seeded(seed);
  const ago = (days: number) => new Date(end.getTime() - days * DAY_MS - 1000 - random(DAY_MS / 2));
  const parties: SampleParty[] = [];
  for (let n = 0; n < partyCount; n++) {
    const kind = kinds[n % 3] ?? 'customer';
    const createdAt = ago(random(100));
    const { party } = await records.workspace.write((tx) =>
      addParty(tx, records.act(createdAt), { kind, name: `Party ${String(n).padStart(3, '0')}` }),
    );
    const level = 30 + random(65);
    const scores = Array.from({ length: random(6) }, () => ({
      score: Math.min(100, Math.max(0, level + random(41) - 20)),
      at: ago(random(60)),
    })).sort((a, b) => a.at.getTime() - b.at.getTime());
    const ratings: SampleParty['ratings'] = [];
    for (const { score, at } of scores) {
      const recorded = await records.workspace.write((tx) =>
        recordRating(tx, records.act(at), { partyId: party.id, score, comment: null, contactName: null }),
      );
      if (recorded.replaced) ratings.pop();
      ratings.push({ score, at });
    }
    const isArchived = n % 7 === 6;
    if (isArchived) await archive(records, party.id, party.version);
    parties.push({ id: party.id, name: party.name, kind, isArchived, createdAt, ratings });
  }
  return { parties, needs: await putNeeds(records, parties, random, ago) };
};

const archive = (records: Records, id: string, version: number) =>
  records.workspace.write(async (tx) => {
    if (!(await tx.parties.change(id, version, { status: 'archived' })))
      throw new AppError('conflict', 'changedSince', {});
  });

const putNeeds = async (
  records: Records,
  parties: readonly SampleParty[],
  random: (below: number) => number,
  ago: (days: number) => Date,
): Promise<SampleNeed[]> => {
  const needs: SampleNeed[] = [];
  for (let number = 1; number <= 40; number++) {
    const createdAt = ago(10 + random(60));
    const status = statuses[random(statuses.length)] ?? 'open';
    const isClosed = status === 'shipped' || status === 'declined';
    const need: SampleNeed = {
      number,
      title: `Wish ${number}`,
      priority: priorities[random(priorities.length)] ?? null,
      difficulty: random(6) || null,
      status,
      createdAt: random(3) === 0 ? ago(random(8)) : createdAt,
      closedAt: isClosed ? ago(random(14)) : null,
      askers: [],
    };
    const askerIds = new Set(
      Array.from({ length: random(4) }, () => parties[random(parties.length)]?.id ?? ''),
    );
    need.askers = [...askerIds].map((partyId) => ({ partyId, askedAt: need.createdAt }));
    await records.workspace.write((tx) => insertNeed(tx, records, need));
    needs.push(need);
  }
  return needs;
};

type Tx = Parameters<Parameters<Records['workspace']['write']>[0]>[0];

const insertNeed = async (tx: Tx, records: Records, { askers, ...need }: SampleNeed): Promise<void> => {
  const id = records.newId();
  await tx.requirements.insert({
    ...need,
    id,
    titleKey: need.title.toLowerCase(),
    detail: null,
    type: 'feature',
    category: null,
    dueOn: null,
    permalink: null,
    createdBy: 'UMO',
    updatedAt: need.createdAt,
    version: 1,
  });
  for (const asker of askers)
    await tx.requirements.saveAsker({
      ...asker,
      requirementId: id,
      recordedBy: 'UMO',
      permalink: null,
      state: 'counted',
    });
};

import { SeededRandom } from '../../../src/demo/seededRandom.ts';
import { localDate } from '../../../src/localDate.ts';
import { writeNames } from '../../../src/parties/writeNames.ts';
import { MILLISECONDS_PER_DAY } from '../../../src/satisfaction/countedRatings.ts';
import { openSqlite } from '../../../src/store/engines/sqlite.ts';
import { BulkLoad } from './bulkLoad.ts';
import { companyNames } from './companyNames.ts';
import { fillNeeds } from './fillNeeds.ts';
import { fillRatings } from './fillRatings.ts';

export interface Amounts {
  /** What most parties are rated; they differ by half of the spread and more. */
  readonly usualScore: { readonly mean: number; readonly spread: number };
  readonly parties: number;
  readonly ratings: number;
  readonly needs: number;
}

export interface FilledDatabase {
  readonly path: string;
  readonly workspaceId: string;
  readonly personIds: readonly string[];
  /** In the order of their parties' ids. */
  readonly partyNames: readonly string[];
  readonly partyIds: readonly string[];
}

const WORKSPACE_ID = 'TBENCH';
const PEOPLE = 50;

/** An id that sorts as it was counted, of the length of the real ones. */
export const idOf = (area: number, count: number): string =>
  `${area.toString(16).padStart(8, '0')}-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;

/** A workspace as it is after two years: everything but the people's freshness follows from the amounts. */
export const fillDatabase = async (path: string, amounts: Amounts, now: Date): Promise<FilledDatabase> => {
  const personIds = Array.from({ length: PEOPLE }, (_, at) => `UBENCH${at}`);
  const store = await openSqlite({ path, durability: 'off' });
  const start = new Date(now.getTime() - 730 * MILLISECONDS_PER_DAY);
  const settings = { name: 'Bench', zone: 'Europe/Berlin', language: 'en', defaultRole: 'rep' } as const;
  // Of a day that was reviewed: what is measured does not share the processor with the daily review.
  const reviewedOn = localDate(now, settings.zone);
  const rest = { botUserId: 'UBOT', createdAt: start, reviewedOn };
  await store.addWorkspace({ id: WORKSPACE_ID, ...settings, ...rest });
  await store.inWorkspace(WORKSPACE_ID).write(async (tx) => {
    for (const id of personIds) {
      const person = { id, name: `Person ${id}`, language: 'en', zone: 'Europe/Berlin' } as const;
      await tx.people.save({ ...person, isSlackAdmin: false, isOutsider: false, refreshedAt: now });
    }
  });
  await store.close();

  const load = new BulkLoad(path);
  const workspace = { load, workspaceId: WORKSPACE_ID, personIds, start, now };
  const partyNames = companyNames(amounts.parties);
  const partyIds = await fillParties(workspace, partyNames);
  fillRatings(workspace, partyIds, partyNames, amounts);
  fillNeeds(workspace, partyIds, amounts.needs);
  load.finish();
  return { path, workspaceId: WORKSPACE_ID, personIds, partyNames, partyIds };
};

export interface Filling {
  readonly load: BulkLoad;
  readonly workspaceId: string;
  readonly personIds: readonly string[];
  readonly start: Date;
  readonly now: Date;
}

const fillParties = async (filling: Filling, names: readonly string[]): Promise<string[]> => {
  const { load, workspaceId, personIds, start, now } = filling;
  const random = new SeededRandom(11);
  const addParty = load.into('parties');
  const addName = load.into('partyNames', { isSorted: true });
  const addHint = load.into('partyNameHints', { isSorted: true });
  const addContact = load.into('contacts');
  const partyIds: string[] = [];
  for (const [at, name] of names.entries()) {
    const id = idOf(1, at);
    partyIds.push(id);
    const createdAt = new Date(start.getTime() + ((now.getTime() - start.getTime()) * at) / names.length);
    addParty({
      workspaceId,
      id,
      kind: random.pick(['customer', 'customer', 'partner', 'both']),
      name,
      segment: random.pick(['enterprise', 'mid-market', 'small', null]),
      ownerId: random.pick(personIds),
      status: 'active',
      createdAt,
      createdBy: random.pick(personIds),
      updatedAt: createdAt,
      version: 1,
    });
    addContact({ workspaceId, id: idOf(2, at), partyId: id, name: `Contact ${at}`, createdAt });
    await writeNames(
      {
        parties: {
          removeNames: async () => {},
          addDomain: async () => {},
          addName: async (partyId, folded, hints) => {
            addName({ workspaceId, partyId, ...folded });
            for (const hint of hints.words) addHint({ workspaceId, partyId, kind: 'word', hint });
            for (const hint of hints.deletions) addHint({ workspaceId, partyId, kind: 'deletion', hint });
          },
        },
      },
      id,
      { name, shortName: null, aliases: [], website: null },
    );
  }
  return partyIds;
};

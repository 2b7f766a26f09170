import type { Act } from '../../history/act.ts';
import { addRequirement } from '../../requirements/addRequirement.ts';
import { askForRequirement } from '../../requirements/askForRequirement.ts';
import { bringUpToDate, type RequirementNews } from '../../requirements/bringUpToDate.ts';
import type { Difficulty } from '../../requirements/requirement.ts';
import { titleKey } from '../../requirements/requirementFields.ts';
import { isOpen } from '../../requirements/requirementStatus.ts';
import type { Transaction } from '../../store/queries/queries.ts';
import type { RequirementRow } from '../../store/queries/requirements.ts';
import type { Importable, ImportReads, PlannedRow } from '../importable.ts';
import type { ImportField, RowNote } from '../importResult.ts';
import { partyOfRow } from '../partyOfRow.ts';
import { isRefusal } from '../readName.ts';
import type { RowMemory } from '../rowMemory.ts';
import { readRequirementRow, type SaidRequirement } from './readRequirementRow.ts';
import { type RequirementColumn, requirementHeaders } from './requirementHeaders.ts';

/** What parties ask for: one row for each party that asks. The same wish of several is one with several askers. */
export const requirements: Importable<RequirementColumn> = {
  columns: requirementHeaders,
  needed: [['party', 'partyId'], ['title']],
  labelOf: (cells) => cells.raw('title'),
  plan: async (read, cells, importing, line) => {
    const said = readRequirementRow(cells, importing);
    if (isRefusal(said)) return said;
    const party = await partyOfRow(read, cells, importing.memory);
    if (isRefusal(party)) return party;
    return planWish(read, importing.memory, said, party.id, line);
  },
  async *list(read, { at }) {
    const lines = await read.requirements.listMovedLines(new Date(0), new Date(at.getTime() + CENTURY_MS));
    for (const { requirement, asker, party: asking } of lines) {
      if (!asking) continue;
      const { number, title, type, priority, difficulty, category, status, dueOn } = requirement;
      const party = await read.parties.find(asking.id);
      yield {
        ...{
          party: asking.name,
          partyId: party?.externalId ?? null,
          number: `R${number}`,
          title,
          type,
          priority,
        },
        ...{ category, status, dueOn, difficulty: difficulty === null ? null : String(difficulty) },
        askedAt: asker?.askedAt.toISOString() ?? null,
        closedAt: requirement.closedAt?.toISOString() ?? null,
        link: requirement.permalink,
        detail: (await read.requirements.find(requirement.id))?.detail ?? null,
      };
    }
  },
};

const CENTURY_MS = 100 * 366 * 86_400_000;

/** What the memory keeps of a wish that rows above brought, or brought up to date. */
interface Above {
  line: number;
  said: RequirementNews;
  isNew: boolean;
  /** Null in a dry run, when it is new. */
  id: string | null;
}

/**
 * Rows above of the same wish have said what it is: a row further down adds an asker and what they left out. In the
 * real run the wish has changed in the store by then, in a dry run it has not: both go by the memory.
 */
const planWish = async (
  read: ImportReads,
  memory: RowMemory,
  said: SaidRequirement,
  partyId: string,
  line: number,
): Promise<PlannedRow | { reason: 'duplicateOfLine'; line: number }> => {
  const { askedAt, news, title, number } = said;
  const wishKey = `wish:${number ?? ''}:${titleKey(title)}`;
  const askKey = `${wishKey}:${partyId}`;
  const twice = memory.get<number>(askKey);
  if (twice !== undefined) return { reason: 'duplicateOfLine', line: twice };
  const above = memory.get<Above>(wishKey);
  const there = above
    ? above.id !== null && !above.isNew && (await read.requirements.find(above.id))
    : await wishFor(read, said, partyId);
  const told: RequirementNews = there && !above ? { ...news, title } : news;
  const current: RequirementNews = { ...(there || {}), ...above?.said };
  const differing = fieldsOf(told).filter((field) => !isSame(told[field], current[field] ?? null));
  const left = differing.filter((field) => above !== undefined && field in above.said);
  const changed = differing.filter((field) => !left.includes(field));
  const notes: RowNote[] =
    above && left.length > 0 ? [{ note: 'saidOtherwise', fields: left.map(columnOf), line: above.line }] : [];
  let id = above?.id ?? (there ? there.id : null);
  const remember = () => {
    memory.set(askKey, line);
    const isNew = above?.isNew ?? !there;
    memory.set(wishKey, {
      line: above?.line ?? line,
      said: { ...news, ...above?.said },
      isNew,
      id,
    } satisfies Above);
  };
  if (!there && !above)
    return {
      ...{ outcome: 'created', notes, remember },
      carryOut: async (tx, act) => {
        id = await addWish(tx, act, said, partyId);
      },
    };
  const isAsking = there ? await asks(read, there.id, partyId) : false;
  const outcomes = [...(isAsking ? [] : ['askers']), ...changed.map(columnOf)];
  return {
    ...{ outcome: outcomes.length > 0 ? 'updated' : 'unchanged', changed: outcomes, notes, remember },
    carryOut: async (tx, act) => {
      const requirementId = id ?? '';
      await bringUpToDate(tx, act, requirementId, changesOf(told, changed));
      if (!isAsking)
        await askForRequirement(tx, act, { requirementId, partyIds: [partyId], history: { askedAt } });
    },
  };
};

/** What is opened again is not closed any more. */
const changesOf = (told: RequirementNews, changed: readonly (keyof RequirementNews)[]): RequirementNews => ({
  ...Object.fromEntries(changed.map((field) => [field, told[field]])),
  ...(changed.includes('status') && told.status && isOpen({ status: told.status }) ? { closedAt: null } : {}),
});

const addWish = async (
  tx: Transaction,
  act: Act,
  { title, news, askedAt }: SaidRequirement,
  partyId: string,
): Promise<string> => {
  const { status = 'open', closedAt = null, difficulty, ...fields } = news;
  const wish = { ...fields, title, difficulty: (difficulty ?? null) as Difficulty | null };
  const asked = { ...wish, partyIds: [partyId], isAnotherWish: true };
  return (await addRequirement(tx, act, asked, { askedAt, status, closedAt })).requirement.id;
};

/**
 * The wish a row is about, of those of its title: the one with its number, else the one that is closed as the row says,
 * else the open one, else a closed one that the party asks for. Asked for again by others it is a new one.
 */
const wishFor = async (
  read: ImportReads,
  { title, number, news: { status } }: SaidRequirement,
  partyId: string,
): Promise<RequirementRow | undefined> => {
  const twins = await read.requirements.listByTitle(titleKey(title));
  const numbered = twins.find((twin) => twin.number === number);
  if (numbered) return numbered;
  const closedAlike =
    status && !isOpen({ status }) ? twins.find((twin) => twin.status === status) : undefined;
  const found = closedAlike ?? twins.find(isOpen);
  if (found || (status && !isOpen({ status }))) return found;
  for (const twin of twins) if (await asks(read, twin.id, partyId)) return twin;
  return undefined;
};

const asks = async (read: ImportReads, requirementId: string, partyId: string): Promise<boolean> =>
  (await read.requirements.askersOf(requirementId)).some((asker) => asker.partyId === partyId);

const isSame = (one: unknown, other: unknown): boolean =>
  one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;

const fieldsOf = (news: RequirementNews) => Object.keys(news) as (keyof RequirementNews)[];

const columnOf = (field: keyof RequirementNews): ImportField => (field === 'permalink' ? 'link' : field);

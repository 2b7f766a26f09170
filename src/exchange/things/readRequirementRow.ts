import type { AppError } from '../../errors.ts';
import { localDate } from '../../localDate.ts';
import type { RequirementNews } from '../../requirements/bringUpToDate.ts';
import { difficulties, priorities, requirementTypes } from '../../requirements/requirement.ts';
import { checkRequirementFields } from '../../requirements/requirementFields.ts';
import { isOpen } from '../../requirements/requirementStatus.ts';
import type { Cells } from '../columns.ts';
import type { Importing } from '../importable.ts';
import type { ImportField, RowRefusal } from '../importResult.ts';
import { instantOf, readDate } from '../readDate.ts';
import { isRefusal } from '../readName.ts';
import { wordIn } from '../wordIn.ts';
import type { RequirementColumn } from './requirementHeaders.ts';
import { difficultyWords, priorityWords, statusWords, typeWords } from './requirementWords.ts';

/** What a row says of a wish; `news` holds only what its cells say. */
export interface SaidRequirement {
  readonly title: string;
  /** 12 for "R12"; of the title's wishes the one that is meant. */
  readonly number: number | null;
  readonly news: Omit<RequirementNews, 'title'>;
  readonly askedAt: Date;
}

const statuses = ['open', 'planned', 'shipped', 'declined'] as const;

export const readRequirementRow = (
  cells: Cells<RequirementColumn>,
  importing: Pick<Importing, 'zone' | 'dates' | 'at'>,
): SaidRequirement | RowRefusal => {
  const words = {
    type: wordIn(typeWords, requirementTypes, 'type', cells.text('type')),
    priority: wordIn(priorityWords, priorities, 'priority', cells.text('priority')),
    difficulty: wordIn(difficultyWords, difficulties, 'difficulty', cells.text('difficulty')),
    status: wordIn(statusWords, statuses, 'status', cells.text('status')),
  };
  const days = {
    dueOn: dayIn(cells, 'dueOn', importing),
    askedAt: dayIn(cells, 'askedAt', importing),
    closedAt: dayIn(cells, 'closedAt', importing),
  };
  const refused = [...Object.values(words), ...Object.values(days)].find(isRefusal);
  if (refused) return refused;
  const written = textsIn(cells);
  if ('reason' in written) return written;
  const { type, priority, difficulty, status } = words as Exclude<typeof words, RowRefusal> & RequirementNews;
  const { dueOn, askedAt, closedAt } = days as Readonly<Record<keyof typeof days, Day | null>>;
  const isClosed = status != null && !isOpen({ status });
  const said = {
    ...written.news,
    ...{ type, priority, difficulty, status },
    dueOn: dueOn?.day ?? null,
    closedAt: isClosed ? (closedAt?.at ?? null) : null,
  };
  const typedNumber = /^\s*[rR#]?(\d{1,9})\s*$/.exec(cells.raw('number'))?.[1];
  return {
    title: written.title,
    number: typedNumber === undefined ? null : Number(typedNumber),
    news: Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== null && value !== undefined),
    ),
    askedAt: askedAt?.at ?? importing.at,
  };
};

interface Day {
  day: string;
  at: Date;
}

/** A due date may lie ahead; nobody can have asked or closed tomorrow. */
const dayIn = (
  cells: Cells<RequirementColumn>,
  field: 'dueOn' | 'askedAt' | 'closedAt',
  { zone, dates, at }: Pick<Importing, 'zone' | 'dates' | 'at'>,
): Day | RowRefusal | null => {
  const typed = cells.text(field);
  if (typed === null) return null;
  const read = readDate(typed, zone, dates);
  if ('because' in read) return { reason: 'dateRefused', field, typed, because: read.because };
  if (field === 'dueOn') return { day: read.day, at };
  const isFuture = read.day > localDate(at, zone) || (read.at !== null && read.at > at);
  if (isFuture) return { reason: 'dateRefused', field, typed, because: 'future' };
  return { day: read.day, at: instantOf(read, zone, at) };
};

const textsIn = (
  cells: Cells<RequirementColumn>,
): { title: string; news: Pick<RequirementNews, 'detail' | 'category' | 'permalink'> } | RowRefusal => {
  const typed = { title: cells.raw('title'), detail: cells.text('detail'), category: cells.text('category') };
  const permalink = cells.text('link');
  const { fields, refusals } = checkRequirementFields({ ...typed, dueOn: null, permalink }, null);
  const { title, ...news } = fields;
  const [refusal] = refusals;
  if (!refusal)
    return { title, news: { detail: news.detail, category: news.category, permalink: news.permalink } };
  if (refusal.field === 'title' && refusal.error.key === 'titleMissing')
    return { reason: 'missing', field: 'title' };
  if (refusal.field === 'permalink') return { reason: 'linkRefused', typed: permalink ?? '' };
  const { length, most } = tooLong(refusal.error);
  return { reason: 'tooLong', field: refusal.field satisfies ImportField, length, most };
};

const tooLong = ({ params }: AppError) => params as { length: number; most: number };

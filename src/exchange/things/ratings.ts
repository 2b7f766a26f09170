import { localDate } from '../../localDate.ts';
import { foldName } from '../../parties/foldName.ts';
import { judgeHistory, recordPastRating, settleRatings } from '../../satisfaction/ratingHistory.ts';
import { parseScore } from '../../satisfaction/score.ts';
import type { RatingRow } from '../../store/queries/ratings.ts';
import type { Cells, Columns } from '../columns.ts';
import { contactOfRow, saveContactOfRow } from '../contactOfRow.ts';
import type { Importable, Importing, ImportReads, PlannedRow } from '../importable.ts';
import type { RowNote, RowRefusal } from '../importResult.ts';
import { type PartyField, partyFields, partyOfRow } from '../partyOfRow.ts';
import { instantOf, readDate } from '../readDate.ts';
import { isRefusal, readName } from '../readName.ts';

type RatingColumn = PartyField | 'score' | 'comment' | 'ratedAt' | 'rater' | 'recordedBy';

const columns: Columns<RatingColumn> = {
  ...partyFields,
  score: {
    headers: [
      'Score',
      'Rating',
      'Satisfaction',
      'CSAT',
      'Satisfaction score',
      '评分',
      '分数',
      '满意度',
      '得分',
    ],
    most: 40,
  },
  comment: {
    headers: ['Comment', 'Comments', 'Feedback', 'Remark', 'Note', 'Notes', '评语', '意见', '反馈', '备注'],
    most: 3000,
  },
  ratedAt: {
    headers: [
      ...(['Date', 'Rated at', 'Rated on', 'Survey date', 'Response date', 'Submitted at'] as const),
      ...['Create Date', 'Created Date', 'createdAt', 'Timestamp', 'Time', '日期', '评分日期', '时间'],
    ],
    most: 60,
  },
  rater: {
    headers: [
      ...(['Rater', 'Contact', 'Contact Name', 'Respondent', 'Person - Name', 'Rated by'] as const),
      ...['评分人', '联系人', '联系人姓名', '受访者'],
    ],
  },
  recordedBy: {
    headers: ['Recorded by', 'Entered by', 'Created by', 'Owner', '记录人', '录入人'],
    most: 200,
  },
};

/** Satisfaction scores with their dates: one row a score. Nothing is posted about them. */
export const ratings: Importable<RatingColumn> = {
  columns,
  needed: [['party', 'partyId'], ['score']],
  labelOf: (cells) => cells.raw('party') || cells.raw('partyId'),
  plan: async (read, cells, importing, line) => {
    const said = readRating(cells, importing);
    if (isRefusal(said)) return said;
    const party = await partyOfRow(read, cells, importing.memory);
    if (isRefusal(party)) return party;
    return planRating(read, { ...said, partyId: party.id, party }, importing, line);
  },
  settle: settleRatings,
  finish: (tx, act, party) => judgeHistory(tx, act, party, 'added'),
  async *list(read, { at, personNameOf }) {
    const endOfTime = new Date(at.getTime() + MOST_POST_DATED_MS);
    for (const { id, name: party, externalId: partyId } of await read.parties.list()) {
      const newestFirst = await read.ratings.latestOf(id, endOfTime, Number.MAX_SAFE_INTEGER);
      const nameOf = new Map(
        (await read.parties.contactsOf(id)).map((one) => [`contact:${one.id}`, one.name]),
      );
      for (const { score, comment, ratedAt, rater, recordedBy } of newestFirst.reverse())
        yield {
          ...{ party, partyId, score: String(score), comment, ratedAt: ratedAt.toISOString() },
          rater: nameOf.get(rater) ?? null,
          recordedBy: personNameOf(rater.startsWith('person:') ? rater.slice('person:'.length) : recordedBy),
        };
    }
  },
};

/** A rating may be post-dated; none is by a century. */
const MOST_POST_DATED_MS = 100 * 366 * 86_400_000;

interface SaidRating {
  score: number;
  comment: string | null;
  ratedAt: Date;
  /** Whether the time of day was said, and not only the day. */
  hasTime: boolean;
  contactName: string | null;
  recordedBy: string;
  notes: RowNote[];
}

const readRating = (cells: Cells<RatingColumn>, importing: Importing): SaidRating | RowRefusal => {
  const { zone, dates, at, actorId, personIdOf } = importing;
  const typed = cells.raw('score');
  const score = parseScore(typed);
  if (!score.ok)
    return score.reason === 'empty'
      ? { reason: 'missing', field: 'score' }
      : { reason: 'scoreRefused', typed, because: score.reason };
  const typedDate = cells.text('ratedAt');
  const date = typedDate === null ? null : readDate(typedDate, zone, dates);
  const refused = (because: 'future' | 'notADate') =>
    ({ reason: 'dateRefused', field: 'ratedAt', typed: typedDate ?? '', because }) as const;
  if (date && 'because' in date) return { ...refused('notADate'), because: date.because };
  if (date && (date.day > localDate(at, zone) || (date.at && date.at > at))) return refused('future');
  const contactName = readName('rater', cells.raw('rater'));
  if (isRefusal(contactName)) return contactName;
  const typedBy = cells.text('recordedBy');
  const recordedBy = typedBy === null ? actorId : personIdOf(typedBy);
  return {
    score: score.score,
    comment: cells.text('comment'),
    ratedAt: date ? instantOf(date, zone, at) : at,
    hasTime: Boolean(date?.at),
    contactName,
    recordedBy: recordedBy ?? actorId,
    notes: typedBy !== null && !recordedBy ? [{ note: 'recorderUnknown', typed: typedBy }] : [],
  };
};

/** What the memory keeps of the last score of a rater and day among the rows above. */
type Above = Pick<SaidRating, 'score' | 'comment' | 'ratedAt'> & { line: number };

type PartyRating = SaidRating & { partyId: string; party: NonNullable<PlannedRow['touches']> };

const planRating = async (
  read: ImportReads,
  said: PartyRating,
  { memory, zone }: Importing,
  line: number,
): Promise<PlannedRow> => {
  const { partyId, party, contactName, ratedAt, score, comment, recordedBy } = said;
  const day = localDate(ratedAt, zone);
  const contact = contactName === null ? null : await contactOfRow(read, memory, party, contactName);
  const rater = contactName === null ? `person:${recordedBy}` : contact ? `contact:${contact.id}` : null;
  const raterKey = contactName === null ? rater : `contact:${foldName(contactName)}`;
  const key = `rating:${partyId}:${raterKey}:${day}`;
  const newKey = `new contact:${partyId}:${foldName(contactName ?? '')}`;
  const above = memory.get<Above>(key);
  const there = rater === null ? [] : await read.ratings.ofRaterOnDay(partyId, rater, day);
  const counted: (Above | RatingRow)[] = above ? [above] : there;
  const base = { notes: said.notes, carryOut: async () => {} };
  if (counted.some((one) => one.score === score && one.comment === comment))
    return { ...base, outcome: 'unchanged' };
  const [last] = counted;
  if (last && said.hasTime && last.ratedAt > ratedAt)
    return {
      ...base,
      outcome: 'unchanged',
      notes: [...said.notes, { note: 'laterScoreCounts', score: last.score }],
    };
  const isNewContact = contactName !== null && !contact && !memory.get(newKey);
  const notes: RowNote[] = [
    ...said.notes,
    ...(isNewContact ? [{ note: 'contactAdded', name: contactName } as const] : []),
    ...(last
      ? [{ note: 'replacesScore', score: last.score, line: 'line' in last ? last.line : null } as const]
      : []),
  ];
  return {
    outcome: 'created',
    notes,
    touches: party,
    remember: () => {
      memory.set(key, { score, comment, ratedAt, line } satisfies Above);
      if (contactName !== null && !contact) memory.set(newKey, true);
    },
    carryOut: async (tx, act) => {
      const added = { name: contactName ?? '', email: null, phone: null, title: null };
      const by =
        rater ??
        `contact:${await saveContactOfRow(tx, act, memory, { partyId, wanted: added, known: undefined })}`;
      const [replaces] = await tx.ratings.ofRaterOnDay(partyId, by, day);
      await recordPastRating(tx, act, { partyId, score, comment, rater: by, recordedBy, ratedAt, replaces });
    },
  };
};

import { AppError } from '../../errors.ts';
import { findParties } from '../../parties/findParties.ts';
import { requireRole } from '../../people/actor.ts';
import { getRequirementNumbered } from '../../requirements/getRequirement.ts';
import { listCategories } from '../../requirements/listCategories.ts';
import type { RequirementStatus } from '../../requirements/requirement.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { correctedLine } from '../line/correctedLine.ts';
import { textOf } from '../line/lineSlices.ts';
import { meaningOf, type WordMeanings } from '../line/normalizeWord.ts';
import {
  categoryWords,
  mergeWords,
  type NeedsLine,
  orderWords,
  parseNeeds,
  planWords,
} from '../line/parseNeeds.ts';
import { suggestWord } from '../line/suggestWord.ts';
import type { Line } from '../line/tokens.ts';
import { needCard } from '../messages/needCard.ts';
import { needCategories } from '../messages/needCategories.ts';
import { needsList } from '../messages/needsList.ts';
import { needsPlan } from '../messages/needsPlan.ts';
import { needWhy } from '../messages/needWhy.ts';
import { changeNeedStatus, mergeNeeds } from '../needAnswers.ts';
import { resolveParty } from '../partyChoice.ts';
import type { Reply } from '../reply.ts';
import type { Request } from '../request.ts';
import type { Command } from './command.ts';

const whyWords = ['why', 'why?', '为什么', '为什么?', '为何', '原因'];

const statusWords: WordMeanings<RequirementStatus> = {
  ...{ plan: 'planned', planned: 'planned', 计划: 'planned', 列入计划: 'planned', 已计划: 'planned' },
  ...{ ship: 'shipped', shipped: 'shipped', done: 'shipped', 实现: 'shipped', 已实现: 'shipped' },
  ...{ delivered: 'shipped', fixed: 'shipped', 完成: 'shipped', 已完成: 'shipped', 已交付: 'shipped' },
  ...{ 已上线: 'shipped', 已解决: 'shipped', rejected: 'declined', 已拒绝: 'declined' },
  ...{ decline: 'declined', declined: 'declined', 不采纳: 'declined', 拒绝: 'declined' },
  ...{ open: 'open', reopen: 'open', 重开: 'open', 重新打开: 'open' },
};

/** `/prm needs`, `/prm needs acme #security priority`, `/prm needs why R12`, `/prm needs R12 shipped`, `/prm needs plan 40` */
export const needs: Command = {
  name: 'needs',
  words: { en: ['needs', 'requirements'], 'zh-CN': ['需求列表', '需求清单', '需求排名'] },
  role: 'viewer',
  run: async (request, line) => {
    const asked = parseNeeds(line);
    if (asked.kind === 'one') return oneNeed(request, line, asked.number, asked.word);
    if (asked.kind === 'plan') return planned(request, asked.capacity);
    if (asked.kind === 'categories')
      return { show: needCategories(await listCategories(request.workspace.read), request.t) };
    if (asked.kind === 'merge') {
      requireRole(request.actor, 'rep');
      return { show: await mergeNumbered(request, asked), toAll: true };
    }
    return listed(request, line, asked);
  },
};

const oneNeed = async (request: Request, line: Line, number: number, word: string | null): Promise<Reply> => {
  const { id } = await getRequirementNumbered(request.workspace.read, number);
  if (word === null) return { show: await needCard(request, id, { askedAs: number }) };
  if (whyWords.includes(word)) {
    const { workspace, at, t } = request;
    return { show: needWhy(await workspace.report('rankExplained', { requirementId: id, at }), t) };
  }
  if (mergeWords.includes(word)) throw new AppError('invalid', 'mergeNeedsTwo', { number });
  const status = meaningOf(statusWords, word);
  if (!status) {
    const known = [...whyWords, ...Object.keys(statusWords), ...mergeWords];
    throw unknownWord(line, { typed: word, number, nearest: suggestWord(word, known) });
  }
  requireRole(request.actor, 'rep');
  return { show: await changeNeedStatus(request, { requirementId: id, status }), toAll: true };
};

const mergeNumbered = async (request: Request, { from, into }: { from: number; into: number }) => {
  const { read } = request.workspace;
  const [merged, kept] = [await getRequirementNumbered(read, from), await getRequirementNumbered(read, into)];
  return mergeNeeds(request, { requirementId: merged.id, intoId: kept.id });
};

/** In points of effort: far more than any team has. */
const MOST_CAPACITY = 10_000;

const planned = async ({ workspace, t, at }: Request, typed: string | null): Promise<Reply> => {
  const capacity = /^\d{1,5}(\.\d+)?$/.test(typed ?? '') ? Number(typed) : 0;
  if (!(capacity > 0 && capacity <= MOST_CAPACITY))
    throw new AppError('invalid', 'capacityRefused', { typed: typed ?? '', most: MOST_CAPACITY });
  return { show: needsPlan(await workspace.report('capacityPlan', { capacity, at }), t) };
};

type Listing = Extract<NeedsLine, { kind: 'list' }>;

const listed = async (request: Request, line: Line, { order, category, rest }: Listing): Promise<Reply> => {
  const party = textOf(rest, 0);
  if (party === null) return { show: await listOf(request, { order, category }) };
  const near = nearWord(rest, party);
  if (near && (await findParties(request.workspace.read, party)).verdict === 'none')
    throw unknownWord(line, { ...near, number: null });
  const resolved = await resolveParty(request, [{ party }], line, { isGuessEnough: true });
  if ('reply' in resolved) return resolved.reply;
  return { show: await listOf(request, { order, category, party: resolved.party }) };
};

/** A word that was probably meant where a name stands: alone, or before numbers (`plann 40`, `mege R3 R4`). */
const nearWord = ({ tokens }: Line, party: string): { typed: string; nearest: string } | null => {
  const asked = [...planWords, ...categoryWords, ...mergeWords];
  const alone = suggestWord(party, [...Object.keys(orderWords), ...whyWords, ...asked]);
  if (alone) return { typed: party, nearest: alone };
  const [first, ...numbers] = tokens;
  const areNumbers = numbers.length > 0 && numbers.every(({ key }) => /^r?\d+$/.test(key));
  const nearest = first && areNumbers ? suggestWord(first.key, asked) : null;
  return first && nearest ? { typed: first.text, nearest } : null;
};

const listOf = async (
  { workspace, t, at }: Request,
  { order, category, party = null }: Pick<Listing, 'order' | 'category'> & { party?: PartyRow | null },
) => {
  const only = { ...(party ? { partyId: party.id } : {}), ...(category ? { category } : {}) };
  const page = await workspace.report('needsPage', { order, at, ...only, from: 0 });
  return needsList({ t, at }, { page, order, party, category });
};

const unknownWord = (
  line: Line,
  wrong: { typed: string; number: number | null; nearest: string | null },
): AppError => {
  const corrected = (wrong.nearest && correctedLine(line, wrong.typed, wrong.nearest)) ?? '/prm needs';
  return new AppError('invalid', 'needsWordUnknown', { ...wrong, corrected });
};

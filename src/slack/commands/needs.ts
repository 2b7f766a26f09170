import { AppError } from '../../errors.ts';
import { findParties } from '../../parties/findParties.ts';
import { requireRole } from '../../people/actor.ts';
import { explainRank } from '../../requirements/explainRank.ts';
import { getRequirementNumbered } from '../../requirements/getRequirement.ts';
import { listRankedNeeds, type NeedOrder } from '../../requirements/listRankedNeeds.ts';
import type { RequirementStatus } from '../../requirements/requirement.ts';
import { correctedLine } from '../line/correctedLine.ts';
import { lineFrom, textOf } from '../line/lineSlices.ts';
import { needReference } from '../line/needReference.ts';
import { meaningOf, type WordMeanings } from '../line/normalizeWord.ts';
import { suggestWord } from '../line/suggestWord.ts';
import type { Line } from '../line/tokens.ts';
import { needCard } from '../messages/needCard.ts';
import { needsList } from '../messages/needsList.ts';
import { needWhy } from '../messages/needWhy.ts';
import { changeNeedStatus } from '../needAnswers.ts';
import { resolveParty } from '../partyChoice.ts';
import type { Reply } from '../reply.ts';
import type { Request } from '../request.ts';
import type { Command } from './command.ts';

const orderWords: WordMeanings<NeedOrder> = {
  ...{ allocation: 'allocation', both: 'allocation', 综合: 'allocation', 综合排序: 'allocation' },
  ...{ priority: 'priority', 优先级: 'priority', 按优先级: 'priority' },
  ...{ difficulty: 'difficulty', 难度: 'difficulty', 按难度: 'difficulty' },
};

const whyWords = ['why', 'why?', '为什么', '为什么?', '为何', '原因'];

const statusWords: WordMeanings<RequirementStatus> = {
  ...{ plan: 'planned', planned: 'planned', 计划: 'planned', 列入计划: 'planned', 已计划: 'planned' },
  ...{ ship: 'shipped', shipped: 'shipped', done: 'shipped', 实现: 'shipped', 已实现: 'shipped' },
  ...{ decline: 'declined', declined: 'declined', 不采纳: 'declined', 拒绝: 'declined' },
  ...{ open: 'open', reopen: 'open', 重开: 'open', 重新打开: 'open' },
};

/** `/prm needs`, `/prm needs acme`, `/prm needs priority`, `/prm needs why R12`, `/prm needs R12 shipped` */
export const needs: Command = {
  name: 'needs',
  words: { en: ['needs', 'requirements'], 'zh-CN': ['需求列表', '需求清单', '需求排名'] },
  role: 'viewer',
  run: async (request, line) => {
    const asked = line.tokens.map(({ key, text }) => ({ key, number: needReference(text) }));
    const reference = asked.find(({ number }) => number !== null);
    if (reference && asked.length <= 2) {
      const other = asked.find((word) => word !== reference)?.key;
      return oneNeed(request, line, reference.number ?? 0, other);
    }
    return listed(request, line);
  },
};

const oneNeed = async (request: Request, line: Line, number: number, word?: string): Promise<Reply> => {
  const { id } = await getRequirementNumbered(request.workspace.read, number);
  if (word === undefined) return { show: await needCard(request, id) };
  if (whyWords.includes(word))
    return { show: needWhy(await explainRank(request.workspace.read, id, request.at), request.t) };
  const status = meaningOf(statusWords, word);
  if (!status) {
    const known = [...whyWords, ...Object.keys(statusWords)];
    throw unknownWord(line, { typed: word, number, nearest: suggestWord(word, known) ?? 'why' });
  }
  requireRole(request.actor, 'rep');
  return { show: await changeNeedStatus(request, { requirementId: id, status }), toAll: true };
};

const listed = async (request: Request, line: Line): Promise<Reply> => {
  const { order, rest } = takeOrder(line);
  const party = textOf(rest, 0);
  if (party === null) return { show: await listOf(request, order) };
  const near = suggestWord(party, [...Object.keys(orderWords), ...whyWords]);
  if (near && (await findParties(request.workspace.read, party)).verdict === 'none')
    throw unknownWord(line, { typed: party, number: null, nearest: near });
  const resolved = await resolveParty(request, [{ party }], line, { isGuessEnough: true });
  if ('reply' in resolved) return resolved.reply;
  return { show: await listOf(request, order, resolved.party?.id) };
};

/** The order may be said first or last. */
const takeOrder = (line: Line): { order: NeedOrder; rest: Line } => {
  const { tokens, source } = line;
  const first = meaningOf(orderWords, tokens[0]?.key ?? '');
  if (first) return { order: first, rest: lineFrom(line, 1) };
  const last = meaningOf(orderWords, tokens.at(-1)?.key ?? '');
  return last
    ? { order: last, rest: { source, tokens: tokens.slice(0, -1) } }
    : { order: 'allocation', rest: line };
};

const listOf = async ({ workspace, t, at }: Request, order: NeedOrder, partyId?: string) => {
  const party = partyId === undefined ? null : ((await workspace.read.parties.find(partyId)) ?? null);
  const ranked = await listRankedNeeds(workspace.read, {
    order,
    at,
    ...(party ? { partyId: party.id } : {}),
  });
  return needsList({ t, at }, { ranked, order, party, from: 0 });
};

const unknownWord = (
  line: Line,
  wrong: { typed: string; number: number | null; nearest: string },
): AppError => {
  const corrected = correctedLine(line, wrong.typed, wrong.nearest) ?? '/prm needs';
  return new AppError('invalid', 'needsWordUnknown', { ...wrong, corrected });
};

import { AppError } from '../../errors.ts';
import { addRequirement } from '../../requirements/addRequirement.ts';
import { getRequirementNumbered } from '../../requirements/getRequirement.ts';
import { correctedLine } from '../line/correctedLine.ts';
import type { NeedOptionProblem } from '../line/needOptions.ts';
import { needReference } from '../line/needReference.ts';
import { needWords } from '../line/needWords.ts';
import { parseNeed } from '../line/parseNeed.ts';
import type { Line } from '../line/tokens.ts';
import { needCard } from '../messages/needCard.ts';
import { sameWish } from '../messages/sameWish.ts';
import { prefillOf } from '../modals/modal.ts';
import { answerAdded, joinNeed } from '../needAnswers.ts';
import { resolveParty } from '../partyChoice.ts';
import { actOf } from '../request.ts';
import type { Command } from './command.ts';

/** `/prm need acme "single sign-on" high 3 #security due 2027-06-30`, or `/prm need globex R12` */
export const need: Command = {
  name: 'need',
  words: { en: ['need', 'requirement'], 'zh-CN': ['需求', '记需求', '新需求'] },
  role: 'rep',
  run: async (request, line) => {
    const { workspace } = request;
    const alone = line.tokens.length === 1 ? needReference(line.tokens[0]?.text ?? '') : null;
    if (alone !== null) {
      const { id } = await getRequirementNumbered(workspace.read, alone);
      return { show: await needCard(request, id, { askedAs: alone }) };
    }
    const resolved = await resolveParty(request, parseNeed(line, needWords), line);
    if ('reply' in resolved) return resolved.reply;
    const { party, draft } = resolved;
    const { title, options, problems } = draft;
    if (problems[0]) throw refusalOf(problems[0], line);
    const { type = null, priority = null, difficulty = null, category = null, dueOn = null } = options;
    const permalink = options.permalink ?? request.permalink;
    if (!party || title === null) {
      const typed = { title, type, priority, difficulty: difficulty && String(difficulty), category, dueOn };
      return { open: { modal: 'need', prefill: prefillOf({ partyId: party?.id, ...typed, permalink }) } };
    }
    const number = needReference(title);
    if (number !== null) {
      const { id } = await getRequirementNumbered(workspace.read, number);
      if (Object.keys(options).some((option) => option !== 'permalink')) {
        const corrected = `/prm ${need.words[request.actor.language][0]} ${party.shortName ?? party.name} R${number}`;
        throw new AppError('invalid', 'optionsOfReference', { number, corrected });
      }
      const joined = await joinNeed(request, { requirementId: id, partyIds: [party.id], permalink });
      return { show: joined, toAll: true };
    }
    const input = {
      partyIds: [party.id],
      title,
      ...{ type, priority, difficulty, category, dueOn, permalink },
    };
    const outcome = await workspace.write((tx) => addRequirement(tx, actOf(request), input));
    if (outcome.outcome === 'sameWish') return { show: sameWish(outcome, input, request.t) };
    return { show: await answerAdded(request, outcome), toAll: true };
  },
};

const refusalOf = ({ code, text, nearest }: NeedOptionProblem, line: Line): AppError => {
  if (code === 'dueNotADate')
    return new AppError('invalid', 'dueDateRefused', { typed: text, reason: 'notADate' });
  const right = code === 'givenTwice' ? '' : code === 'difficultyOutOfRange' ? inRange(text) : nearest;
  return new AppError('invalid', 'needOptionRefused', {
    reason: code,
    typed: text,
    nearest,
    corrected: right === null ? null : correctedLine(line, text, right),
  });
};

const inRange = (typed: string): string => (Number(typed) > 5 ? '5' : Number(typed) < 1 ? '1' : '3');

import { AppError } from '../../errors.ts';
import { recordRating } from '../../satisfaction/recordRating.ts';
import { parseRate } from '../line/parseRate.ts';
import { prefillOf } from '../modals/modal.ts';
import { resolveParty } from '../partyChoice.ts';
import { ratingAnswer } from '../ratingAnswer.ts';
import { actOf } from '../request.ts';
import type { Command } from './command.ts';

/** Normalized words for "by", before the contact who judged. */
const byWords = ['by', 'from', '由', '来自'];

/** `/prm rate acme 75 "quick answers"` */
export const rate: Command = {
  name: 'rate',
  words: { en: ['rate', 'score'], 'zh-CN': ['评分', '打分', '满意度'] },
  role: 'rep',
  run: async (request, line) => {
    const resolved = await resolveParty(request, parseRate(line, byWords), line);
    if ('reply' in resolved) return resolved.reply;
    const { draft, party } = resolved;
    if (!party || !draft.score || !draft.scoreText) {
      const prefill = prefillOf({ partyId: party?.id, score: draft.scoreText, comment: draft.comment });
      return { open: { modal: 'rate', prefill } };
    }
    if (!draft.score.ok) {
      const { reason, scale = null } = draft.score;
      const corrected = `/prm ${rate.words[request.actor.language][0]} ${party.shortName ?? party.name} 75`;
      throw new AppError('invalid', 'scoreRefused', { typed: draft.scoreText, reason, scale, corrected });
    }
    const { score } = draft.score;
    const recorded = await request.workspace.write((tx) =>
      recordRating(tx, actOf(request), {
        partyId: party.id,
        score,
        comment: draft.comment,
        contactName: draft.raterName,
      }),
    );
    request.services.wake();
    return { show: await ratingAnswer(request, recorded), toAll: true };
  },
};

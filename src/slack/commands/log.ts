import { AppError } from '../../errors.ts';
import { LONGEST_INTERACTION, logInteraction } from '../../interactions/logInteraction.ts';
import { correctedLine } from '../line/correctedLine.ts';
import { interactionKindWords } from '../line/interactionKindWords.ts';
import { parseLog } from '../line/parseLog.ts';
import { interactionLogged } from '../messages/interactionLogged.ts';
import { prefillOf } from '../modals/modal.ts';
import { resolveParty } from '../partyChoice.ts';
import { actOf } from '../request.ts';
import type { Command } from './command.ts';

/** `/prm log acme feedback "quick answers"` */
export const log: Command = {
  name: 'log',
  words: { en: ['log'], 'zh-CN': ['记录', '登记'] },
  role: 'rep',
  run: async (request, line) => {
    const resolved = await resolveParty(request, parseLog(line, interactionKindWords), line);
    if ('reply' in resolved) return resolved.reply;
    const { draft, party } = resolved;
    const { kind, text, unknownKind } = draft;
    const length = [...(text ?? '')].length;
    if (length > LONGEST_INTERACTION)
      throw new AppError('invalid', 'interactionTextRefused', { length, most: LONGEST_INTERACTION });
    if (unknownKind?.nearest) {
      const { text: typed, nearest } = unknownKind;
      const corrected =
        correctedLine(line, typed, nearest) ?? `/prm ${log.words.en[0]} ${party?.name ?? ''} ${nearest} "…"`;
      throw new AppError('invalid', 'interactionKindUnknown', { typed, nearest, corrected });
    }
    if (!party || !kind || !text)
      return { open: { modal: 'log', prefill: prefillOf({ partyId: party?.id, kind, text }) } };
    const logged = await request.workspace.write((tx) =>
      logInteraction(tx, actOf(request), { partyId: party.id, kind, text }),
    );
    return { show: interactionLogged(request, logged), toAll: true };
  },
};

import type { MergedParties } from '../../parties/mergeParties.ts';
import { plain } from '../../text/mrkdwn.ts';
import { standingOf } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { alertSentences } from './ratingConsequences.ts';

/** Two that are one now: what moved, what that does to the standing and the alert, with Undo. */
export const partiesMerged = (t: Texts, result: MergedParties): Message => {
  const { party, merged, moved, before, after, alert, auditId, isNewlyBoth } = result;
  const say = t.merging;
  const lead = say.done({ merged: plain(merged.name), party: plain(party.name) });
  const standing =
    after && moved.ratings > 0
      ? before
        ? t.satisfaction.moved({ before: standingOf(before, t), after: standingOf(after, t) })
        : t.history.standingNow(standingOf(after, t))
      : '';
  const facts = [say.moved(moved), standing, isNewlyBoth ? say.isBoth : ''].filter(Boolean);
  const alerts = alert ? alertSentences({ party, before, after, alert }, t) : [];
  return {
    text: fallback([lead, ...facts, ...alerts].join(' ')),
    blocks: [
      section([lead, t.common.sentences(...facts), ...alerts].join('\n')),
      context(say.found(plain(merged.name))),
      actions(
        { action: 'undo', label: t.common.undo, value: auditId },
        { action: 'showParty', label: t.parties.card.showIt, value: party.id },
      ),
    ],
  };
};

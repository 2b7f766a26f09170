import { keepBothRatings } from '../../satisfaction/keepBothRatings.ts';
import { plain } from '../../text/mrkdwn.ts';
import { points, standingOf } from '../../text/points.ts';
import { sentence } from '../blocks.ts';
import { actOf } from '../request.ts';
import type { Action } from './action.ts';

/** Lets the rating of the same day that was replaced count as well. The button holds the later rating's id. */
export const keepBoth: Action = {
  id: 'keepBoth',
  role: 'rep',
  run: async (request, { value }) => {
    const { t } = request;
    const kept = await request.workspace.write((tx) => keepBothRatings(tx, actOf(request), value));
    request.services.wake();
    const after = kept.standing ?? { index: kept.rating.score, band: 'neutral' as const };
    return {
      replace: sentence(
        t.satisfaction.keptBoth({
          party: plain(kept.party.name),
          earlier: points(kept.earlier.score),
          later: points(kept.rating.score),
          after: standingOf(after, t),
        }),
      ),
    };
  },
};

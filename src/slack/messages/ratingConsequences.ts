import type { RecordedRating } from '../../satisfaction/recordRating.ts';
import { isDefaultPrior } from '../../satisfaction/satisfactionPrior.ts';
import { channel } from '../../text/mrkdwn.ts';
import { points, standingOf } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';

/** What a new or corrected rating did to its party. */
export type Rejudged = Pick<RecordedRating, 'party' | 'before' | 'after' | 'alert'>;

export const standingSentence = ({ before, after }: Rejudged, t: Texts): string => {
  if (!after) return '';
  const now = standingOf(after, t);
  return before
    ? t.satisfaction.moved({ before: standingOf(before, t), after: now })
    : t.satisfaction.first({ after: now });
};

export const whySentence = ({ after, party }: Rejudged, t: Texts): string =>
  after
    ? t.satisfaction.why({
        count: after.ratingCount,
        own: points(after.weightedMean),
        weight: points(after.weight),
        mean: points(after.prior.mean),
        shrinkage: points(after.prior.shrinkage),
        sides: t.common.sidesOf[party.kind],
        isAssumed: isDefaultPrior(after.prior),
        halfWidth: points(after.halfWidth),
        confidence: t.common.confidence[after.confidence],
      })
    : '';

export const alertSentences = ({ alert }: Rejudged, t: Texts): string[] => {
  if (alert.action === 'clear') return [t.satisfaction.alertCleared];
  if (alert.action !== 'fire') return [];
  if (alert.isSnoozed) return [t.satisfaction.alertFiredSnoozed];
  const channels = alert.channelIds.map((id) => channel(id)).join(', ');
  const fired = t.satisfaction.alertFired(channels);
  return channels ? [fired] : [`${fired} ${t.satisfaction.noAlertChannel}`];
};

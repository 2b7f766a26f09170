import { bandOf } from '../../satisfaction/band.ts';
import type { RecordedRating } from '../../satisfaction/recordRating.ts';
import { channel, clock, plain, shortened } from '../../text/mrkdwn.ts';
import { points, standingOf } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, type ButtonSpec, context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';

/** A longer comment is kept whole and quoted in part. */
const LONGEST_QUOTE = 300;

/** What a score means, what it does to the party's standing and why, with Undo. */
export const ratingRecorded = (
  { t, actor }: Pick<Request, 't' | 'actor'>,
  recorded: RecordedRating,
): Message => {
  const { party, rating, replaced, auditId } = recorded;
  const lead = t.satisfaction.recorded({
    party: plain(party.name),
    score: points(rating.score),
    band: t.common.band[bandOf(rating.score)],
  });
  const standing = standingSentence(recorded, t);
  const details = [
    rating.comment && t.satisfaction.comment(plain(shortened(rating.comment, LONGEST_QUOTE))),
    replaced &&
      t.satisfaction.replaces({ score: points(replaced.score), time: clock(replaced.ratedAt, actor.zone) }),
    ...alertSentences(recorded, t),
    whySentence(recorded, t),
  ].filter((line): line is string => Boolean(line));
  const buttons: ButtonSpec[] = [{ action: 'undo', label: t.common.undo, value: auditId }];
  if (replaced) buttons.push({ action: 'keepBoth', label: t.satisfaction.keepBoth, value: rating.id });
  return {
    text: fallback(t.common.sentences(lead, standing)),
    blocks: [
      section(t.common.sentences(lead, standing)),
      ...details.map((line) => context(line)),
      actions(...buttons),
    ],
  };
};

const standingSentence = ({ before, after }: RecordedRating, t: Texts): string => {
  if (!after) return '';
  const now = standingOf(after, t);
  return before
    ? t.satisfaction.moved({ before: standingOf(before, t), after: now })
    : t.satisfaction.first({ after: now });
};

const whySentence = ({ after, party }: RecordedRating, t: Texts): string =>
  after
    ? t.satisfaction.why({
        count: after.ratingCount,
        own: points(after.weightedMean),
        weight: points(after.weight),
        mean: points(after.prior.mean),
        shrinkage: points(after.prior.shrinkage),
        sides: t.common.sidesOf[party.kind],
        halfWidth: points(after.halfWidth),
        confidence: t.common.confidence[after.confidence],
      })
    : '';

const alertSentences = ({ alert }: RecordedRating, t: Texts): string[] => {
  if (alert.action === 'clear') return [t.satisfaction.alertCleared];
  if (alert.action !== 'fire') return [];
  const channels = alert.channelIds.map((id) => channel(id)).join(', ');
  const fired = t.satisfaction.alertFired(channels);
  return channels ? [fired] : [`${fired} ${t.satisfaction.noAlertChannel}`];
};

import type { LowRatingNoticeMessage } from '../../delivery/outgoingMessage.ts';
import { bandOf } from '../../satisfaction/band.ts';
import { person, plain } from '../../text/mrkdwn.ts';
import { points, standingOf } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { context, section, spoken } from '../blocks.ts';
import { followUpButtons } from './followUpButtons.ts';
import type { RenderedMessage, Rendering } from './outgoing.ts';
import { quoted } from './quoted.ts';

/** To a party's owner, in their own language: who judged it how, and where it stands now. */
export const lowRatingNotice = (
  notice: LowRatingNoticeMessage,
  { t }: Pick<Rendering, 't'>,
): RenderedMessage => {
  const { partyId, comment } = notice;
  const lead = [event(notice, t), standing(notice, t)].filter(Boolean).join('\n');
  return {
    message: {
      text: spoken(lead),
      blocks: [
        section(lead),
        ...(comment ? [quoted(comment, t)] : []),
        context(t.delivery.notice.why),
        followUpButtons(partyId, t),
      ],
    },
  };
};

const event = ({ partyName, score, recordedBy, isMerged }: LowRatingNoticeMessage, t: Texts): string => {
  const party = plain(partyName);
  const by = person(recordedBy);
  if (isMerged) return t.delivery.notice.merged({ party, by });
  return score === null
    ? t.delivery.notice.corrected({ party, by })
    : t.delivery.notice.lowScore({ party, by, score: points(score), band: t.common.band[bandOf(score)] });
};

const standing = ({ index, isAlert }: LowRatingNoticeMessage, t: Texts): string => {
  if (index === null) return '';
  const now = standingOf({ index, band: bandOf(index) }, t);
  return isAlert ? t.delivery.notice.underTheLine(now) : t.delivery.notice.standing(now);
};

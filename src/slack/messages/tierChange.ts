import type {
  ComingDemotionMessage,
  TierChangeMessage,
  TierSummaryMessage,
} from '../../delivery/outgoingMessage.ts';
import { person, plain } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, context, section, spoken } from '../blocks.ts';
import { WHY_LOYALTY } from './loyaltyWhy.ts';
import type { RenderedMessage, Rendering } from './outgoing.ts';
import { packedSections } from './packedSections.ts';
import { moveLine, whatItDid } from './tierLines.ts';
import { tierName } from './tierName.ts';

type Reader = Pick<Rendering, 't'>;

/** A party's tier is another: from what to what, and what moved it. */
export const tierChange = (message: TierChangeMessage, { t }: Reader): RenderedMessage => {
  const say = t.loyalty.post;
  const { move, tierNames } = message;
  const party = plain(message.partyName);
  const from = tierName(move.from, tierNames, t);
  const moved = { party, from, to: tierName(move.to, tierNames, t), score: points(move.score) };
  const lead = move.to === null ? say.none({ party, from }) : (move.isUp ? say.up : say.down)(moved);
  const did = whatItDid(move, t);
  const why = did ? say.why(did) : say.cause(t.loyalty.cause(move.cause));
  return partyPost(message, [lead, ...(move.to === null ? [] : [why])], t);
};

/** A party is about to lose its tier: by when it needs how many points. */
export const comingDemotion = (message: ComingDemotionMessage, { t }: Reader): RenderedMessage => {
  const lead = t.loyalty.post.coming({
    party: plain(message.partyName),
    tier: tierName(message.tier, message.tierNames, t),
    points: points(message.points),
    day: t.requirements.day(message.by),
    score: points(message.score),
  });
  return partyPost(message, [lead], t);
};

const partyPost = (
  { partyId, ownerId, isToOwner }: TierChangeMessage | ComingDemotionMessage,
  lines: readonly string[],
  t: Texts,
): RenderedMessage => {
  const say = t.loyalty.post;
  const whose = isToOwner ? say.toOwner : ownerId ? say.ownedBy(person(ownerId)) : say.unowned;
  return {
    message: {
      text: spoken(lines.join('\n')),
      blocks: [
        section(lines.join('\n')),
        context(whose),
        actions(
          { action: WHY_LOYALTY, label: t.loyalty.card.why, value: partyId },
          { action: 'showParty', label: t.parties.card.showIt, value: partyId },
        ),
      ],
    },
  };
};

/** What other settings did to everybody's tiers. */
export const tierSummary = (
  { configuredBy, risen, fallen, tierNames }: TierSummaryMessage,
  { t }: Reader,
): RenderedMessage => {
  const total = ({ shown, restCount }: typeof risen) => shown.length + restCount;
  const lead = t.loyalty.post.summary({
    by: person(configuredBy),
    risen: total(risen),
    fallen: total(fallen),
  });
  const lines = [risen, fallen].flatMap(({ shown, restCount }) => [
    ...shown.map((move) => moveLine(move, tierNames, t, '')),
    ...(restCount > 0 ? [`• ${t.digest.restOf(restCount)}`] : []),
  ]);
  return { message: { text: spoken([lead, ...lines].join('\n')), blocks: packedSections([lead, ...lines]) } };
};

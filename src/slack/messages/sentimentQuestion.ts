import type { KnownBlock } from '@slack/types';
import { type Sentiment, sentiments } from '../../interactions/interactionKind.ts';
import type { InteractionRow } from '../../store/queries/interactions.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { suggestSentiment } from '../../wording/suggestSentiment.ts';
import { actions, context } from '../blocks.ts';

/** The action_id of an answer; followed by the sentiment. The value is JSON of interactionId, version and sentiment. */
export const SET_SENTIMENT = 'setSentiment';

/** Asks how somebody sounded, where nobody has said: what the words suggest comes first. Only feedback counts in loyalty. */
export const sentimentQuestion = (
  { id, version, kind, body, sentiment }: InteractionRow,
  t: Texts,
): KnownBlock[] => {
  if (kind !== 'feedback' || sentiment !== null) return [];
  const say = t.interactions.sentimentQuestion;
  const suggestion = suggestSentiment(body);
  const words = suggestion?.because.map((word) => say.word(plain(word))).join(t.common.separator);
  const question =
    suggestion && words
      ? say.suggested({ sentiment: t.interactions.sentiment[suggestion.sentiment], words })
      : say.open;
  const ordered: readonly Sentiment[] = suggestion
    ? [suggestion.sentiment, ...sentiments.filter((other) => other !== suggestion.sentiment)]
    : sentiments;
  return [
    context(question),
    actions(
      ...ordered.map((answer) => ({
        action: `${SET_SENTIMENT}:${answer}`,
        label: say.answer[answer],
        value: JSON.stringify({ interactionId: id, version, sentiment: answer }),
      })),
    ),
  ];
};

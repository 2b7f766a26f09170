import type { KnownBlock, PlainTextOption, SectionBlock } from '@slack/types';
import { foldName } from '../../parties/foldName.ts';
import type { CommentThemes, PartyComment } from '../../reports/satisfaction/commentThemes.ts';
import { plain, shortened } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, type ButtonSpec, fallback, section } from '../blocks.ts';
import { option } from '../modals/inputs.ts';
import type { Message } from '../reply.ts';

/** The action_id of the menu beside a comment; its value is JSON of a ThemeChoice. */
export const CHOOSE_THEME = 'chooseTheme';

/** `theme` null: none; absent: another one, to be typed. */
export interface ThemeChoice {
  ratingId: string;
  theme?: string | null;
}

const MOST_COMMENTS = 5;
const MOST_THEMES = 90;
const LONGEST_QUOTE = 400;

/** The first few comments that nobody has sorted, each with a menu of themes; `before` is what was just done. */
export const commentsToSort = (
  { toSort, known }: CommentThemes,
  t: Texts,
  before?: { said: string; auditId: string },
): Message => {
  const say = t.satisfactionReport.sort;
  const lead = toSort.length === 0 ? say.done : say.lead(toSort.length);
  const undo: ButtonSpec[] = before ? [{ action: 'undo', label: t.common.undo, value: before.auditId }] : [];
  const said = before ? `${before.said}\n${lead}` : lead;
  const comments: KnownBlock[] = toSort
    .slice(0, MOST_COMMENTS)
    .map((comment, at) => commentBlock(comment, at, known, t));
  return {
    text: fallback(said),
    blocks: [section(said), ...comments, ...(undo.length > 0 ? [actions(...undo)] : [])],
  };
};

const commentBlock = (
  { ratingId, score, partyName, comment, theme }: PartyComment,
  at: number,
  known: readonly string[],
  t: Texts,
): SectionBlock => {
  const say = t.satisfactionReport.sort;
  const choice = (label: string, chosen: ThemeChoice): PlainTextOption =>
    option(label, JSON.stringify(chosen));
  const suggested = theme?.name;
  const others = known.filter((name) => foldName(name) !== foldName(suggested ?? '')).slice(0, MOST_THEMES);
  return section(
    say.said({
      score: points(score),
      party: plain(partyName),
      comment: plain(shortened(comment, LONGEST_QUOTE)),
    }),
    {
      type: 'static_select',
      action_id: `${CHOOSE_THEME}:${at}`,
      placeholder: { type: 'plain_text', text: say.choose, emoji: false },
      options: [
        ...(suggested ? [choice(say.suggested(suggested), { ratingId, theme: suggested })] : []),
        ...others.map((name) => choice(name, { ratingId, theme: name })),
        choice(say.another, { ratingId }),
        choice(say.none, { ratingId, theme: null }),
      ],
    },
  );
};

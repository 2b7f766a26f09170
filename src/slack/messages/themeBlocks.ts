import type { KnownBlock } from '@slack/types';
import type { CommentThemes, PartyComment } from '../../reports/satisfaction/commentThemes.ts';
import { plain, shortened } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, section } from '../blocks.ts';
import { packedSections } from './packedSections.ts';

/** The action_id of what shows the comments that nobody has sorted. */
export const SORT_COMMENTS = 'sortComments';

const MOST_THEMES = 5;
const MOST_EXAMPLES = 2;
const LONGEST_EXAMPLE = 160;

/** What to fix, the costliest theme first, each with what was said of it. */
export const themeBlocks = (themes: CommentThemes, t: Texts): KnownBlock[] => {
  const say = t.satisfactionReport.themes;
  const title = `*${say.title}*`;
  const { commentCount } = themes.all;
  if (commentCount === 0) return [section(`${title}\n${say.none}`)];
  const lines =
    themes.themes.length === 0
      ? [say.noneSorted(commentCount)]
      : themes.themes.slice(0, MOST_THEMES).flatMap((theme, at) => [
          say.line({
            rank: at + 1,
            theme: plain(theme.theme),
            points: points(theme.pointsLost),
            count: theme.commentCount,
            percent: Math.round(theme.shareOfPointsLost * 100),
            suggested: theme.suggestedCount,
          }),
          ...theme.examples.slice(0, MOST_EXAMPLES).map((example) => exampleLine(example, t)),
        ]);
  const { unsorted, toSort } = themes;
  const left =
    unsorted.commentCount > 0 && themes.themes.length > 0
      ? [say.unsorted({ count: unsorted.commentCount, points: points(unsorted.pointsLost) })]
      : [];
  const sort = toSort.length > 0 ? [actions({ action: SORT_COMMENTS, label: say.sort, value: 'all' })] : [];
  return [...packedSections([title, ...lines, ...left]), ...sort];
};

const exampleLine = ({ score, partyName, comment }: PartyComment, t: Texts): string =>
  t.satisfactionReport.themes.example({
    score: points(score),
    party: plain(partyName),
    comment: plain(shortened(comment, LONGEST_EXAMPLE)),
  });

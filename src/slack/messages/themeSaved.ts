import type { setRatingTheme } from '../../satisfaction/setRatingTheme.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { SORT_COMMENTS } from './themeBlocks.ts';

type SavedTheme = Awaited<ReturnType<typeof setRatingTheme>>;

export const savedSentence = ({ party, theme }: SavedTheme, t: Texts): string => {
  const say = t.satisfactionReport.sort;
  const name = plain(party.name);
  return theme === null ? say.savedNone(name) : say.savedAs({ party: name, theme: plain(theme) });
};

/** What a comment is about now, with Undo and a way on to the next ones. */
export const themeSaved = (t: Texts, saved: SavedTheme): Message => {
  const said = savedSentence(saved, t);
  return {
    text: fallback(said),
    blocks: [
      section(said),
      actions(
        { action: 'undo', label: t.common.undo, value: saved.auditId },
        { action: SORT_COMMENTS, label: t.satisfactionReport.themes.sort, value: 'all' },
      ),
    ],
  };
};

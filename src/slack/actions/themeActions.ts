import { z } from 'zod';
import { commentThemes } from '../../reports/satisfaction/commentThemes.ts';
import { MILLISECONDS_PER_DAY } from '../../satisfaction/countedRatings.ts';
import { satisfactionModel } from '../../satisfaction/satisfactionModel.ts';
import { setRatingTheme } from '../../satisfaction/setRatingTheme.ts';
import { CHOOSE_THEME, commentsToSort } from '../messages/commentsToSort.ts';
import { CONFIRM_THEME } from '../messages/ratingControls.ts';
import { SORT_COMMENTS } from '../messages/themeBlocks.ts';
import { savedSentence, themeSaved } from '../messages/themeSaved.ts';
import type { Message } from '../reply.ts';
import { actOf, type Request } from '../request.ts';
import type { Action } from './action.ts';
import { heldIn } from './heldIn.ts';

/** Shows what nobody has sorted. */
const sortComments: Action = {
  id: SORT_COMMENTS,
  role: 'rep',
  run: async (request) => ({ show: await toSort(request) }),
};

const shape = z.object({ ratingId: z.string(), theme: z.string().nullable().optional() });

/** The menu beside a comment: saves, and brings the next ones. */
const chooseTheme: Action = {
  id: CHOOSE_THEME,
  role: 'rep',
  run: async (request, { value }) => {
    const { ratingId, theme } = heldIn(shape, value);
    if (theme === undefined) return { open: { modal: 'theme', prefill: { ratingId } } };
    const saved = await save(request, ratingId, theme);
    const { auditId } = saved;
    return { replace: await toSort(request, { said: savedSentence(saved, request.t), auditId }) };
  },
};

/** "Yes", under a rating's answer. */
const confirmTheme: Action = {
  id: CONFIRM_THEME,
  role: 'rep',
  run: async (request, { value }) => {
    const { ratingId, theme = null } = heldIn(shape, value);
    return { show: themeSaved(request.t, await save(request, ratingId, theme)) };
  },
};

const save = (request: Request, ratingId: string, theme: string | null) =>
  request.workspace.write((tx) => setRatingTheme(tx, actOf(request), { ratingId, theme }));

const toSort = async (
  { workspace, at, t }: Request,
  before?: { said: string; auditId: string },
): Promise<Message> => {
  const { config } = await satisfactionModel(workspace.read);
  const since = new Date(at.getTime() - config.report.windowInDays * MILLISECONDS_PER_DAY);
  const themes = await commentThemes(workspace.read, { since, until: at, filters: {} });
  return commentsToSort(themes, t, before);
};

export const themeActions: readonly Action[] = [sortComments, chooseTheme, confirmTheme];

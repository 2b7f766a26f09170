import type { RecordedRating } from '../satisfaction/recordRating.ts';
import { suggestTheme } from '../satisfaction/themeModel.ts';
import { ratingRecorded } from './messages/ratingRecorded.ts';
import type { Message } from './reply.ts';
import type { Request } from './request.ts';

/** What a recorded rating means, with the theme that its comment seems to have. */
export const ratingAnswer = async (request: Request, recorded: RecordedRating): Promise<Message> => {
  const { comment } = recorded.rating;
  const theme = comment === null ? null : await suggestTheme(request.workspace.read, comment);
  return ratingRecorded(request, recorded, theme);
};

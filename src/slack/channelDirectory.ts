import type { WebClient } from '@slack/web-api';
import { AppError } from '../errors.ts';

/** What matters here of a Slack conversation. */
export interface ChannelFacts {
  readonly isArchived: boolean;
  /** With another organisation, or about to be: no figures in the open there. */
  readonly isShared: boolean;
  /** A direct message, of two or several. */
  readonly isDirect: boolean;
}

/** What Slack says of its channels. */
export interface ChannelDirectory {
  /** Null: there is no such channel, or it is private and the app is not in it. Throws AppError channelUnchecked. */
  inspect(channelId: string): Promise<ChannelFacts | null>;
}

/** The app may post without being allowed to look: whether a post is taken then shows when it is made. */
export const mayNotLook = (error: unknown): boolean =>
  ['missing_scope', 'unknown_method', 'not_allowed_token_type'].includes(String(slackCodeOf(error)));

const nothingKnown: ChannelFacts = { isArchived: false, isShared: false, isDirect: false };

/** Asked anew each time: a channel may be archived or shared at any moment. */
export const channelDirectoryOver = (client: WebClient): ChannelDirectory => ({
  async inspect(channelId) {
    try {
      const { channel } = await client.conversations.info({ channel: channelId });
      return {
        isArchived: channel?.is_archived ?? false,
        isShared: Boolean(channel?.is_ext_shared || channel?.is_pending_ext_shared),
        isDirect: Boolean(channel?.is_im || channel?.is_mpim),
      };
    } catch (error) {
      if (slackCodeOf(error) === 'channel_not_found') return null;
      if (mayNotLook(error)) return nothingKnown;
      throw new AppError('unavailable', 'channelUnchecked', {}, { cause: error });
    }
  },
});

const slackCodeOf = (error: unknown): unknown => {
  const { data } = (error ?? {}) as { data?: { error?: unknown } };
  return data?.error;
};

import type { ContextBlock } from '@slack/types';
import { plain, shortened } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { context } from '../blocks.ts';

/** A longer comment is kept whole and quoted in part. */
const LONGEST_QUOTE = 300;

/** What was said with a score. */
export const quoted = (comment: string, t: Texts): ContextBlock =>
  context(t.delivery.alert.comment(plain(shortened(comment, LONGEST_QUOTE))));

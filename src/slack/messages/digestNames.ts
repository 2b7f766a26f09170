import { type Mrkdwn, plain, shortened } from '../../text/mrkdwn.ts';

const LONGEST_NAME = 60;
const LONGEST_TITLE = 120;

/** A party's or person's name in a list, at most 60 characters of it. */
export const listedName = (name: string): Mrkdwn => plain(shortened(name, LONGEST_NAME));

/** A need's title in a list, at most 120 characters of it. */
export const listedTitle = (title: string): Mrkdwn => plain(shortened(title, LONGEST_TITLE));

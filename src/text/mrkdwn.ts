import { visibleText } from '../visibleText.ts';

declare const safe: unique symbol;

/** Text that Slack may read as mrkdwn: made here from what people typed, so that nothing unescaped reaches a message. */
export type Mrkdwn = string & { readonly [safe]: true };

/** What somebody typed, unable to mention, link or format anything: Slack's three escapes, one line, no invisible signs. */
export const plain = (typed: string): Mrkdwn =>
  visibleText(typed)
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    // Slack pairs these into bold, strike-through and code, across our own words too: an invisible joiner stops that.
    .replace(/[*~`]/g, (mark) => `${mark}\u2060`) as Mrkdwn;

/** The offending text as code; a backtick inside would end it. */
export const code = (typed: string): Mrkdwn =>
  `\`${shortened(visibleText(typed).replace(/\s+/g, ' '), 80)
    .replace(/`/g, 'ˋ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')}\`` as Mrkdwn;

/** A person, shown by name and never notified by an ephemeral message. */
export const person = (userId: string): Mrkdwn => `<@${userId}>` as Mrkdwn;

export const channel = (channelId: string): Mrkdwn => `<#${channelId}>` as Mrkdwn;

/** A point in time, shown in the reader's own zone and language by Slack, or as `written` where it cannot be. */
export const moment = (
  at: Date,
  written = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
): Mrkdwn => `<!date^${Math.floor(at.getTime() / 1000)}^{date_short_pretty} {time}|${written}>` as Mrkdwn;

/** Hours and minutes in a zone, such as 10:12. */
export const clock = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);

/** A link with a label. Only http(s): anything else is shown as text. */
export const link = (url: string, label: string): Mrkdwn =>
  /^https?:\/\/[^\s<>|]+$/.test(url)
    ? (`<${url.replace(/&/g, '&amp;')}|${plain(label)}>` as Mrkdwn)
    : plain(label);

/** A sentence of ours, already made of safe parts. */
export const mrkdwn = (sentence: string): Mrkdwn => sentence as Mrkdwn;

/** At most `most` characters (code points), with … in place of the rest. */
export const shortened = (text: string, most: number): string => {
  const signs = [...text];
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

/** A sentence of ours for places where Slack shows plain text, such as an error under a field. */
export const unformatted = (sentence: string): string =>
  sentence
    .replace(/<(?:https?:|!date)[^|>]+\|([^>]+)>/g, '$1')
    .replace(/[*`](?!\u2060)/g, '')
    .replace(/\u2060/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

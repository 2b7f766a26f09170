import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  MrkdwnElement,
  SectionBlock,
} from '@slack/types';
import { type Mrkdwn, shortened, unformatted } from '../text/mrkdwn.ts';
import { setOff } from '../text/setOff.ts';

/** Slack's limits, in characters; see the platform's Block Kit reference. */
const LONGEST_SECTION = 3000;
const LONGEST_BUTTON = 75;
const LONGEST_HEADER = 150;

/** Cuts a sentence that has become too long without cutting an entity or a link in two. */
const fitted = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.replace(/(?:&[a-z]{0,4}|<[^>]*)$/i, '').trimEnd()}…`;
};

const formatted = (text: string): MrkdwnElement => ({
  type: 'mrkdwn',
  text: fitted(setOff(text), LONGEST_SECTION),
});

export const section = (text: string, accessory?: SectionBlock['accessory']): SectionBlock => ({
  type: 'section',
  text: formatted(text),
  ...(accessory ? { accessory } : {}),
});

/** Small grey lines under the point. */
export const context = (...lines: string[]): ContextBlock => ({
  type: 'context',
  elements: lines.map(formatted),
});

export const header = (text: string): HeaderBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: shortened(text, LONGEST_HEADER), emoji: false },
});

export const divider: KnownBlock = { type: 'divider' };

export interface ButtonSpec {
  action: string;
  label: string;
  value: string;
  style?: 'primary' | 'danger';
  /** What a screen reader says where the label alone is unclear. */
  describedAs?: string;
  /** Asked before the press counts. */
  confirm?: { title: string; text: string; yes: string; no: string };
}

const plainText = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });

export const button = ({ action, label, value, style, describedAs, confirm }: ButtonSpec): Button => ({
  type: 'button',
  action_id: action,
  text: { type: 'plain_text', text: shortened(label, LONGEST_BUTTON), emoji: false },
  value,
  ...(style ? { style } : {}),
  ...(describedAs ? { accessibility_label: shortened(describedAs, LONGEST_BUTTON) } : {}),
  ...(confirm
    ? {
        confirm: {
          title: plainText(confirm.title),
          text: plainText(confirm.text),
          confirm: plainText(confirm.yes),
          deny: plainText(confirm.no),
        },
      }
    : {}),
});

/** A row of buttons. */
export const actions = (...specs: ButtonSpec[]): ActionsBlock => ({
  type: 'actions',
  elements: specs.map(button),
});

/** A message that is one sentence. */
export const sentence = (text: string | Mrkdwn): { text: string; blocks: KnownBlock[] } => ({
  text: fitted(text, LONGEST_SECTION),
  blocks: [section(text)],
});

/** The fallback of a message that is made of safe parts alone: people and channels stay, stars and dates become text. */
export const spoken = (text: string): string =>
  fitted(
    text
      .replace(/<!date[^|>]+\|([^>]+)>/g, '$1')
      .replace(/[*`](?!\u2060)/g, '')
      .replace(/\u2060/g, ''),
    LONGEST_SECTION,
  );

/** The fallback of a message whose lead is mrkdwn, without its stars. */
export const fallback = (text: string): string =>
  fitted(unformatted(text), LONGEST_SECTION)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

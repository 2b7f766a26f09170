import { blockId } from './compositions.ts';
import { boolean, byType, type Check, integer, list, object, oneOf, required, string } from './shape.ts';

const style = object({
  bold: boolean,
  italic: boolean,
  strike: boolean,
  underline: boolean,
  code: boolean,
  highlight: boolean,
  client_highlight: boolean,
  unlink: boolean,
});
const type = required(string());

const text = object({ type, text: required(string({ min: 1 })), style });
const link = object({
  type,
  url: required(string({ min: 1, max: 3000 })),
  text: string(),
  unsafe: boolean,
  style,
});

/** What stands in a line of rich text. */
const inline = byType({
  text,
  link,
  broadcast: object({ type, range: required(oneOf('here', 'channel', 'everyone')), style }),
  color: object({ type, value: required(string({ min: 1 })), style }),
  channel: object({ type, channel_id: required(string({ min: 1 })), style }),
  date: object({
    type,
    timestamp: required(integer()),
    format: required(string({ min: 1 })),
    url: string(),
    fallback: string(),
    style,
  }),
  emoji: object({ type, name: required(string({ min: 1 })), unicode: string(), url: string(), style }),
  team: object({ type, team_id: required(string({ min: 1 })), style }),
  user: object({ type, user_id: required(string({ min: 1 })), style }),
  usergroup: object({ type, usergroup_id: required(string({ min: 1 })), style }),
});

const section = object({ type, elements: required(list(inline)) });

export const richTextBlock: Check = object({
  type,
  block_id: blockId,
  elements: required(
    list(
      byType({
        rich_text_section: section,
        rich_text_quote: object({ type, elements: required(list(inline)), border: oneOf(0, 1) }),
        rich_text_preformatted: object({
          type,
          elements: required(list(byType({ text, link }))),
          border: oneOf(0, 1),
          language: string(),
        }),
        rich_text_list: object({
          type,
          style: required(oneOf('bullet', 'ordered')),
          elements: required(list(byType({ rich_text_section: section }))),
          indent: integer({ min: 0, max: 8 }),
          offset: integer({ min: 0 }),
          border: oneOf(0, 1),
        }),
      }),
    ),
  ),
});

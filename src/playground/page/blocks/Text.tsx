import type { TextObject } from '@slack/types';
import { Fragment } from 'react';
import { Emoji } from '../emoji/Emoji.tsx';
import { Mrkdwn } from '../mrkdwn/Mrkdwn.tsx';

/** A text object; anything else that arrives here is shown as nothing. */
export function Text({ text }: { text: TextObject | undefined }) {
  if (!text || typeof text.text !== 'string') return null;
  return text.type === 'mrkdwn' ? (
    <Mrkdwn text={text.text} />
  ) : (
    <PlainText text={text.text} hasEmoji={text.emoji !== false} />
  );
}

export function PlainText({ text, hasEmoji = true }: { text: string; hasEmoji?: boolean }) {
  if (!hasEmoji) return text;
  // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity
  return text.split(/(:[^\s:]+:)/).map((part, index) => <Fragment key={index}>{showPart(part)}</Fragment>);
}

function showPart(part: string) {
  const name = /^:([^\s:]+):$/.exec(part)?.[1];
  return name === undefined ? part : <Emoji name={name} source={part} />;
}

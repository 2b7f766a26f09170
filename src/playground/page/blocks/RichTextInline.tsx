import type { RichTextElement } from '@slack/types';
import type { ReactNode } from 'react';
import { SlackDate } from '../dates/SlackDate.tsx';
import { Emoji } from '../emoji/Emoji.tsx';
import { Broadcast, ChannelMention, PersonMention, UsergroupMention } from '../mrkdwn/Mention.tsx';
import { safeUrl } from '../mrkdwn/safeUrl.ts';

export function RichTextInline({ element }: { element: RichTextElement }) {
  return styled(contentOf(element), element.style);
}

function contentOf(element: RichTextElement): ReactNode {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link': {
      const url = safeUrl(element.url);
      if (url === undefined) return element.text ?? element.url;
      return (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {element.text || element.url}
        </a>
      );
    }
    case 'emoji':
      return <Emoji name={element.name} source={`:${element.name}:`} />;
    case 'user':
      return <PersonMention id={element.user_id} />;
    case 'usergroup':
      return <UsergroupMention id={element.usergroup_id} />;
    case 'team':
      return <span className="mention">{element.team_id}</span>;
    case 'channel':
      return <ChannelMention id={element.channel_id} />;
    case 'broadcast':
      return <Broadcast range={element.range} />;
    case 'date':
      return (
        <SlackDate
          timestamp={element.timestamp}
          format={element.format}
          url={element.url}
          fallback={element.fallback}
        />
      );
    case 'color':
      return (
        <code>
          <span className="swatch" style={{ backgroundColor: element.value }} aria-hidden="true" />{' '}
          {element.value}
        </code>
      );
  }
}

function styled(content: ReactNode, style: RichTextElement['style']): ReactNode {
  let shown = content;
  if (style?.code) shown = <code>{shown}</code>;
  if (style?.strike) shown = <s>{shown}</s>;
  if (style?.underline) shown = <u>{shown}</u>;
  if (style?.italic) shown = <em>{shown}</em>;
  if (style?.bold) shown = <strong>{shown}</strong>;
  return shown;
}

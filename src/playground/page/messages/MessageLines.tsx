import { Fragment } from 'react';
import type { MessageSeen } from '../../protocol.ts';
import { inZone, isoDate, nearDay } from '../dates/formatSlackDate.ts';
import { useReader } from '../reader/Reader.ts';
import { groupMessages } from './groupMessages.ts';
import { Message } from './Message.tsx';

export function MessageLines({
  messages,
  isInThread = false,
}: {
  messages: MessageSeen[];
  isInThread?: boolean;
}) {
  const { me, dates } = useReader();
  const lines = groupMessages(messages, (message) => isoDate(dateOf(message), me.tz));
  return lines.map(({ message, isContinued, startsDay }) => (
    <Fragment key={message.ts}>
      {startsDay && !isInThread && (
        <p className="day">
          <span>{dayName(dateOf(message))}</span>
        </p>
      )}
      <Message message={message} isContinued={isContinued} isInThread={isInThread} />
    </Fragment>
  ));

  function dayName(at: Date): string {
    const reader = dates();
    const near = nearDay(at, reader);
    if (near !== undefined) return near.charAt(0).toLocaleUpperCase(reader.locale) + near.slice(1);
    const isThisYear = isoDate(at, me.tz).slice(0, 4) === isoDate(new Date(reader.nowMs), me.tz).slice(0, 4);
    return inZone(at, reader, {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
      ...(isThisYear ? {} : { year: 'numeric' }),
    });
  }
}

export function dateOf(message: { ts: string }): Date {
  return new Date(Number(message.ts) * 1000);
}

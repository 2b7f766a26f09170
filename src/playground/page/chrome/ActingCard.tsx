import { useEffect, useState } from 'react';
import { mentionName } from '../composer/suggestions.ts';
import { inZone } from '../dates/formatSlackDate.ts';
import { useReader } from '../reader/Reader.ts';
import { Avatar } from './Avatar.tsx';

const clockStepMs = 15_000;

/** Who one is at the moment, in which language and where, with that place's time. */
export function ActingCard() {
  const { me, words, dates } = useReader();
  useTick(clockStepMs);
  const reader = dates();
  const language = new Intl.DisplayNames([me.locale], { type: 'language' }).of(me.locale);
  const roles = [
    me.title,
    me.isAdmin && words.admin,
    (me.isRestricted || me.isUltraRestricted || me.isStranger) && words.guest,
  ];
  return (
    <section className="acting" aria-label={`${words.actingAs} ${mentionName(me)}`}>
      <Avatar person={me} size="large" />
      <div>
        <small>{words.actingAs}</small>
        <strong>{mentionName(me)}</strong>
        <span>{roles.filter(Boolean).join(' · ')}</span>
        <span>
          {language} · {inZone(new Date(reader.nowMs), reader, { hour: 'numeric', minute: '2-digit' })}
        </span>
        <span>{me.tz}</span>
      </div>
    </section>
  );
}

function useTick(stepMs: number): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((count) => count + 1), stepMs);
    return () => clearInterval(timer);
  }, [stepMs]);
}

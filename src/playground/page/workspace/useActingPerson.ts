import { useCallback, useEffect, useState } from 'react';
import type { Person } from '../../protocol.ts';

const retryMs = 1000;

/** Whom one acts as: `?user=` if there is such a person, otherwise the first who is not a bot. */
export function useActingPerson(): { userId: string | undefined; actAs: (userId: string) => void } {
  const [userId, setUserId] = useState<string>();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const choose = async () => {
      try {
        const people = (await (await fetch('/playground/people')).json()) as Person[];
        if (isGone) return;
        const wanted = new URLSearchParams(location.search).get('user');
        setUserId((people.find(({ id }) => id === wanted) ?? people.find(({ isBot }) => !isBot))?.id);
      } catch {
        timer = setTimeout(choose, retryMs);
      }
    };
    void choose();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);

  const actAs = useCallback((next: string) => {
    const query = new URLSearchParams(location.search);
    query.set('user', next);
    history.replaceState(null, '', `?${query}${location.hash}`);
    setUserId(next);
  }, []);
  return { userId, actAs };
}

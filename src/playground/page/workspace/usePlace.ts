import { useCallback, useEffect, useState } from 'react';
import { hashOf, type Place, placeFromHash } from './place.ts';

export function usePlace(): [Place, (place: Place) => void] {
  const [place, setPlace] = useState(() => placeFromHash(location.hash));
  useEffect(() => {
    const follow = () => setPlace(placeFromHash(location.hash));
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    };
  }, []);
  const go = useCallback((next: Place) => {
    history.pushState(null, '', `${location.pathname}${location.search}${hashOf(next)}`);
    setPlace(next);
  }, []);
  return [place, go];
}

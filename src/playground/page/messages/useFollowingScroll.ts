import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const nearEndPx = 120;

/** Keeps a list at its end while the reader is there, also when its content grows; otherwise leaves it alone. */
export function useFollowingScroll(count: number): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);

  useEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const note = () => {
      isAtEnd.current = list.scrollHeight - list.scrollTop - list.clientHeight < nearEndPx;
    };
    const toEnd = () => {
      if (isAtEnd.current) list.scrollTop = list.scrollHeight;
    };
    list.addEventListener('scroll', note);
    const watcher = new ResizeObserver(toEnd);
    watcher.observe(list);
    for (const child of list.children) watcher.observe(child);
    return () => {
      list.removeEventListener('scroll', note);
      watcher.disconnect();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a message arrives
  useLayoutEffect(() => {
    if (isAtEnd.current && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [count]);

  return scroller;
}

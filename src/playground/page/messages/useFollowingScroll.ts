import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

const nearEndPx = 120;

interface FollowingScroll {
  scroller: RefObject<HTMLDivElement | null>;
  /** Something arrived while the reader was further up. */
  hasNewBelow: boolean;
  toEnd: () => void;
}

/** Keeps a list at its end while the reader is there, also when its content grows; otherwise leaves it alone. */
export function useFollowingScroll(newestTs: string | undefined): FollowingScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [hasNewBelow, setNewBelow] = useState(false);

  const toEnd = () => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  };

  useEffect(() => {
    const list = scroller.current;
    if (!list) return;
    let lastTop = list.scrollTop;
    // Growing content also leaves the end behind; only going up means that the reader left it.
    const note = () => {
      const isNear = list.scrollHeight - list.scrollTop - list.clientHeight < nearEndPx;
      if (isNear || list.scrollTop < lastTop) isAtEnd.current = isNear;
      lastTop = list.scrollTop;
      if (isAtEnd.current) setNewBelow(false);
    };
    const follow = () => {
      if (isAtEnd.current) list.scrollTop = list.scrollHeight;
    };
    list.addEventListener('scroll', note);
    const watcher = new ResizeObserver(follow);
    watcher.observe(list);
    for (const child of list.children) watcher.observe(child);
    return () => {
      list.removeEventListener('scroll', note);
      watcher.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    if (newestTs === undefined || !scroller.current) return;
    if (isAtEnd.current) scroller.current.scrollTop = scroller.current.scrollHeight;
    else setNewBelow(true);
  }, [newestTs]);

  return { scroller, hasNewBelow, toEnd };
}

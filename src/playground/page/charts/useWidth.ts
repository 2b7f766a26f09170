import { type RefObject, useLayoutEffect, useState } from 'react';

/** An element's width in pixels as it changes; `initial` before it is known. */
export function useWidth(element: RefObject<HTMLElement | null>, initial: number): number {
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    if (!element.current) return;
    setWidth(element.current.clientWidth || initial);
    const watcher = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width || initial));
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [element, initial]);
  return width;
}

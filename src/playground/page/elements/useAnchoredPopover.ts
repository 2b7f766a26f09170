import { type RefObject, useLayoutEffect } from 'react';

const marginPx = 8;

/**
 * Shows a `popover="manual"` element beside its anchor, in the browser's top layer, where no scrolling dialog
 * can cut it off. It opens downwards, or upwards where there is more room.
 */
export function useAnchoredPopover(
  isOpen: boolean,
  anchor: RefObject<HTMLElement | null>,
  popover: RefObject<HTMLElement | null>,
  options: { isAnchorWidth?: boolean; alignEnd?: boolean; preferAbove?: boolean } = {},
): void {
  const { isAnchorWidth = false, alignEnd = false, preferAbove = false } = options;
  useLayoutEffect(() => {
    const panel = popover.current;
    if (!isOpen || !panel) return;
    panel.showPopover();
    const place = () => {
      const box = anchor.current?.getBoundingClientRect();
      if (!box) return;
      if (isAnchorWidth) panel.style.width = `${Math.max(box.width, 180)}px`;
      const below = window.innerHeight - box.bottom - marginPx;
      const above = box.top - marginPx;
      const height = panel.scrollHeight;
      const goesUp = preferAbove
        ? above > 120 || above > below
        : below < Math.min(height, 320) && above > below;
      panel.style.maxHeight = `${Math.min(goesUp ? above : below, 360)}px`;
      panel.style.top = goesUp ? 'auto' : `${box.bottom + 4}px`;
      panel.style.bottom = goesUp ? `${window.innerHeight - box.top + 4}px` : 'auto';
      const left = alignEnd ? box.right - panel.offsetWidth : box.left;
      const furthest = window.innerWidth - panel.offsetWidth - marginPx;
      panel.style.left = `${Math.max(marginPx, Math.min(left, furthest))}px`;
    };
    place();
    const watcher = new ResizeObserver(place);
    watcher.observe(panel);
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      watcher.disconnect();
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
      panel.hidePopover();
    };
  }, [isOpen, anchor, popover, isAnchorWidth, alignEnd, preferAbove]);
}

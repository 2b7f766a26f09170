import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useAnchoredPopover } from './useAnchoredPopover.ts';

export interface MenuItem {
  key: string;
  label: ReactNode;
  description?: string | undefined;
  isDanger?: boolean;
  onPick: () => void;
}

interface MenuProps {
  label: string;
  icon: ReactNode;
  buttonClass: string;
  items: MenuItem[];
  heading?: string;
  emptyNote?: string;
  preferAbove?: boolean;
}

/** A menu button as the ARIA practices describe it: arrows, Home, End, Escape, Tab closes. */
export function Menu({
  label,
  icon,
  buttonClass,
  items,
  heading,
  emptyNote,
  preferAbove = false,
}: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useAnchoredPopover(isOpen, button, panel, { alignEnd: !preferAbove, preferAbove });

  useEffect(() => {
    if (!isOpen) return;
    itemsIn(panel.current)[0]?.focus();
    const closeOutside = (event: PointerEvent) => {
      const isInside = [panel.current, button.current].some((part) =>
        part?.contains(event.target as globalThis.Node),
      );
      if (!isInside) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const all = itemsIn(panel.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) all.at(next % all.length)?.focus();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={buttonClass}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">{icon}</span>
      </button>
      {isOpen && (
        <div
          ref={panel}
          popover="manual"
          className="menu"
          role="menu"
          aria-label={label}
          onKeyDown={onKeyDown}
          tabIndex={-1}
        >
          {heading && <p className="menu-heading">{heading}</p>}
          {items.length === 0 && emptyNote && <p className="choices-note">{emptyNote}</p>}
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              className={item.isDanger ? 'menu-item menu-item-danger' : 'menu-item'}
              onClick={() => {
                close();
                item.onPick();
              }}
            >
              {item.label}
              {item.description && <small>{item.description}</small>}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function itemsIn(panel: HTMLElement | null): HTMLElement[] {
  return [...(panel?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

import type { ReactNode } from 'react';
import { useReader } from '../reader/Reader.ts';

interface SidebarLinkProps {
  icon: ReactNode;
  label: string;
  unreadCount: number;
  isCurrent: boolean;
  /** Not joined, or never talked to. */
  isDim?: boolean;
  onOpen: () => void;
}

export function SidebarLink({
  icon,
  label,
  unreadCount,
  isCurrent,
  isDim = false,
  onOpen,
}: SidebarLinkProps) {
  const { words } = useReader();
  const classes = ['sidebar-link', isDim && 'sidebar-link-dim', unreadCount > 0 && 'sidebar-link-unread'];
  return (
    <li>
      <button
        type="button"
        className={classes.filter(Boolean).join(' ')}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onOpen}
      >
        {icon}
        <span className="sidebar-label">{label}</span>
        {unreadCount > 0 && (
          <span className="badge">
            <span aria-hidden="true">{unreadCount}</span>
            <span className="visually-hidden"> {words.unread(unreadCount)}</span>
          </span>
        )}
      </button>
    </li>
  );
}

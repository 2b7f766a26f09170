import type { ReactNode } from 'react';
import { useReader } from '../reader/Reader.ts';
import { Icon } from './Icon.tsx';

interface PaneHeaderProps {
  title: string;
  icon?: ReactNode;
  detail?: string;
  children?: ReactNode;
  onOpenNavigation?: () => void;
}

export function PaneHeader({ title, icon, detail, children, onOpenNavigation }: PaneHeaderProps) {
  const { words } = useReader();
  return (
    <header className="pane-header">
      {onOpenNavigation && (
        <button
          type="button"
          className="button button-icon drawer-button"
          aria-label={words.openNavigation}
          onClick={onOpenNavigation}
        >
          <Icon name="menu" />
        </button>
      )}
      <h2>
        {icon}
        {title}
      </h2>
      {detail && (
        <p className="pane-detail" title={detail}>
          {detail}
        </p>
      )}
      <span className="pane-tools">{children}</span>
    </header>
  );
}

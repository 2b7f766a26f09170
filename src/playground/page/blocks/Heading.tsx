import type { ReactNode } from 'react';

const tagOf = ['h3', 'h4', 'h5', 'h6'] as const;

/** A heading of the app, level 1 to 4; the page's own headings take the ranks above. */
export function Heading({ level, children }: { level: number; children: ReactNode }) {
  const rank = Math.min(Math.max(Math.trunc(level), 1), tagOf.length);
  const Tag = tagOf[rank - 1] ?? 'h3';
  return <Tag className={`header header-${rank}`}>{children}</Tag>;
}

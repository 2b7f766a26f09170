import type { Person } from '../../protocol.ts';
import { mentionName } from '../composer/suggestions.ts';
import { Icon } from './Icon.tsx';

interface AvatarProps {
  person: Person | undefined;
  name?: string | undefined;
  size?: 'small' | 'medium' | 'large';
}

/** Initials on the person's colour; apps have a bolt on a squarer tile. Decorative: the name stands beside it. */
export function Avatar({ person, name, size = 'medium' }: AvatarProps) {
  const isApp = person?.isBot === true;
  const shown = name ?? (person ? mentionName(person) : '?');
  return (
    <span
      className={`avatar avatar-${size}${isApp ? ' avatar-app' : ''}`}
      style={{ backgroundColor: `#${person?.avatarColor ?? '8a8f98'}` }}
      aria-hidden="true"
    >
      {isApp ? <Icon name="bolt" /> : initialsOf(shown, size === 'small' ? 1 : 2)}
    </span>
  );
}

function initialsOf(name: string, count: number): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const [first = '?', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  if (/\p{Script=Han}/u.test(first)) return [...first].slice(-count).join('');
  return `${[...first][0] ?? ''}${count > 1 ? ([...last][0] ?? '') : ''}`.toUpperCase();
}

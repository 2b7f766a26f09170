import characterOf from 'virtual:emoji-names';
import { emojiCharacter } from './emojiCharacter.ts';

interface EmojiProps {
  name: string;
  skinTone?: string | undefined;
  /** As it was written; shown when no such emoji exists. */
  source: string;
}

export function Emoji({ name, skinTone, source }: EmojiProps) {
  const character = emojiCharacter(characterOf, name, skinTone);
  if (character === undefined) return source;
  return (
    <span className="emoji" role="img" aria-label={name.replaceAll('_', ' ')} title={`:${name}:`}>
      {character}
    </span>
  );
}

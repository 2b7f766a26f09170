import { describe, expect, it } from 'vitest';
import { emojiNames } from '../../../src/playground/buildPage.ts';
import { emojiCharacter } from '../../../src/playground/page/emoji/emojiCharacter.ts';

const names = emojiNames();

describe('emoji names', () => {
  it.each([
    ['tada', '🎉'],
    ['+1', '👍'],
    ['thumbsup', '👍'],
    ['flag-cn', '🇨🇳'],
    ['warning', '⚠️'],
    ['large_green_circle', '🟢'],
    ['white_check_mark', '✅'],
    ['chart_with_downwards_trend', '📉'],
  ])('knows :%s:', (name, character) => {
    expect(emojiCharacter(names, name)).toBe(character);
  });

  it('adds a skin tone', () => {
    expect(emojiCharacter(names, 'wave', 'skin-tone-6')).toBe('👋🏿');
  });

  it.each(['no_such_emoji', '30', 'constructor'])('does not know :%s:', (name) => {
    expect(emojiCharacter(names, name)).toBeUndefined();
  });
});

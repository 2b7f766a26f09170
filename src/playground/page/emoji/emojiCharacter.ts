/** The character of a Slack emoji name such as `tada` or `+1`, in a skin tone (`skin-tone-2` … `-6`) if given. */
export function emojiCharacter(
  characterOf: Record<string, string>,
  name: string,
  skinTone?: string,
): string | undefined {
  if (!Object.hasOwn(characterOf, name)) return undefined;
  const tone = /^skin-tone-([2-6])$/.exec(skinTone ?? '')?.[1];
  return (characterOf[name] ?? '') + (tone ? String.fromCodePoint(0x1f3fb + Number(tone) - 2) : '');
}

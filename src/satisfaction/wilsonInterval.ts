const Z_95_PERCENT_TWO_SIDED = 1.959963984540054;

/**
 * 95 % interval of a share, 0–1 (Wilson 1927, without continuity correction; values as in Newcombe 1998).
 * `of` at least 1, 0 ≤ successes ≤ of.
 */
export function wilsonInterval(
  successes: number,
  of: number,
): { readonly lower: number; readonly upper: number } {
  const zSquared = Z_95_PERCENT_TWO_SIDED ** 2;
  const share = successes / of;
  const centre = share + zSquared / (2 * of);
  const halfWidth = Z_95_PERCENT_TWO_SIDED * Math.sqrt((share * (1 - share)) / of + zSquared / (4 * of ** 2));
  const scale = 1 + zSquared / of;
  return {
    lower: successes === 0 ? 0 : Math.max(0, (centre - halfWidth) / scale),
    upper: successes === of ? 1 : Math.min(1, (centre + halfWidth) / scale),
  };
}

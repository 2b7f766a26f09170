/** Of spellings of one name the one used most; of equally many the first by code units. Empty for none. */
export function commonestSpelling(spellings: Iterable<string>): string {
  const uses = new Map<string, number>();
  for (const spelling of spellings) uses.set(spelling, (uses.get(spelling) ?? 0) + 1);
  const [commonest] = [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return commonest?.[0] ?? '';
}

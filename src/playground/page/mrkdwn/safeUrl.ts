const allowedProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address when it is absolute and of a kind that a page may link to, otherwise undefined. */
export function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  return allowedProtocols.has(new URL(url).protocol) ? url : undefined;
}

import { visibleText } from '../visibleText.ts';

/** In characters. */
const LONGEST_WEBSITE = 300;

/** A website as it is kept and shown, and the domain by which doubles are noticed: without www, in lower case. */
export interface Website {
  readonly website: string;
  readonly domain: string;
}

/** Reads `acme.com`, `www.acme.com/de` or `https://acme.com`; undefined when it is no web address. */
export const readWebsite = (typed: string): Website | undefined => {
  const text = visibleText(typed);
  const website = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(website) || [...website].length > LONGEST_WEBSITE) return undefined;
  const url = URL.parse(website);
  const hasPlainHost = url !== null && /^[^.].*\.[a-z0-9-]{2,}$/.test(url.hostname) && !url.username;
  return hasPlainHost ? { website, domain: url.hostname.replace(/^www\./, '') } : undefined;
};

/** The domain of a kept website; null when it has none. */
export const websiteDomain = (website: string | null): string | null =>
  website === null ? null : (readWebsite(website)?.domain ?? null);

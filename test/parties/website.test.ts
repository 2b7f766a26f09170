import { expect, test } from 'vitest';
import { readWebsite } from '../../src/parties/website.ts';

test.each([
  ['acme.com', 'https://acme.com', 'acme.com'],
  [' www.Acme.com/de ', 'https://www.Acme.com/de', 'acme.com'],
  ['http://shop.acme.co.uk?x=1', 'http://shop.acme.co.uk?x=1', 'shop.acme.co.uk'],
  ['HTTPS://ACME.COM', 'HTTPS://ACME.COM', 'acme.com'],
  ['https://bücher.de', 'https://bücher.de', 'xn--bcher-kva.de'],
])('%s is kept as %s and belongs to %s', (typed, website, domain) =>
  expect(readWebsite(typed)).toEqual({ website, domain }),
);

test.each([
  '',
  'n/a',
  'acme',
  'https://',
  'https://localhost',
  'not a site.com',
  'javascript:alert(1)',
  'ftp://acme.com',
  'https://user:pw@acme.com',
  `https://acme.com/${'x'.repeat(300)}`,
])('%j is no website', (typed) => expect(readWebsite(typed)).toBeUndefined());

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PartyKind } from '../../../src/parties/partyKind.ts';
import { parseAdd } from '../../../src/slack/line/parseAdd.ts';
import { tokenize } from '../../../src/slack/line/tokens.ts';

const kinds: Record<string, PartyKind> = {
  ...{ customer: 'customer', partner: 'partner', both: 'both' },
  ...{ 客户: 'customer', 合作伙伴: 'partner' },
};
const add = (typed: string) => parseAdd(tokenize(typed), kinds);
const nothing = { kind: null, unknownKind: null, name: null, website: null, ownerId: null, segment: null };

it.each([
  ['partner Globex GmbH', { kind: 'partner', name: 'Globex GmbH' }],
  ['Partner "Globex GmbH"', { kind: 'partner', name: 'Globex GmbH' }],
  ['客户 华为技术有限公司', { kind: 'customer', name: '华为技术有限公司' }],
  ['both Acme, Inc.', { kind: 'both', name: 'Acme, Inc.' }],
  ['customer Customer Partner Ltd', { kind: 'customer', name: 'Customer Partner Ltd' }],
  ['customer <http://Booking.com|Booking.com>', { kind: 'customer', name: 'Booking.com' }],
  ['customer C#', { kind: 'customer', name: 'C#' }],
  ['customer &lt;!channel&gt; &amp; Co', { kind: 'customer', name: '<!channel> & Co' }],
  ['customer   ', { kind: 'customer' }],
  ['customer "   "', { kind: 'customer' }],
  ['Globex GmbH', { name: 'Globex GmbH' }],
  ['partner', { kind: 'partner' }],
  ['', {}],
  ['partnr Globex', { unknownKind: { text: 'partnr', nearest: 'partner' }, name: 'Globex' }],
  [
    'customer Acme <https://acme.com> <@U7|jane> #enterprise',
    { kind: 'customer', name: 'Acme', website: 'https://acme.com', ownerId: 'U7', segment: 'enterprise' },
  ],
  [
    'customer Acme <http://www.acme.com|www.acme.com> <#C1|enterprise>',
    { kind: 'customer', name: 'Acme', website: 'http://www.acme.com', segment: 'enterprise' },
  ],
])('%s', (typed, said) => expect(add(typed)).toEqual({ ...nothing, ...said }));

it('reads any line without throwing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => typeof add(typed) === 'object'));
});

import type { ContactRow } from '../store/queries/contacts.ts';
import type { ContactDetails } from './contactLines.ts';
import { foldName } from './foldName.ts';

/**
 * The contact as it is to be kept, among those its party has: null when nothing is new. What is not said stays; what is
 * known stays too ('fill'), or gives way to what is said ('replace').
 */
export const contactToSave = (
  there: readonly ContactRow[],
  said: ContactDetails,
  how: 'fill' | 'replace',
): ContactDetails | null => {
  const known = there.find(({ name }) => foldName(name) === foldName(said.name));
  if (!known) return said;
  const of = (field: 'email' | 'phone' | 'title'): string | null =>
    how === 'fill' ? (known[field] ?? said[field]) : (said[field] ?? known[field]);
  const saved = {
    name: how === 'fill' ? known.name : said.name,
    email: of('email'),
    phone: of('phone'),
    title: of('title'),
  };
  const isSame = (['name', 'email', 'phone', 'title'] as const).every((f) => saved[f] === known[f]);
  return isSame ? null : saved;
};

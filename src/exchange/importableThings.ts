import type { Importable } from './importable.ts';
import { contacts } from './things/contacts.ts';
import { parties } from './things/parties.ts';
import { purchases } from './things/purchases.ts';
import { ratings } from './things/ratings.ts';
import { requirements } from './things/requirements.ts';

/** Whatever can be imported and exported, by the word for it on the command line. */
export const importableThings = { parties, contacts, ratings, requirements, purchases };
export type ThingName = keyof typeof importableThings;

/** The same without their own fields: who carries an import out knows none of them. */
export const importableThing = (name: ThingName): Importable =>
  importableThings[name] as unknown as Importable;

const isThing = (word: string): word is ThingName => Object.hasOwn(importableThings, word);

/** By the word that was typed; requirements are also called needs. */
export const thingNamed = (typed: string): ThingName | undefined => {
  const word = typed.toLowerCase() === 'needs' ? 'requirements' : typed.toLowerCase();
  return isThing(word) ? word : undefined;
};

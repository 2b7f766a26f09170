import type { Need } from '../../requirements/need.ts';
import { link, type Mrkdwn, plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';

type Said = Pick<Need, 'type' | 'priority' | 'difficulty' | 'category' | 'dueOn'>;

/** `R12`, leading to where it was said if that is known. */
export const numberOf = ({ number, permalink }: Pick<Need, 'number' | 'permalink'>): Mrkdwn =>
  permalink ? link(permalink, `R${number}`) : plain(`R${number}`);

/** "*Acme*, *Globex* and *Initech*", as the language has it. */
export const namesOf = (parties: readonly { name: string }[], t: Texts): string =>
  t.requirements.parties(parties.map(({ name }) => plain(name)));

/** What was said of it, in few words each. */
export const factsOf = ({ type, priority, difficulty, category, dueOn }: Said, t: Texts): string[] => {
  const { fact, day, type: types } = t.requirements;
  return [
    priority && fact.priority(priority),
    difficulty !== null && fact.difficulty(difficulty),
    type !== 'other' && types[type],
    category && `#${plain(category)}`,
    dueOn && fact.due(day(dueOn)),
  ].filter((said): said is string => Boolean(said));
};

/** Facts on one line. */
export const FACT_GAP = ' · ';

/** The day of a moment in a zone, as people write it. */
export const dayOf = (at: Date, zone: string, t: Texts): string =>
  t.requirements.day(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at));

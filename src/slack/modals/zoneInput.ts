import type { InputBlock, PlainTextOption } from '@slack/types';
import type { Language } from '../../people/language.ts';
import { type InputSpec, option, suggestingInput } from './inputs.ts';
import type { Suggestions } from './modal.ts';

const ZONE_ACTION = 'zone';
const MOST_SUGGESTIONS = 100;

/** What people also look for; a zone is named after one of its cities only. */
const alsoCalled: Readonly<Record<string, string>> = { 'Asia/Shanghai': 'Beijing 北京 上海' };

/** Whether it is an IANA zone, an older name of one included. */
export const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Z]/i.test(name);
  } catch {
    return false;
  }
};

const nameIn = (
  zone: string,
  at: Date,
  language: Language,
  style: 'longGeneric' | 'shortGeneric' | 'longOffset',
) =>
  new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: style })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';

/** `Europe/Berlin (GMT+02:00, Germany Time)` */
const zoneOption = (zone: string, at: Date, language: Language): PlainTextOption =>
  option(
    `${zone.replaceAll('_', ' ')} (${nameIn(zone, at, 'en', 'longOffset')}, ${nameIn(zone, at, language, 'shortGeneric')})`,
    zone,
  );

/** What can be typed to find a zone, by language: its IANA name and what the people there call their time. */
const searchable = new Map<Language, readonly { zone: string; words: string }[]>();
const wordsOf = (language: Language, at: Date) => {
  const known =
    searchable.get(language) ??
    // UTC is no zone of the list that JavaScript gives.
    ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => {
      const spoken = [nameIn(zone, at, language, 'shortGeneric'), nameIn(zone, at, language, 'longGeneric')];
      return { zone, words: folded(`${zone} ${spoken.join(' ')} ${alsoCalled[zone] ?? ''}`) };
    });
  searchable.set(language, known);
  return known;
};

const folded = (text: string): string => text.toLowerCase().replace(/[_/]/g, ' ');

export const zoneInput = (
  spec: InputSpec & { initial: string; example: string; at: Date; language: Language },
): InputBlock =>
  suggestingInput({
    ...spec,
    action: ZONE_ACTION,
    initial: zoneOption(spec.initial, spec.at, spec.language),
  });

/** Zones by city, region or the name of their time; those with a name that begins with it first. */
export const zoneSuggestions: Suggestions = {
  id: ZONE_ACTION,
  role: 'manager',
  suggest: async ({ actor, at }, typed) => {
    const wanted = folded(typed).trim();
    const found = wordsOf(actor.language, at).filter(({ words }) => words.includes(wanted));
    const begins = (words: string) => ` ${words}`.includes(` ${wanted}`);
    return [...found.filter(({ words }) => begins(words)), ...found.filter(({ words }) => !begins(words))]
      .slice(0, MOST_SUGGESTIONS)
      .map(({ zone }) => zoneOption(zone, at, actor.language));
  },
};

import { describe, expect, test } from 'vitest';
import { languages } from '../../src/people/language.ts';
import { commands, commandsByWord } from '../../src/slack/commands/registry.ts';
import { textsOf } from '../../src/text/texts.ts';
import { spokenParts } from './spokenParts.ts';

/** Every sentence by its place; of one with parameters, the code that makes it. */
const leavesOf = (texts: object): Map<string, string> => {
  const leaves = new Map<string, string>();
  const walk = (value: unknown, place: string): void => {
    if (typeof value === 'string') leaves.set(place, value);
    else if (typeof value === 'function') leaves.set(place, spokenParts(String(value)));
    else if (value && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, place ? `${place}.${key}` : key);
  };
  walk(texts, '');
  return leaves;
};

/** Languages are called by their own names everywhere. */
const isLanguageName = (place: string): boolean => /\.languages\.[\w-]+$/.test(place);

const placesOf = (texts: object): string[] =>
  [...leavesOf(texts).keys()].map((place) => place.replace(/\.\d+$/, '.n')).sort();

const en = textsOf('en');
const zhCN = textsOf('zh-CN');
const han = /\p{sc=Han}/u;
/** What stands in code marks, names things of Slack's or is an address is the same in every language. */
const withoutNames = (text: string): string =>
  text
    .replaceAll(/`[^`]*`|npm run prm -- \w+/g, '')
    .replaceAll(/\b(Slack|CSV|UTF-8|Home|SLA|OK|PostgreSQL|SQLite)\b/g, '')
    .replaceAll(/https?:\S+|[\w-]+\.(example|csv)|\bacme\b/gi, '');

test('what a text with parameters says is read from its code', () => {
  const sample = (n: number, names: string[]) =>
    n > 1 ? `说 ${n} 次：${names.map((name) => `“${name}”`).join('、')}。` : 'once, "so"';
  expect(spokenParts(String(sample)).replaceAll(/\s|\\/g, '')).toBe('说…次：…“…”、。once,"so"');
});

test('both languages say the same things', () => {
  expect(new Set(placesOf(zhCN))).toEqual(new Set(placesOf(en)));
});

test('nothing Chinese is left in the English texts, but for examples of Chinese commands', () => {
  const chinese = [...leavesOf(en)].filter(
    ([place, text]) => han.test(text.replaceAll(/`[^`]*`/g, '')) && !isLanguageName(place),
  );
  expect(chinese).toEqual([]);
});

test('nothing English is left in the Chinese texts', () => {
  const english = [...leavesOf(zhCN)].filter(
    ([place, text]) => /[a-z]{3,}/i.test(withoutNames(text)) && !han.test(text) && !isLanguageName(place),
  );
  expect(english).toEqual([]);
});

test('Chinese sentences have Chinese punctuation', () => {
  const western = [...leavesOf(zhCN)].filter(([, text]) => /\p{sc=Han}[,;:!?()]/u.test(withoutNames(text)));
  expect(western).toEqual([]);
});

describe('commands', () => {
  test('are named and helped with in every language', () => {
    for (const language of languages) {
      const { help } = textsOf(language);
      expect(Object.keys(help.commands).sort()).toEqual(commands.map(({ name }) => name).sort());
    }
  });

  test.each(languages)('have help in %s with examples that begin with their own word', (language) => {
    const { help } = textsOf(language);
    for (const command of commands) {
      const { does, usage, examples } = help.commands[command.name as keyof typeof help.commands];
      const [word] = command.words[language];
      expect(does).not.toBe('');
      expect(usage).toMatch(new RegExp(`^/prm ${word}( |$)`));
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        const typed = /^(?:\/prm|@prm) (\S+)/.exec(example)?.[1] ?? example;
        expect(commandsByWord[typed]?.name, example).toBe(command.name);
      }
    }
  });

  test('share no word, in no language', () => {
    const words = commands.flatMap((command) => Object.values(command.words).flat());
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  test('have words as they are compared: lower case, without spaces', () => {
    const words = Object.keys(commandsByWord);
    expect(words.filter((word) => word !== word.normalize('NFKC').toLowerCase() || /\s/.test(word))).toEqual(
      [],
    );
  });
});

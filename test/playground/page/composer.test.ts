import { describe, expect, it } from 'vitest';
import {
  commandOf,
  suggestCommands,
  suggestPeople,
} from '../../../src/playground/page/composer/suggestions.ts';
import { filterChoices } from '../../../src/playground/page/elements/Choice.ts';
import { people } from './cannedPeople.ts';

const commands = [
  { command: '/prm', description: 'Customers and partners', usageHint: 'rate acme 75' },
  { command: '/primes', description: 'Numbers', usageHint: '' },
];

describe('the composer', () => {
  it('offers commands while only their beginning is typed', () => {
    expect(suggestCommands('/pr', commands).map(({ text }) => text)).toEqual(['/prm ', '/primes ']);
    expect(suggestCommands('/PRM', commands).map(({ text }) => text)).toEqual(['/prm ']);
    expect(suggestCommands('/prm ', commands)).toEqual([]);
    expect(suggestCommands('see /pr', commands)).toEqual([]);
  });

  it('hints at the usage of the command that was typed', () => {
    expect(commandOf('/prm rate', commands)?.usageHint).toBe('rate acme 75');
    expect(commandOf('/prm', commands)).toBeUndefined();
    expect(commandOf('/other x', commands)).toBeUndefined();
  });

  it('offers people and the app after an @, by any part of their name', () => {
    const offered = (text: string) => suggestPeople(text, text.length, people).map(({ title }) => title);
    expect(offered('hi @ok')).toEqual(['@Rita Okafor']);
    expect(offered('@ech')).toEqual(['@Echo']);
    expect(offered('请 @林')).toEqual(['@林晓梅']);
    expect(offered('mail@rita')).toEqual([]);
    expect(offered('@nobody')).toEqual([]);
  });

  it('puts the name at the cursor and keeps what follows', () => {
    expect(suggestPeople('hi @ri, please', 6, people)[0]).toMatchObject({
      text: 'hi @Rita Okafor , please',
      cursor: 'hi @Rita Okafor '.length,
    });
  });
});

describe('type-ahead in a select', () => {
  const choices = [
    { value: '1', label: 'Café Élan', description: 'Customer' },
    { value: '2', label: '环球贸易', group: 'Partners' },
  ];

  it.each([
    ['cafe', ['1']],
    ['élan customer', ['1']],
    ['贸易', ['2']],
    ['partners', ['2']],
    ['', ['1', '2']],
    ['nothing', []],
  ])('finds for %j', (query, values) => {
    expect(filterChoices(choices, query).map(({ value }) => value)).toEqual(values);
  });
});

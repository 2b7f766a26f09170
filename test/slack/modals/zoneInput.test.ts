import { expect, test } from 'vitest';
import type { Language } from '../../../src/people/language.ts';
import { isZone, zoneSuggestions } from '../../../src/slack/modals/zoneInput.ts';
import type { Request } from '../../../src/slack/request.ts';

const suggested = async (typed: string, language: Language = 'en') => {
  const asked = { actor: { language }, at: new Date('2026-06-15T07:00:00Z') } as Request;
  return zoneSuggestions.suggest(asked, typed);
};
const zonesFor = async (typed: string, language?: Language) =>
  (await suggested(typed, language)).map(({ value }) => value);

test('a zone is found by its city, its region, or what people there call their time', async () => {
  expect((await zonesFor('new york'))[0]).toBe('America/New_York');
  expect((await zonesFor('New_York'))[0]).toBe('America/New_York');
  expect((await zonesFor('berl'))[0]).toBe('Europe/Berlin');
  expect(await zonesFor('germany')).toContain('Europe/Berlin');
  expect(await zonesFor('utc')).toContain('UTC');
  expect(await zonesFor('beijing')).toEqual(['Asia/Shanghai']);
});

test('in Chinese, too', async () => {
  expect(await zonesFor('北京', 'zh-CN')).toEqual(['Asia/Shanghai']);
  expect(await zonesFor('中国', 'zh-CN')).toContain('Asia/Shanghai');
  expect(await zonesFor('纽约', 'zh-CN')).toEqual(['America/New_York']);
  expect(await zonesFor('德国', 'zh-CN')).toContain('Europe/Berlin');
});

test('a suggestion says how far the zone is from Greenwich then', async () => {
  const [option] = await suggested('new york');
  expect(option?.text.text).toContain('America/New York (GMT-04:00');
});

test('what fits many zones gives at most what Slack takes, and nonsense gives none', async () => {
  const many = await suggested('a');
  expect(many.length).toBe(100);
  for (const { text } of many) expect(text.text.length).toBeLessThanOrEqual(75);
  expect(await suggested('zzzz')).toEqual([]);
});

test('only names of zones are zones, older names included', () => {
  expect(['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Calcutta'].every(isZone)).toBe(true);
  expect(['', '+05:00', 'Nowhere/City', 'Europe/Berlin; drop', '<!channel>'].some(isZone)).toBe(false);
});

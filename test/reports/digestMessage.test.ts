import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { languages } from '../../src/people/language.ts';
import { checkMessageBlocks } from '../../src/playground/validate/checkMessage.ts';
import { collectDigest } from '../../src/reports/collectDigest.ts';
import { digestSections } from '../../src/reports/digest.ts';
import type { DigestMessage } from '../../src/reports/digestMessage.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { detailsInThread } from '../../src/slack/messages/digestDetails.ts';
import { listedName } from '../../src/slack/messages/digestNames.ts';
import { renderOutgoing } from '../../src/slack/messages/outgoing.ts';
import type { Message } from '../../src/slack/reply.ts';
import { textsOf } from '../../src/text/texts.ts';
import { openRecords, type Records } from './openRecords.ts';

const DAY_MS = 86_400_000;
const since = new Date('2026-06-08T07:00:00Z');
const until = new Date('2026-06-15T07:00:00Z');
const zone = 'Europe/Berlin';

const collect = (records: Records): Promise<DigestMessage> =>
  collectDigest(records.workspace.read, {
    subscription: { id: 's', sections: [...digestSections], filters: {}, coveredUntil: since },
    until,
    requestedBy: null,
  });

const rendered = (message: DigestMessage, language: (typeof languages)[number]): Message =>
  renderOutgoing(message, { t: textsOf(language), zone, language }).message;

const everyText = (message: Message): string => JSON.stringify(message);

describe('in a workspace where nothing happened', () => {
  let records: Records;
  beforeAll(async () => {
    records = await openRecords();
  });
  afterAll(() => records.close());

  test.for([
    { language: 'en', nothing: /Nothing new/g, title: 'Digest, June 8 – 15, 2026' },
    { language: 'zh-CN', nothing: /没有新内容/g, title: '客户与合作伙伴简报 2026年6月8日至6月15日' },
  ] as const)('each section says so in $language', async ({ language, nothing, title }) => {
    const message = rendered(await collect(records), language);
    expect(everyText(message).match(nothing)).toHaveLength(digestSections.length);
    expect(message.text.normalize('NFKC').replace(/\s/g, ' ')).toContain(
      title.normalize('NFKC').replace(/\s/g, ' '),
    );
    expect(message.text.split('\n')).toHaveLength(1 + digestSections.length);
  });
});

describe('in a workspace of 500 parties with the longest names, all unhappy', () => {
  let message: DigestMessage;
  beforeAll(async () => {
    const records = await openRecords();
    const at = (days: number) => new Date(until.getTime() - days * DAY_MS);
    for (let n = 0; n < 500; n++) {
      const name = `${n} ${'<!channel> & *bold* '.repeat(8)}`.slice(0, 118);
      await records.workspace.write(async (tx) => {
        const { party } = await addParty(tx, records.act(at(n % 2 ? 3 : 40)), { kind: 'both', name });
        const rate = (days: number, score: number) =>
          recordRating(tx, records.act(at(days)), {
            partyId: party.id,
            score,
            comment: null,
            contactName: null,
          });
        await rate(n % 2 ? 3 : 40, 95);
        await rate(n % 2 ? 2 : 39, n % 5);
        await rate(n % 2 ? 1 : 38, n % 7);
        if (n % 3 === 0) await rate(1.5, 99);
      });
    }
    for (let number = 1; number <= 60; number++)
      await records.workspace.write((tx) =>
        tx.requirements.insert({
          id: `need-${number}`,
          number,
          title: '<@U1> & `code` '.repeat(200).slice(0, 3000),
          titleKey: `need ${number}`,
          detail: null,
          type: 'feature',
          priority: null,
          difficulty: null,
          category: null,
          status: number % 3 ? 'open' : 'shipped',
          dueOn: '2026-12-31',
          permalink: null,
          createdAt: at(2),
          createdBy: 'UMO',
          updatedAt: at(2),
          closedAt: number % 3 ? null : at(1),
          version: 1,
        }),
      );
    message = await collect(records);
    await records.close();
  });

  for (const language of languages) {
    test(`Slack takes the digest as it is in ${language}`, () => {
      const { blocks, text } = rendered(message, language);
      expect(checkMessageBlocks(blocks)).toEqual([]);
      expect(text.length).toBeLessThan(4000);
    });

    test(`what people typed mentions nobody in ${language}`, () => {
      const { blocks, text } = rendered(message, language);
      expect(JSON.stringify(blocks)).not.toMatch(/<!channel>|<@U1>/);
      expect(text).not.toMatch(/<!channel>|<@U1>/);
    });
  }

  test('lists are cut and say how many more there are', () => {
    const said = everyText(rendered(message, 'en'));
    expect(said).toContain('the first 5 of 40 open');
    expect(said).toMatch(/and \d+ more/);
    const { lowSatisfaction } = message.sections;
    expect(lowSatisfaction?.fired.restCount).toBeGreaterThan(100);
    expect(JSON.stringify(message.sections).length).toBeLessThan(30_000);
    expect(JSON.stringify(message).length).toBeLessThan(500_000);
  });

  describe.each(languages)('its thread in %s', (language) => {
    const rendering = { t: textsOf(language), zone, language };
    const replies = () => detailsInThread(message, rendering).map((reply) => ({ ...reply, threadTs: '1.2' }));
    const shown = () => replies().map((reply) => renderOutgoing(reply, rendering).message);

    test('Slack takes each message of it, and what people typed mentions nobody', () => {
      for (const { blocks, text } of shown()) {
        expect(checkMessageBlocks(blocks)).toEqual([]);
        expect(text.length).toBeLessThan(4000);
        expect(JSON.stringify(blocks).length).toBeLessThan(13_000);
        expect(JSON.stringify([blocks, text])).not.toMatch(/<!channel>|<@U1>/);
      }
    });

    test('tells the whole of every list, each thing once, in few messages', () => {
      const said = shown().map(everyText).join('\n');
      const pages = replies();
      expect(pages.flatMap(({ details }) => details)).toEqual(message.details);
      expect(pages.map(({ page }) => page)).toEqual(pages.map((_, at) => at + 1));
      expect(said.length / pages.length).toBeGreaterThan(4000);
      for (const number of [1, 2, 40, 41, 59]) expect(said).toContain(`*R${number}*`);
      for (const detail of message.details ?? [])
        if ('alert' in detail) expect(said.split(`*${listedName(detail.alert.name)}*`)).toHaveLength(2);
    });
  });

  test('the thread says how many more there are than anybody would read', () => {
    const rests = (message.details ?? []).flatMap((detail) => ('rest' in detail ? [detail] : []));
    expect(rests).toContainEqual({ section: 'lowSatisfaction', list: 'open', rest: 150 });
  });
});

test('a digest of one side says so, and one out of turn says who sent it', async () => {
  const message: DigestMessage = {
    type: 'digest',
    subscriptionId: 's',
    since: since.toISOString(),
    until: until.toISOString(),
    requestedBy: 'UMO',
    filters: { side: 'partner' },
    sections: {},
  };
  expect(rendered(message, 'en').text).toContain('Partner digest');
  expect(rendered(message, 'zh-CN').text).toContain('合作伙伴简报');
  for (const language of languages) expect(everyText(rendered(message, language))).toContain('<@UMO>');
  expect(everyText(rendered({ ...message, requestedBy: null }, 'en'))).not.toContain('<@UMO>');
});

test('the time it covers is told to the minute it was due at', () => {
  const message: DigestMessage = {
    type: 'digest',
    subscriptionId: 's',
    since: '2026-06-08T06:59:56.000Z',
    until: '2026-06-15T06:59:55.000Z',
    requestedBy: null,
    filters: {},
    sections: {},
  };
  const said = everyText(rendered(message, 'en'));
  expect(said).toMatch(/June 8 at \d\d:00 to .*June 15 at \d\d:00/);
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import type { MessageSeen } from '../../src/playground/protocol.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const languages = [
  {
    who: 'ana',
    list: 'alerts',
    mine: 'mine',
    has: 'Acknowledged by',
    nobody: 'Nobody has acknowledged it yet.',
    acknowledge: 'I have it',
    giveBack: 'Give it back',
    snooze: 'Snooze…',
    week: 'For a week',
    snoozed: 'Snoozed by',
    wake: 'Wake it',
    history: 'History',
    fired: 'fired.',
    already: 'has it already',
    noneMine: 'is open among yours',
  },
  {
    who: 'lin',
    list: '警报',
    mine: '我的',
    has: '已于',
    nobody: '还没有人确认跟进。',
    acknowledge: '确认跟进',
    giveBack: '取消确认',
    snooze: '暂停提醒…',
    week: '一周',
    snoozed: '已暂停提醒',
    wake: '恢复提醒',
    history: '历史',
    fired: '触发。',
    already: '确认跟进，没有做任何更改',
    noneMine: '没有未解除的警报',
  },
] as const;

let workspace: JourneyWorkspace;
beforeEach(async () => {
  workspace = await openWorkspace();
});
afterEach(() => workspace.stop());

/** A party under the line, whose alert stands in #sales. */
const unhappy = async (name: string, kind: 'customer' | 'partner' | 'both', ownerId: string | null) => {
  const channelId = workspace.playground.control.channelId('#sales');
  const { party } = await workspace.records.write((tx) =>
    addParty(tx, workspace.act(), { kind, name, ownerId, channelId }),
  );
  for (const score of [30, 35])
    await workspace.records.write((tx) =>
      recordRating(tx, workspace.act(), {
        ...{ partyId: party.id, score, comment: 'never on time', contactName: `C${score}` },
      }),
    );
  const alert = await workspace.records.read.alerts.latestOf(party.id);
  if (!alert) throw new Error('no alert fired');
  await workspace.service.tick();
  return { party, alertId: alert.id };
};
const stored = (alertId: string) => workspace.records.read.alerts.find(alertId);
const as = (who: string) => workspace.playground.control.as(who);

/** The post as it stands now, once it says so. */
const postSaying = (name: string, words: string): Promise<MessageSeen> =>
  as('mo').message('#sales', (m) => !m.isEphemeral && said(m).includes(name) && said(m).includes(words));

for (const kind of ['customer', 'partner', 'both'] as const)
  for (const words of languages)
    test(`${words.who} takes on, snoozes and looks into the alert about a ${kind}`, async () => {
      const me = as(words.who);
      const name = `Acme ${kind} of ${words.who}`;
      const { alertId } = await unhappy(name, kind, me.id);

      const list = await answerTo(workspace, words.who, `/prm ${words.list} ${words.mine}`);
      expect(said(list)).toContain(name);
      expect(said(list)).toContain(words.nobody);
      await me.press(list, words.acknowledge);
      const taken = await me.message('#sales', (m) => m.ts === list.ts && said(m).includes(words.has));
      expect(said(taken)).toContain(`<@${me.id}>`);
      expect(await stored(alertId)).toMatchObject({ acknowledgedBy: me.id });

      await me.press(taken, words.giveBack);
      const back = await me.message('#sales', (m) => m.ts === list.ts && said(m).includes(words.nobody));
      expect(await stored(alertId)).toMatchObject({ acknowledgedBy: null });

      await me.interact(back, 'snoozeAlert', words.week);
      const asleep = await me.message('#sales', (m) => m.ts === list.ts && said(m).includes(words.snoozed));
      const { snoozedBy, snoozedAt, snoozedUntil } = (await stored(alertId)) ?? {};
      expect(snoozedBy).toBe(me.id);
      // Seven days on by the calendar: an hour more or less where clocks change meanwhile.
      const days = ((snoozedUntil?.getTime() ?? 0) - (snoozedAt?.getTime() ?? 0)) / 86_400_000;
      expect(Math.abs(days - 7)).toBeLessThanOrEqual(1 / 24);

      await me.press(asleep, words.wake);
      const awake = await me.message('#sales', (m) => m.ts === list.ts && !said(m).includes(words.snoozed));
      expect(await stored(alertId)).toMatchObject({ snoozedBy: null, snoozedUntil: null });

      await me.press(awake, words.history);
      const history = await me.message(
        '#sales',
        (m) => m.isEphemeral && said(m).includes(words.fired) && said(m).includes(name),
      );
      expect(said(history)).toContain('never on time');
      expect(said(history).match(new RegExp(`<@${me.id}>`, 'g'))?.length).toBeGreaterThanOrEqual(4);
      await me.type('#sales', `/prm rate "${name}" 36`);
      await me.message('#sales', (m) => m.isEphemeral && m.text.includes('36') && m.text.includes(name));
      expect(workspace.logLines).toEqual([]);
    });

describe.each(languages)('on the post in the channel, $who', ({ who, already, noneMine, list, mine }) => {
  test('says who has it to everybody, and a second press is told so', async () => {
    const name = `Posted for ${who}`;
    const { alertId } = await unhappy(name, 'customer', null);
    const me = as(who);
    const post = await postSaying(name, 'under the line');
    const before = new Set(me.messages('#sales').map(({ ts }) => ts));
    await Promise.all([me.press(post, 'I have it'), me.press(post, 'I have it')]);
    const shown = await postSaying(name, `Acknowledged by <@${me.id}>`);
    expect(shown.ts).toBe(post.ts);
    expect(said(shown)).toContain('never on time');
    const told = await me.message('#sales', (m) => m.isEphemeral && !before.has(m.ts));
    expect(said(told)).toContain(already);
    const entries = await workspace.records.read.audit.ofEntity(alertId);
    expect(entries.map(({ action }) => action)).toEqual(['alert.acknowledge']);
    expect(said(await answerTo(workspace, who, `/prm ${list} ${mine}`))).not.toContain(name);
  });

  test('has none of their own, and is told so', async () => {
    expect(said(await answerTo(workspace, who, `/prm ${list} ${mine}`))).toContain(noneMine);
    expect(said(await answerTo(workspace, who, `/prm ${list} xyz`))).toContain('xyz');
  });
});

describe('what may not be', () => {
  test('a rep snoozes nobody else’s alert, but may take it on', async () => {
    const { alertId } = await unhappy('Of Mo', 'partner', as('mo').id);
    const post = await postSaying('Of Mo', 'under the line');
    await as('ana').interact(post, 'snoozeAlert', 'Until the next rating');
    const told = await as('ana').message(
      '#sales',
      (m) => m.isEphemeral && said(m).includes('Snoozing hides'),
    );
    expect(said(told)).toContain(`<@${as('mo').id}>`);
    expect(await stored(alertId)).toMatchObject({ snoozedAt: null });
  });

  test('somebody whose role was taken away, or who never had one, changes nothing', async () => {
    const { alertId } = await unhappy('Roleless', 'both', null);
    const list = await answerTo(workspace, 'ana', '/prm alerts');
    await answerTo(workspace, 'ada', '/prm role @ana viewer');
    await as('ana').press(list, 'I have it');
    await as('ana').message('#sales', (m) => m.isEphemeral && said(m).includes('*viewer*'));
    const seen = await answerTo(workspace, 'ana', '/prm alerts');
    expect(said(seen)).not.toContain('I have it');
    await answerTo(workspace, 'ada', '/prm role @ana default');
    const post = await postSaying('Roleless', 'under the line');
    await as('gus').press(post, 'I have it');
    await as('gus').message('#sales', (m) => m.isEphemeral && said(m).includes('You have no role here yet'));
    expect(await stored(alertId)).toMatchObject({ acknowledgedBy: null });
  });
});

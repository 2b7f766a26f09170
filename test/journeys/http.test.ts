import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { answerTo } from './answerTo.ts';
import { subscribe } from './subscribe.ts';
import { type JourneyWorkspace, openWorkspace, said, transports } from './workspace.ts';

const languages = [
  {
    person: 'ana',
    rate: 'rate',
    need: 'need',
    fields: { party: 'Customer or partner', score: 'Score', days: 'Days' },
    monday: 'Monday',
    undo: 'Undo',
    undone: 'Undone',
    satisfied: 'satisfied',
    recorded: 'single sign-on',
    above: 'above 100',
    underLine: 'is under the line',
    digest: '/prm digest new',
    isSetUp: 'is set up',
  },
  {
    person: 'lin',
    rate: '评分',
    need: '需求',
    fields: { party: '客户或合作伙伴', score: '分数', days: '发送日' },
    monday: '星期一',
    undo: '撤销',
    undone: '已撤销',
    satisfied: '满意',
    recorded: 'single sign-on',
    above: '100',
    underLine: '已低于警戒线',
    digest: '/prm 简报 新建',
    isSetUp: '已设置',
  },
] as const;

describe.each(transports)('the app reached over %s', (transport) => {
  let workspace: JourneyWorkspace;
  beforeAll(async () => {
    workspace = await openWorkspace({ transport });
  });
  afterAll(() => workspace.stop());

  const add = async (name: string) =>
    (await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind: 'both', name }))).party;
  const scoresOf = async (partyId: string) => {
    const until = new Date(workspace.playground.control.now());
    return (await workspace.records.read.ratings.countedOf(partyId, until)).map(({ score }) => score);
  };

  test('is the app that was meant', () => {
    expect(workspace.service.port === undefined).toBe(transport === 'socket');
    expect(workspace.playground.control.connectionCount() > 0).toBe(transport === 'socket');
  });

  for (const words of languages) {
    const { person } = words;
    const me = () => workspace.playground.control.as(person);

    test(`${person} rates by line and takes it back by its button, once`, async () => {
      const party = await add(`Lineo ${person}`);
      const answer = await answerTo(workspace, person, `/prm ${words.rate} ${party.name} 85`);
      expect(said(answer)).toContain(words.satisfied);
      expect(await scoresOf(party.id)).toEqual([85]);
      await me().press(answer, words.undo);
      await me().message('#sales', (m) => m.text.includes(words.undone) && m.text.includes(party.name));
      expect(await scoresOf(party.id)).toEqual([]);
    });

    test(`${person} rates by the form, which looks names up and says at the field what is wrong`, async () => {
      const party = await add(`Formulo ${person}`);
      await me().type('#sales', `/prm ${words.rate} ${party.name}`);
      await me().modal();
      await me().fill({ [words.fields.score]: '101' });
      expect(JSON.stringify(await me().submit())).toContain(words.above);
      await me().fill({ [words.fields.party]: party.name, [words.fields.score]: '4/5' });
      await me().submit();
      await me().message('#sales', (m) => m.isEphemeral && m.text.includes(party.name));
      expect(await scoresOf(party.id)).toEqual([80]);
    });

    test(`${person} rates by a mention, and the thread reads it`, async () => {
      const party = await add(`Mentio ${person}`);
      await me().say('#sales', `about ${party.name}`);
      const parent = await me().message('#sales', `about ${party.name}`);
      await me().say('#sales', `@prm ${words.rate} "${party.name}" 75`, { thread: parent.ts });
      const confirmed = await workspace.playground.control
        .as('mo')
        .message('#sales', (m) => Boolean(m.botId) && m.threadTs === parent.ts);
      expect(said(confirmed)).toContain(party.name);
      expect(await scoresOf(party.id)).toEqual([75]);
    });

    test(`${person} notes a need`, async () => {
      const party = await add(`Needo ${person}`);
      const line = `/prm ${words.need} "${party.name}" "single sign-on of ${person}"`;
      expect(said(await answerTo(workspace, person, line))).toContain(words.recorded);
      const asks = await workspace.records.read.requirements.latestAsksOf(
        party.id,
        new Date(workspace.playground.control.now()),
        5,
      );
      expect(asks).toHaveLength(1);
    });

    test(`${person} sets a digest up by the form`, async () => {
      await answerTo(workspace, person, '/prm help');
      await workspace.records.write((tx) => tx.people.setRole(me().id, 'manager'));
      await me().type('#sales', words.digest);
      await me().modal();
      await me().fill({ [words.fields.days]: [words.monday] });
      await me().submit();
      await me().message('#sales', words.isSetUp);
      const digests = await workspace.records.read.subscriptions.list();
      expect(digests.filter(({ ownerId }) => ownerId === me().id)).toHaveLength(1);
    });

    test(`low scores of a party alert the channel, in the language that ${person} reads`, async () => {
      const language = person === 'lin' ? 'zh-CN' : 'en';
      const { control } = workspace.playground;
      const party = await add(`Alerto ${person}`);
      const id = await subscribe(workspace, '#management', { language });
      await control.as('ana').type('#sales', `/prm rate ${party.name} 65`);
      await control.as('ada').type('#sales', `/prm rate ${party.name} 50`);
      const alert = await control.as('mo').message('#management', party.name);
      expect(said(alert)).toContain(words.underLine);
      await workspace.records.write((tx) => tx.subscriptions.change(id, 1, { isActive: false }));
    });
  }

  test('a restart goes on where it was', async () => {
    const party = await add('Restarto');
    await workspace.restart(() => {});
    await answerTo(workspace, 'ana', `/prm rate ${party.name} 64`);
    expect(await scoresOf(party.id)).toEqual([64]);
    expect(workspace.logLines).toEqual([]);
  });
});

test('over signed HTTP Slack can verify the address and probe its certificate; nobody else gets in', async () => {
  const workspace = await openWorkspace({ transport: 'http' });
  const { control } = workspace.playground;
  try {
    expect(await control.verifyUrl()).toBe(true);
    expect(await control.checkCertificate()).toBe(200);
    const address = `http://127.0.0.1:${workspace.service.port}/slack/events`;
    const forged = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': String(Math.floor(control.now() / 1000)),
        'x-slack-signature': `v0=${'0'.repeat(64)}`,
      },
      body: 'command=/prm&text=help',
    });
    expect(forged.status).toBe(401);
  } finally {
    await workspace.stop();
  }
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { subscribe } from './subscribe.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const kinds = ['customer', 'partner', 'both'] as const;
const languages = [
  {
    language: 'en',
    owner: 'mo',
    lead: 'is under the line',
    band: 'dissatisfied',
    owned: 'Owner:',
    rated: 'dissatisfied',
    noticed: 'It is now under the line',
    log: 'Log what you did',
  },
  {
    language: 'zh-CN',
    owner: 'lin',
    lead: '已低于警戒线',
    band: '不满意',
    owned: '负责人：',
    rated: '不满意',
    noticed: '现已低于警戒线',
    log: '记录跟进情况',
  },
] as const;

for (const { language, owner, lead, band, owned, rated, noticed, log } of languages) {
  describe(`in ${language}`, () => {
    let workspace: JourneyWorkspace;
    beforeAll(async () => {
      workspace = await openWorkspace();
      await subscribe(workspace, '#management', { language });
    });
    afterAll(() => workspace.stop());

    for (const kind of kinds) {
      test(`scores that pull a ${kind} under the line are told once in the channel and once to the owner`, async () => {
        const { control } = workspace.playground;
        const name = `Söhne & Co ${kind}`;
        const shown = `Söhne &amp; Co ${kind}`;
        const ownerId = control.as(owner).id;
        const { party } = await workspace.records.write((tx) =>
          addParty(tx, workspace.act(), { kind, name, ownerId }),
        );
        await control.as('ana').type('#sales', `/prm rate ${name} 65`);
        await control.as('ada').type('#sales', `/prm rate ${name} 50 "<!channel> slow *answers*"`);

        const alert = await control.as('mo').message('#management', shown);
        expect(said(alert)).toContain(lead);
        expect(said(alert)).toContain('66.3');
        expect(said(alert)).toContain(band);
        expect(said(alert)).toContain('50');
        expect(said(alert)).toContain('65');
        expect(said(alert)).toContain(owned);
        expect(said(alert)).toContain(`<@${ownerId}>`);
        expect(said(alert)).not.toContain('<!channel>');
        expect(alert.text).toContain('66.3');

        const notice = await control.as(owner).message('@prm', shown);
        expect(said(notice)).toContain(`<@${control.as('ada').id}>`);
        expect(said(notice)).toContain(rated);
        expect(said(notice)).toContain(noticed);
        expect(JSON.stringify(notice.blocks)).toContain(log);

        await control.as('ana').type('#sales', `/prm rate ${name} 64`);
        await control.as('ana').message('#sales', (m) => m.isEphemeral && m.text.includes('64'));
        await workspace.service.tick();
        const alerts = control
          .as('mo')
          .messages('#management')
          .filter((m) => m.text.includes(shown));
        expect(alerts).toHaveLength(1);
        const notices = control
          .as(owner)
          .messages('@prm')
          .filter((m) => m.text.includes(shown));
        expect(notices).toHaveLength(1);
        expect(await workspace.records.read.alerts.latestOf(party.id)).toMatchObject({ state: 'open' });
        expect(workspace.logLines).toEqual([]);
      });
    }
  });
}

describe('about single scores', () => {
  let workspace: JourneyWorkspace;
  beforeAll(async () => {
    workspace = await openWorkspace();
  });
  afterAll(() => workspace.stop());

  test('one very low score is told to the owner alone, and undoing it before it went out untells it', async () => {
    const { control } = workspace.playground;
    const { party } = await workspace.records.write((tx) =>
      addParty(tx, workspace.act(), { kind: 'partner', name: 'Globex', ownerId: control.as('lin').id }),
    );
    const ana = control.as('ana');
    control.faults.failNextCalls('chat.postMessage', { kind: 'rateLimited', retryAfterSeconds: 30 });
    await ana.type('#sales', '/prm rate globex 10');
    const first = await ana.message('#sales', (m) => m.isEphemeral && m.text.includes('10'));
    await control.until(() => control.calls('chat.postMessage').length === 1);
    await ana.press(first, 'Undo');
    await ana.message('#sales', (m) => m.isEphemeral && m.text.includes('Undone'));
    await ana.type('#sales', '/prm rate globex 55');
    control.advance(31_000);
    await workspace.service.tick();
    const notice = await control.as('lin').message('@prm', 'Globex');
    expect(said(notice)).toContain('*55* 分');
    expect(control.as('lin').messages('@prm')).toHaveLength(1);
    expect(await workspace.records.read.alerts.latestOf(party.id)).toBeUndefined();
  });

  test('an alert goes to the channel of the party itself where it has one', async () => {
    const { control } = workspace.playground;
    await workspace.records.write((tx) =>
      addParty(tx, workspace.act(), {
        kind: 'customer',
        name: 'Initech',
        channelId: control.channelId('#sales'),
      }),
    );
    await control.as('ana').type('#sales', '/prm rate initech 40');
    await control.as('ada').type('#sales', '/prm rate initech 45');
    const alert = await control.as('mo').message('#sales', (m) => m.text.includes('under the line'));
    expect(said(alert)).toContain('Nobody owns it yet');
    await control.as('mo').press(alert, 'Why?');
    const why = await control.as('mo').message('#sales', (m) => m.isEphemeral && m.text.includes('58.8'));
    expect(said(why)).toContain('Initech');
    await control.as('mo').press(alert, 'Show its card');
    await control
      .as('mo')
      .message('#sales', (m) => m.isEphemeral && m.text.includes('Initech') && m.ts !== why.ts);
    await control.as('mo').press(alert, 'Log what you did');
    const form = await control.as('mo').modal();
    expect(JSON.stringify(form.blocks)).toContain('Initech');
  });
});

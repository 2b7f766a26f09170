import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { configureLoyalty } from '../../src/loyalty/configureLoyalty.ts';
import { defaultLoyaltyConfig } from '../../src/loyalty/loyaltyConfig.ts';
import { loyaltyModel } from '../../src/loyalty/loyaltyModel.ts';
import { type PartyKind, partyKinds } from '../../src/parties/partyKind.ts';
import { buy, monthly, partyThatBought } from './bought.ts';
import { subscribe } from './subscribe.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

let workspace: JourneyWorkspace;
beforeEach(async () => {
  workspace = await openWorkspace();
});
afterEach(async () => {
  expect(workspace.logLines).toEqual([]);
  await workspace.stop();
});

const as = (name: string) => workspace.playground.control.as(name);
const config = async () => (await loyaltyModel(workspace.records.read)).config;
const tierOf = async (id: string) => (await workspace.records.read.loyalty.stateOf(id))?.tier;

/** Makes an admin of somebody who has used the app before. */
const makeAdmin = async (name: string): Promise<void> => {
  await as(name).type('#sales', '/prm help');
  await as(name).message('#sales', /\/prm/);
  await workspace.records.write((tx) => tx.people.setRole(as(name).id, 'admin'));
};

const languages = [
  {
    ...{
      who: 'ana',
      line: '/prm loyalty settings',
      lookup: '/prm loyalty',
      names: 'Name of the highest tier',
    },
    ...{ platinum: 'The highest tier begins at', frequency: 'How often they buy', preview: 'Preview' },
    ...{ saved: 'are saved', undo: 'Undo', undone: 'as they were before', wouldRise: 'would rise at once' },
    ...{
      sum: 'add up to 95 %',
      order: 'must be above',
      long: 'at most 30',
      meanwhile: 'while your form was open',
    },
  },
  {
    ...{ who: 'lin', line: '/prm 忠诚度 设置', lookup: '/prm 忠诚度', names: '最高级的名称' },
    ...{ platinum: '最高级起始分', frequency: '购买频次', preview: '预览' },
    ...{ saved: '已保存', undo: '撤销', undone: '恢复原样', wouldRise: '立即升级' },
    ...{ sum: '合计为 95%', order: '必须大于', long: '最多 30', meanwhile: '您填写期间' },
  },
] as const;

describe.each(languages)('$who, an admin', (say) => {
  const open = async () => {
    await as(say.who).type('#sales', say.line);
    return as(say.who).modal();
  };

  test('previews on what there is, saves, sees one summary, and takes it back', async () => {
    await makeAdmin(say.who);
    await subscribe(workspace, '#management', { tierChangesAtOnce: true, alertsAtOnce: false });
    const ids: Partial<Record<PartyKind, string>> = {};
    for (const kind of partyKinds)
      ids[kind] = await partyThatBought(workspace, `Acme ${kind}`, kind, monthly(500, 5, 6), {
        cause: 'import',
      });
    const before = await Promise.all(partyKinds.map((kind) => tierOf(ids[kind] ?? '')));
    expect(before).not.toContain('platinum');
    const posted = as('mo').messages('#management').length;
    await open();
    await as(say.who).fill({ [say.platinum]: '50', silver: '20', gold: '30' });
    await as(say.who).press(await as(say.who).modal(), say.preview);
    const previewed = await as(say.who).modal(say.wouldRise);
    expect(JSON.stringify(previewed.blocks)).toContain('Acme both');
    expect(await tierOf(ids.both ?? '')).toBe(before[2]);
    await as(say.who).submit();
    const answer = await as(say.who).message('#sales', (m) => said(m).includes(say.saved));
    await expect
      .poll(() => Promise.all(partyKinds.map((kind) => tierOf(ids[kind] ?? ''))))
      .toEqual(['platinum', 'platinum', 'platinum']);
    const summary = await as('mo').message('#management', /changed the loyalty settings/);
    for (const kind of partyKinds) expect(said(summary)).toContain(`Acme ${kind}`);
    expect(as('mo').messages('#management')).toHaveLength(posted + 1);
    await as(say.who).press(answer, say.undo);
    await as(say.who).message('#sales', (m) => said(m).includes(say.undone));
    expect(await config()).toEqual(defaultLoyaltyConfig);
    await expect.poll(() => Promise.all(partyKinds.map((kind) => tierOf(ids[kind] ?? '')))).toEqual(before);
  });

  test('gives a tier another name, which stands everywhere and mentions nobody', async () => {
    await makeAdmin(say.who);
    await partyThatBought(workspace, 'Acme', 'customer', monthly(900));
    await open();
    await as(say.who).fill({ [say.names]: '<!channel> *Premier*', 'name:gold': '金牌' });
    expect(await as(say.who).submit()).not.toHaveProperty('fieldErrors');
    await as(say.who).message('#sales', (m) => said(m).includes(say.saved));
    await as(say.who).type('#sales', `${say.lookup} acme`);
    const why = await as(say.who).message('#sales', (m) => said(m).includes('Premier'));
    expect(JSON.stringify(why)).not.toContain('<!channel>');
  });

  test('is told at the field what cannot be taken, and loses nothing', async () => {
    await makeAdmin(say.who);
    await open();
    await as(say.who).fill({ [say.frequency]: '20' });
    expect(await as(say.who).submit()).toMatchObject({
      fieldErrors: { frequency: expect.stringContaining(say.sum) },
    });
    await as(say.who).fill({ [say.frequency]: '25', [say.platinum]: '55', 'name:silver': 'x'.repeat(500) });
    expect(await as(say.who).submit()).toMatchObject({
      fieldErrors: {
        platinum: expect.stringContaining(say.order),
        'name:silver': expect.stringContaining(say.long),
      },
    });
    for (const bad of ['many', '-3', '1e3', '101', '99999'])
      expect(await refused('grace', bad === '101' ? '999' : bad), bad).toBe(true);
    await as(say.who).fill({ grace: '３０', 'name:silver': '', [say.platinum]: '80', margin: '25' });
    expect(await as(say.who).submit()).toMatchObject({ fieldErrors: { margin: expect.any(String) } });
    expect((await loyaltyModel(workspace.records.read)).version).toBe(0);
  });

  const refused = async (field: string, value: string): Promise<boolean> => {
    await as(say.who).fill({ [field]: value });
    const answer = await as(say.who).submit();
    return 'fieldErrors' in answer && field in (answer.fieldErrors ?? {});
  };

  test('who is overtaken reads by whom, and keeps what was typed', async () => {
    await makeAdmin(say.who);
    await open();
    await as(say.who).fill({ [say.platinum]: '85' });
    await workspace.records.write((tx) => {
      const act = workspace.act();
      return configureLoyalty(
        tx,
        { ...act, actor: { ...act.actor, id: as('mo').id } },
        {
          shown: defaultLoyaltyConfig,
          wanted: { ...defaultLoyaltyConfig, thresholds: { silver: 35, gold: 60, platinum: 80 } },
        },
      );
    });
    await as(say.who).submit();
    const again = await as(say.who).modal(say.meanwhile);
    expect(JSON.stringify(again.blocks)).toContain(as('mo').id);
    expect(JSON.stringify(again.blocks)).toContain('"85"');
    await as(say.who).submit();
    await as(say.who).message('#sales', (m) => said(m).includes(say.saved));
    expect((await config()).thresholds).toEqual({ silver: 40, gold: 60, platinum: 85 });
  });
});

test('a press that claims to be an admin’s opens no settings and previews nothing for a viewer', async () => {
  await makeAdmin('ana');
  await partyThatBought(workspace, 'Acme', 'customer', monthly(900), { cause: 'import' });
  await as('ana').type('#sales', '/prm loyalty');
  const admins = await as('ana').message('#sales', (m) => said(m).includes('Settings'));
  await workspace.records.write((tx) => tx.people.setRole(as('ana').id, 'viewer'));
  await as('ana').press(admins, 'Settings');
  await as('ana').message('#sales', (m) => /role/.test(said(m)) && m.ts !== admins.ts);
  expect(as('ana').modals()).toEqual([]);
});

test('a form that was opened as an admin saves nothing once the role is gone', async () => {
  await makeAdmin('ana');
  await as('ana').type('#sales', '/prm loyalty settings');
  await as('ana').modal();
  await workspace.records.write((tx) => tx.people.setRole(as('ana').id, 'viewer'));
  await as('ana').fill({ platinum: '90' });
  expect(await as('ana').submit()).toHaveProperty('fieldErrors');
  expect(await config()).toEqual(defaultLoyaltyConfig);
});

test('the settings open for no viewer', async () => {
  await as('ana').type('#sales', '/prm help');
  await as('ana').message('#sales', /\/prm/);
  await workspace.records.write((tx) => tx.people.setRole(as('ana').id, 'viewer'));
  await as('ana').type('#sales', '/prm loyalty settings');
  await as('ana').message('#sales', (m) => /admin/.test(said(m)));
});

test('a reference that is made anew overtakes nobody, and tells nobody', async () => {
  await makeAdmin('ana');
  await as('ana').type('#sales', '/prm loyalty settings');
  await as('ana').modal();
  const id = await partyThatBought(workspace, 'Acme', 'customer', monthly(500));
  await buy(workspace, id, [{ daysAgo: 1, amount: 50 }]);
  expect((await loyaltyModel(workspace.records.read)).version).toBeGreaterThan(0);
  await as('ana').fill({ platinum: '85' });
  await as('ana').submit();
  await as('ana').message('#sales', /are saved/);
});

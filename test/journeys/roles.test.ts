import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

let workspace: JourneyWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(async () => {
  expect(workspace.logLines).toEqual([]);
  await workspace.stop();
});

const person = (name: string) => workspace.playground.control.as(name);
const roleOf = async (name: string) =>
  (await workspace.records.read.people.find(person(name).id))?.role ?? null;
const tells = async (who: string, line: string) => said(await answerTo(workspace, who, line));

test.each([
  ['/prm role @mo manager', 'is now *manager*', 'manager'],
  ['/prm 角色 @mo 查看者', 'is now *viewer*', 'viewer'],
  ['/prm role admin @mo', 'is now *admin*', 'admin'],
  ['/prm 权限 @mo 默认', 'has no role of their own', null],
])('an admin types %s', async (line, answer, role) => {
  expect(await tells('ada', line)).toContain(answer);
  expect(await roleOf('mo')).toBe(role);
});

test('whoever never used the app is asked of Slack and can be given a role', async () => {
  expect(await workspace.records.read.people.find(person('gus').id)).toBeUndefined();
  expect(await tells('ada', '/prm role @gus viewer')).toContain('is now *viewer*');
  expect(await workspace.records.read.people.find(person('gus').id)).toMatchObject({ isOutsider: true });
});

test('everybody with a role sees who has which; a guest without one sees nothing', async () => {
  await tells('ada', '/prm role @mo manager');
  const list = await tells('ana', '/prm role');
  expect(list).toMatch(new RegExp(`\\*admin\\*.*<@${person('ada').id}>`));
  expect(list).toMatch(new RegExp(`\\*manager\\*.*<@${person('mo').id}>`));
  expect(list).toMatch(/\*rep\*.*everybody else here/);
  expect(await tells('lin', '/prm 角色')).toContain('管理员');
  await tells('ada', '/prm role @gus none');
  expect(await tells('gus', '/prm role')).toContain('You have no role here yet');
  expect(await tells('gus', '/prm')).toContain('`/prm role @you viewer`');
});

test('help explains what the reader may do, and names what others may', async () => {
  const forRep = await tells('ana', '/prm');
  expect(forRep).toContain('`/prm rate` records');
  expect(forRep).not.toContain('`/prm digest` sets up');
  expect(forRep).toContain('With the role manager: `/prm merge` `/prm digest`.');
  await tells('ada', '/prm role @lin viewer');
  const forViewer = await tells('lin', '/prm 帮助');
  expect(forViewer).not.toContain('`/prm 评分` 记录');
  expect(forViewer).toContain('“业务员”还可以用： `/prm 评分`');
  await tells('ada', '/prm role @lin default');
  expect(await tells('ana', '/prm help raet')).toContain('`/prm help rate`');
});

test('nobody but an admin can give one, themselves included', async () => {
  expect(await tells('ana', '/prm role @ana admin')).toContain('needs the role *admin*');
  expect(await tells('lin', '/prm 角色 @lin 管理员')).toContain('需要');
  expect([await roleOf('ana'), await roleOf('lin')]).toEqual([null, null]);
});

test('the last admin stays one', async () => {
  expect(await tells('ada', '/prm role @ada rep')).toContain('Nobody else is an admin');
  expect(await roleOf('ada')).toBeNull();
});

test('Undo gives the former role back', async () => {
  await tells('ada', '/prm role @lin viewer');
  const answer = await answerTo(workspace, 'ada', '/prm role @lin manager');
  await person('ada').press(answer, 'Undo');
  await person('ada').message('#sales', (m) => m.text.includes('Undone') && m.text.includes('viewer'));
  expect(await roleOf('lin')).toBe('viewer');
  await tells('ada', '/prm role @lin default');
});

test.each([
  ['/prm role @mo managr', '/prm role @mo manager'],
  ['/prm 角色 @mo 管理', '/prm 角色 @mo 管理员'],
  ['/prm role @mo wizard', '`viewer`, `rep`, `manager`'],
  ['/prm role nobody manager', 'Mention the person with @'],
])('%s is answered with what would do: %s', async (line, advice) => {
  await tells('ada', '/prm role @mo manager');
  expect(await tells('ada', line)).toContain(advice);
  expect(await roleOf('mo')).toBe('manager');
});

test('without a role it says which one somebody has', async () => {
  await tells('ada', '/prm role @mo manager');
  expect(await tells('ana', '/prm role @mo')).toContain('is *manager*');
});

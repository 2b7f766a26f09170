import { afterAll, beforeAll, expect, test } from 'vitest';
import { undoChange } from '../../src/history/undoChange.ts';
import { createLog } from '../../src/log.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { changeParty } from '../../src/parties/changeParty.ts';
import { mergeParties } from '../../src/parties/mergeParties.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import type { Role } from '../../src/people/role.ts';
import { setRole } from '../../src/people/setRole.ts';
import type { MessageSeen } from '../../src/playground/protocol.ts';
import { createWebClient } from '../../src/slack/webClient.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

let workspace: JourneyWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
  for (const who of ['mo', 'lin']) {
    await person(who).type('#sales', '/prm help');
    await give(who, 'manager');
  }
});
afterAll(async () => {
  expect(workspace.logLines).toEqual([]);
  await workspace.stop();
});

const person = (name: string) => workspace.playground.control.as(name);
const give = async (who: string, role: Role) => {
  await workspace.records.write((tx) => setRole(tx, workspace.act(), { personId: person(who).id, role }));
};
const add = (name: string, kind: PartyKind = 'customer') =>
  workspace.records.write((tx) => addParty(tx, workspace.act(), { kind, name }));
/** Two whose names are one letter apart. */
const alike = async (name: string, kinds: readonly [PartyKind, PartyKind] = ['customer', 'customer']) => {
  const [first, second] = [await add(`${name} Data`, kinds[0]), await add(`${name} Date`, kinds[1])];
  return { first: first.party, second: second.party, undoSecond: second.auditId };
};
const merged = (mergedId: string, intoId: string) =>
  workspace.records.write((tx) => mergeParties(tx, workspace.act(), { mergedId, intoId }));
const dismissal = (pair: { first: { id: string }; second: { id: string } }) =>
  workspace.records.read.duplicates.dismissal(pair.first.id, pair.second.id);

/** The button below the line about these two. */
const notTheSame = (
  list: MessageSeen,
  { first, second }: { first: { id: string }; second: { id: string } },
) => {
  for (const block of list.blocks ?? [])
    for (const { action_id: actionId, value = '' } of (block.elements ?? []) as Element[])
      if (actionId === 'notTheSame' && value.includes(first.id) && value.includes(second.id))
        return { blockId: String(block.block_id), actionId };
  return undefined;
};
interface Element {
  action_id?: string;
  value?: string;
}
const press = async (who: string, list: MessageSeen, pair: Awaited<ReturnType<typeof alike>>) => {
  const button = notTheSame(list, pair);
  if (!button) throw new Error('the pair is not in the list');
  return person(who).press(list, button);
};
const hears = (who: string, ...texts: string[]) =>
  person(who).message('#sales', (m) => m.isEphemeral && texts.every((text) => said(m).includes(text)));

const languages = [
  {
    who: 'mo',
    line: '/prm merge',
    merge: (a: string, b: string) => `/prm merge ${a} into ${b}`,
    ...{ button: 'Not the same', compare: 'Compare', undo: 'Undo', show: 'Show the list' },
    ...{ noted: 'will not come up again', undone: 'may come up as a pair again', undoLine: '/prm undo' },
    ...{
      already: 'already said that these two are not the same',
      partOf: 'is part of',
      gone: 'not there any',
    },
    ...{ role: 'manager', unknown: 'from another version', itself: 'Both lead to' },
  },
  {
    who: 'lin',
    line: '/prm 合并',
    merge: (a: string, b: string) => `/prm 合并 ${a} 到 ${b}`,
    ...{ button: '不是同一个', compare: '对比', undo: '撤销', show: '查看列表' },
    ...{ noted: '不会再出现', undone: '可能会再次列为疑似重复', undoLine: '/prm 撤销' },
    ...{ already: '确认这两个不是同一个', partOf: '已合并到', gone: '已不存在' },
    ...{ role: '经理', unknown: '来自其他版本', itself: '两者都指向' },
  },
] as const;
const sides = [
  ['customer', 'customer'],
  ['partner', 'partner'],
  ['customer', 'partner'],
] as const;

for (const say of languages) {
  for (const kinds of sides) {
    test(`${say.who} says that a ${kinds.join(' and a ')} are not the same, and takes it back`, async () => {
      const { who } = say;
      const pair = await alike(`Acme ${kinds.join('')} ${who}`, kinds);
      const [a, b] = [pair.first.name, pair.second.name];
      const list = await answerTo(workspace, who, say.line);
      expect(said(list)).toContain(say.button);
      expect(said(list)).toContain(say.compare);

      await press(who, list, pair);
      const answer = await hears(who, say.noted, a, b);
      expect(answer.text).toContain(a);
      expect(notTheSame(answer, pair)).toBeUndefined();
      expect(await dismissal(pair)).toMatchObject({ dismissedBy: person(who).id, state: 'counted' });
      expect(notTheSame(await answerTo(workspace, who, say.line), pair)).toBeUndefined();

      await Promise.all([person(who).press(answer, say.undo), person(who).press(answer, say.undo)]);
      const undone = await hears(who, say.undone, a, b);
      expect(await dismissal(pair)).toMatchObject({ state: 'undone' });
      expect(notTheSame(await answerTo(workspace, who, say.line), pair)).toBeDefined();
      await person(who).press(undone, say.show);
      const shown = await person(who).message(
        '#sales',
        (m) => m.ts === undone.ts && notTheSame(m, pair) !== undefined,
      );

      await press(who, shown, pair);
      await hears(who, say.noted, a, b);
      expect(said(await answerTo(workspace, who, say.undoLine))).toContain(say.undone);
      expect(await dismissal(pair)).toMatchObject({ state: 'undone' });

      await press(who, await answerTo(workspace, who, say.line), pair);
      await hears(who, say.noted, a, b);
      await person(who).type('#sales', say.merge(b, a));
      await person(who).modal();
      expect(await person(who).submit()).toMatchObject({ ok: true });
      await workspace.playground.control.until(async () => {
        const party = await workspace.records.read.parties.find(pair.second.id);
        return party?.mergedIntoId === pair.first.id;
      });
    });
  }

  test(`${say.who} presses twice, and a week later what a colleague pressed: it is said once`, async () => {
    const { who } = say;
    const pair = await alike(`Twice ${who}`);
    const other = who === 'mo' ? 'lin' : 'mo';
    const heard = languages.find((one) => one.who === other) ?? say;
    const theirs = await answerTo(workspace, other, heard.line);
    const mine = await answerTo(workspace, who, say.line);
    await Promise.all([press(other, theirs, pair), press(other, theirs, pair)]);
    await hears(other, heard.noted, pair.first.name);
    await hears(other, heard.already, person(other).id);
    const kept = await dismissal(pair);
    await workspace.playground.control.advance(7 * 24 * 3_600_000);
    await press(who, mine, pair);
    await hears(who, say.already, person(other).id);
    expect(await dismissal(pair)).toEqual(kept);
  });

  test(`${say.who} presses when one is part of another, archived or gone meanwhile`, async () => {
    const { who } = say;
    const joined = await alike(`Joined ${who}`);
    const archived = await alike(`Archived ${who}`);
    const gone = await alike(`Gone ${who}`);
    const list = await answerTo(workspace, who, say.line);
    await merged(joined.second.id, joined.first.id);
    await workspace.records.write((tx) =>
      changeParty(tx, workspace.act(), { partyId: archived.second.id, changes: { status: 'archived' } }),
    );
    await workspace.records.write((tx) => undoChange(tx, workspace.act(), gone.undoSecond));
    await press(who, list, joined);
    await hears(who, say.partOf, joined.second.name, joined.first.name);
    await press(who, list, gone);
    await hears(who, say.gone);
    await press(who, list, archived);
    await hears(who, say.noted, archived.second.name);
    expect([await dismissal(joined), await dismissal(gone)]).toEqual([undefined, undefined]);
    expect(await dismissal(archived)).toMatchObject({ state: 'counted' });
  });

  test(`${say.who} whose role was taken away presses in vain, but takes back what was theirs`, async () => {
    const { who } = say;
    const pair = await alike(`Role ${who}`);
    const next = await alike(`Rolf ${who}`);
    await press(who, await answerTo(workspace, who, say.line), pair);
    const list = await hears(who, say.noted, pair.first.name);
    await give(who, 'rep');
    await press(who, list, next);
    await hears(who, say.role);
    expect(await dismissal(next)).toBeUndefined();
    await person(who).press(list, say.undo);
    const undone = await hears(who, say.undone, pair.first.name);
    expect(said(undone)).not.toContain(say.show);
    expect(await dismissal(pair)).toMatchObject({ state: 'undone' });
    await give(who, 'manager');
  });

  test(`${say.who} presses buttons that were made up: nothing is kept`, async () => {
    const { who } = say;
    const pair = await alike(`Forged ${who}`);
    const ids = { firstId: pair.first.id, secondId: pair.second.id };
    const forged = [
      [{ ...ids, secondId: 'of another workspace', from: null }, say.gone],
      [{ ...ids, secondId: pair.first.id, from: null }, say.itself],
      [{ ...ids, secondId: '\u0000', from: null }, say.gone],
      [ids, say.unknown],
      ['no json', say.unknown],
    ] as const;
    const { botToken, apiUrl, control } = workspace.playground;
    const client = createWebClient(botToken, apiUrl, createLog('silent'));
    for (const [at, [value, answer]] of forged.entries()) {
      const text = `made up ${who} ${at}`;
      const button = {
        type: 'button',
        action_id: 'notTheSame',
        text: { type: 'plain_text', text },
        value: typeof value === 'string' ? value : JSON.stringify(value),
      } as const;
      await client.chat.postMessage({
        channel: control.channelId('#sales'),
        text,
        blocks: [{ type: 'actions', elements: [button] }],
      });
      const before = new Set(
        person(who)
          .messages('#sales')
          .map(({ ts }) => ts),
      );
      await person(who).press(await person(who).message('#sales', text), text);
      const refused = await person(who).message('#sales', (m) => m.isEphemeral && !before.has(m.ts));
      expect(said(refused)).toContain(answer);
    }
    expect(await dismissal(pair)).toBeUndefined();
    expect(await workspace.records.read.duplicates.listDismissedBefore(pair.second.id)).toEqual([]);
  });
}

test('a rep is not offered it, and is told whom it takes', async () => {
  const pair = await alike('Offered');
  const answer = await answerTo(workspace, 'ana', '/prm merge');
  expect(said(answer)).toContain('manager');
  expect(notTheSame(answer, pair)).toBeUndefined();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { partyKinds } from '../../src/parties/partyKind.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
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
const daysAgo = (days: number) => new Date(workspace.playground.control.now() - days * 86_400_000);

const languages = [
  {
    who: 'ana',
    ...{ card: 'party', everything: 'Everything', older: 'Older', newer: 'Newer' },
    ...{ fired: 'low-satisfaction alert', changed: 'changed: status (undone)', added: 'added' },
    archive: 'archive',
  },
  {
    who: 'lin',
    ...{ card: '档案', everything: '全部动态', older: '更早', newer: '更新' },
    ...{ fired: '触发低满意度警报', changed: '修改：状态（已撤销）', added: '添加' },
    archive: '归档',
  },
] as const;

for (const kind of partyKinds)
  for (const say of languages)
    test(`${say.who} pages through everything that happened with a ${kind}, to its beginning and back`, async () => {
      const name = `Acme ${kind} ${say.who}`;
      const { party } = await workspace.records.write((tx) =>
        addParty(tx, workspace.act(daysAgo(400)), { kind, name }),
      );
      for (let day = 20; day > 0; day--)
        await workspace.records.write((tx) =>
          recordRating(tx, workspace.act(daysAgo(day)), {
            ...{ partyId: party.id, score: 20 + day / 10, comment: null, contactName: null },
          }),
        );
      const me = person(say.who);
      const archived = await answerTo(workspace, say.who, `/prm ${say.archive} ${name}`);
      await me.press(archived, say.who === 'ana' ? 'Undo' : '撤销');
      const card = await answerTo(workspace, say.who, `/prm ${say.card} ${name}`);
      await me.press(card, say.everything);
      const first = await me.message('#sales', (m) => m.isEphemeral && m.text.includes('1–10'));
      expect(said(first)).toContain(say.changed);
      expect(said(first)).toContain('20.1');
      await me.press(first, say.older);
      const second = await me.message('#sales', (m) => m.text.includes('11–20') && m.text.includes(name));
      await me.press(second, say.older);
      const last = await me.message('#sales', (m) => m.text.includes('21–23') && m.text.includes(name));
      expect(said(last)).toContain(say.fired);
      expect(said(last).split('\n').at(-2)).toContain(say.added);
      expect(JSON.stringify(last.blocks)).not.toContain(say.older);
      await me.press(last, say.newer);
      await me.message('#sales', (m) => m.text.includes('11–20') && m.text.includes(name));
    });

test('a page of a party that is gone says so', async () => {
  const { party } = await workspace.records.write((tx) =>
    addParty(tx, workspace.act(), { kind: 'customer', name: 'Globex' }),
  );
  const card = await answerTo(workspace, 'ana', '/prm party globex');
  await workspace.records.write((tx) =>
    tx.parties.change(party.id, party.version, { status: 'removed', updatedAt: party.updatedAt }),
  );
  await person('ana').press(card, 'Everything');
  await person('ana').message('#sales', (m) => m.isEphemeral && m.text.includes('not there any more'));
});

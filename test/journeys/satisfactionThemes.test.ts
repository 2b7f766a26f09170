import { afterEach, beforeEach, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { setRatingTheme } from '../../src/satisfaction/setRatingTheme.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const languages = [
  {
    who: 'ana',
    report: 'satisfaction',
    rate: 'rate',
    delivery: 'delivery',
    invoices: 'invoices',
    late: ['the delivery was late', 'late delivery again', 'delivery took weeks', 'waited for the delivery'],
    wrong: ['the invoice was wrong', 'wrong amount on the invoice', 'invoice sent twice', 'unclear invoice'],
    fresh: 'another late delivery',
    unclear: 'nothing special',
    sort: 'Sort comments',
    another: 'Another theme…',
    done: 'Every comment is sorted',
    yes: 'Yes, delivery',
    add: 'Add a theme',
    or: 'Or a new one',
    costs: (points: number, count: number) => `−${points} points over ${count} ratings`,
  },
  {
    who: 'lin',
    report: '满意度报告',
    rate: '评分',
    delivery: '交付',
    invoices: '发票',
    late: ['交货太晚了', '又是交货延迟', '交货等了三周', '一直在等交货'],
    wrong: ['发票金额有误', '发票开错了', '发票重复开具', '发票看不懂'],
    fresh: '交货又延迟',
    unclear: '没什么特别',
    sort: '归类评语',
    another: '其他主题…',
    done: '所有评语都已归类',
    yes: '是，交付',
    add: '添加主题',
    or: '或新主题',
    costs: (points: number, count: number) => `${count} 次评分共失 ${points} 分`,
  },
] as const;

let workspace: JourneyWorkspace;
beforeEach(async () => {
  workspace = await openWorkspace();
});
afterEach(() => workspace.stop());

const partyOf = async (kind: PartyKind, name: string) =>
  (await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind, name }))).party.id;
let nextRater = 0;
const rated = async (partyId: string, score: number, comment: string) => {
  const contactName = `Rater ${nextRater++}`;
  const input = { partyId, score, comment, contactName };
  return (await workspace.records.write((tx) => recordRating(tx, workspace.act(), input))).rating.id;
};

for (const kind of ['customer', 'partner', 'both'] as const)
  for (const words of languages) {
    const { who, report, rate } = words;
    test(`${who} reads what to fix for a ${kind}, and a rating's theme is suggested and confirmed`, async () => {
      const me = workspace.playground.control.as(who);
      const partyId = await partyOf(kind, 'Acme');
      for (const [theme, comments, score] of [
        [words.delivery, words.late, 40],
        [words.invoices, words.wrong, 70],
      ] as const)
        for (const comment of comments) {
          const ratingId = await rated(partyId, score, comment);
          await workspace.records.write((tx) => setRatingTheme(tx, workspace.act(), { ratingId, theme }));
        }
      const answer = await answerTo(workspace, who, `/prm ${rate} acme 30 “${words.fresh}”`);
      await me.press(answer, words.yes);
      await me.message('#sales', (m) => m.isEphemeral && m.text.includes(`“${words.delivery}”`));
      const until = new Date(workspace.playground.control.now());
      const [latest] = await workspace.records.read.ratings.latestOf(partyId, until, 1);
      expect(latest).toMatchObject({ score: 30, theme: words.delivery, themeState: 'confirmed' });

      const rows = await workspace.records.read.ratings.listCounted(new Date(0), until);
      const lost = (theme: string) =>
        rows.filter((row) => row.theme === theme).reduce((sum, { score }) => sum + 100 - score, 0);
      const shown = said(await answerTo(workspace, who, `/prm ${report}`));
      expect(lost(words.delivery)).toBe(4 * 60 + 70);
      expect(shown).toContain(words.costs(lost(words.delivery), 5));
      expect(shown).toContain(words.costs(lost(words.invoices), 4));
      expect(shown.indexOf(words.delivery)).toBeLessThan(shown.indexOf(words.invoices));
      expect(shown).toContain(words.fresh);
      expect(shown).not.toContain(words.sort);
      expect(workspace.logLines).toEqual([]);
    });

    test(`${who} sorts comments on a ${kind} one by one from the report`, async () => {
      const me = workspace.playground.control.as(who);
      const partyId = await partyOf(kind, 'Globex');
      const lowest = await rated(partyId, 20, words.late[0]);
      const other = await rated(partyId, 60, words.unclear);
      const shown = await answerTo(workspace, who, `/prm ${report}`);
      await me.press(shown, words.sort);
      const list = await me.message('#sales', (m) => m.isEphemeral && said(m).includes(words.another));
      expect(said(list).indexOf(words.late[0])).toBeLessThan(said(list).indexOf(words.unclear));

      await me.interact(list, 'chooseTheme:0', words.another);
      await me.modal();
      await me.fill({ fresh: words.delivery });
      await me.submit();
      await me.message('#sales', (m) => m.isEphemeral && m.text.includes(`“${words.delivery}”`));
      expect(await workspace.records.read.ratings.find(lowest)).toMatchObject({ theme: words.delivery });

      const next = await answerTo(workspace, who, `/prm ${report}`);
      const before = new Set(me.messages('#sales').map(({ ts }) => ts));
      await me.press(next, words.sort);
      const rest = await me.message('#sales', (m) => m.isEphemeral && !before.has(m.ts));
      expect(said(rest)).not.toContain(words.late[0]);
      await me.interact(rest, 'chooseTheme:0', words.delivery);
      await me.message('#sales', (m) => m.ts === rest.ts && said(m).includes(words.done));
      expect(await workspace.records.read.ratings.find(other)).toMatchObject({ theme: words.delivery });
      expect(workspace.logLines).toEqual([]);
    });
  }

test('a comment that says nothing known gets no theme forced on it', async () => {
  await partyOf('customer', 'Initech');
  const answer = await answerTo(workspace, 'ana', '/prm rate initech 75 "it went well"');
  expect(said(answer)).toContain('Add a theme');
  expect(said(answer)).not.toContain('Is it about');
  const plain = await answerTo(workspace, 'lin', '/prm 评分 initech 75');
  expect(said(plain)).not.toContain('添加主题');
});

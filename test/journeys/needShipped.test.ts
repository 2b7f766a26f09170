import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { addRequirement } from '../../src/requirements/addRequirement.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const languages = [
  {
    person: 'ana',
    owner: 'lin',
    ship: 'needs R1 shipped',
    undo: 'Undo',
    told: 'Told as owner:',
    reads: '标记为已实现',
  },
  {
    person: 'lin',
    owner: 'ana',
    ship: '需求列表 R1 已实现',
    undo: '撤销',
    told: '已通知负责人',
    reads: 'has shipped',
  },
] as const;

for (const { person, owner, ship, undo, told, reads } of languages) {
  for (const kind of ['customer', 'partner', 'both'] as const) {
    describe(`${person} ships what a ${kind} asked for`, () => {
      let workspace: JourneyWorkspace;
      beforeAll(async () => {
        workspace = await openWorkspace();
        const { control } = workspace.playground;
        const add = async (name: string, ownerId: string) =>
          (await workspace.records.write((tx) => addParty(tx, workspace.act(), { kind, name, ownerId })))
            .party.id;
        const partyIds = [
          await add('Acme', control.as(owner).id),
          await add('Globex', control.as(owner).id),
          await add('Initech', control.as(person).id),
        ];
        await workspace.records.write((tx) =>
          addRequirement(tx, workspace.act(), { title: 'single sign-on', partyIds }),
        );
      });
      afterAll(() => workspace.stop());

      test('taken back before it went out, nobody hears; shipped again, each other owner hears once', async () => {
        const { control } = workspace.playground;
        const me = control.as(person);
        control.faults.failNextCalls('chat.postMessage', { kind: 'rateLimited', retryAfterSeconds: 30 });
        const shipped = await answerTo(workspace, person, `/prm ${ship}`);
        expect(said(shipped)).toContain(told);
        expect(said(shipped)).toContain(`<@${control.as(owner).id}>`);
        await control.until(() => control.calls('chat.postMessage').length === 1);
        await me.press(shipped, undo);
        await me.message('#sales', (m) => m.ts === shipped.ts && !said(m).includes(told));
        control.advance(31_000);
        await workspace.service.tick();
        expect(control.as(owner).messages('@prm')).toEqual([]);
        await answerTo(workspace, person, `/prm ${ship}`);
        const notice = await control.as(owner).message('@prm', 'single sign-on');
        expect(said(notice)).toContain(reads);
        expect(said(notice)).toContain('Acme');
        expect(said(notice)).toContain('Globex');
        expect(said(notice)).not.toContain('Initech');
        expect(control.as(owner).messages('@prm')).toHaveLength(1);
        expect(me.messages('@prm')).toEqual([]);
        expect(workspace.logLines).toEqual([]);
      });
    });
  }
}

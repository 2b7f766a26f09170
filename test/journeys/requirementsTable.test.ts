import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

/** The lines of one language in the table, in their order, each with the row it stands in. */
const typedLines = (file: string, column: string): (readonly [row: string, line: string])[] => {
  const text = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const at = rows[0]?.indexOf(column) ?? -1;
  return rows.slice(2).flatMap((cells) => {
    const lines = [...(cells[at] ?? '').matchAll(/`([^`]+)`/g)].map(([, line = '']) => line);
    return lines.map((line) => [cells[1] ?? '', line] as const);
  });
};

const languages = [
  { who: 'ada', file: 'requirements.md', column: 'In English' },
  { who: 'lin', file: 'requirements.zh-CN.md', column: '用中文' },
] as const;

test('both pages tell the same lines', () => {
  for (const { column } of languages)
    expect(typedLines('requirements.zh-CN.md', column)).toEqual(typedLines('requirements.md', column));
});

describe.each(languages)('every line of $file', ({ who, file, column }) => {
  describe.each<[PartyKind, string]>([
    ['customer', 'Northgate'],
    ['partner', 'Juniper Resale'],
    ['both', '天行电子'],
  ])('for a %s', (kind, name) => {
    let workspace: JourneyWorkspace;
    beforeAll(async () => {
      workspace = await openWorkspace();
      await workspace.playground.control.as(who).type('#sales', '/prm help');
      await workspace.records.write(async (tx) => {
        await addParty(tx, workspace.act(), { kind, name });
        await tx.people.setRole(workspace.playground.control.as(who).id, 'admin');
      });
    });
    afterAll(() => workspace.stop());

    test.each(typedLines(file, column))('%s: %s', async (_row, line) => {
      const answer = await answerOrForm(workspace, who, line.replace('acme', name));
      expect(answer).not.toMatch(/^:warning:/);
      // Nobody is asked whom they meant.
      expect(answer).not.toMatch(/is called|没有名为/);
      expect(workspace.logLines).toEqual([]);
    });
  });
});

/** What a line says that was carried out; the title of the form that it opened, which is closed again. */
const answerOrForm = async (
  { playground: { control } }: JourneyWorkspace,
  who: string,
  line: string,
): Promise<string> => {
  const me = control.as(who);
  const before = new Set(me.messages('#sales').map(({ ts }) => ts));
  await me.type('#sales', line);
  const isNew = (message: { ts: string; isEphemeral?: boolean }) =>
    message.isEphemeral === true && !before.has(message.ts);
  const seen = await control.until(
    () => me.modals().at(-1) ?? me.messages('#sales').find((message) => isNew(message)),
  );
  if ('hash' in seen) {
    await me.close({ stack: true });
    return JSON.stringify(seen.title);
  }
  return said(seen);
};

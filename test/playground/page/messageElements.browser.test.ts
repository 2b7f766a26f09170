import { describe, expect, it } from 'vitest';
import { message } from './cannedSnapshot.ts';
import { setUpBrowserPage } from './setUpBrowserPage.ts';

const { server, open, done, expectLast } = setUpBrowserPage();

describe('elements in a message', () => {
  it('tell which one was used and with what', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Rate', exact: true }).click();
    await expectLast('interact').toMatchObject({
      actionId: 'rate',
      surface: { kind: 'message', channelId: 'C1' },
    });
    await page.getByPlaceholder('Segment').click();
    await page.getByRole('option', { name: 'APAC' }).click();
    await expectLast('interact').toMatchObject({ actionId: 'segment', input: 'APAC' });
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: 'Merge' }).click();
    await expectLast('interact').toMatchObject({ actionId: 'more', input: 'merge' });
    await page.getByLabel('Date').fill('2026-12-24');
    await expectLast('interact').toMatchObject({ actionId: 'due', input: '2026-12-24' });
  });

  it('ask first when the app wants a confirmation', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Archive' }).click();
    const question = page.getByRole('dialog', { name: 'Archive Acme?' });
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(done('interact')).toEqual([]);
    await page.getByRole('button', { name: 'Archive' }).click();
    await question.getByRole('button', { name: 'Archive' }).click();
    await expectLast('interact').toMatchObject({ actionId: 'archive' });
  });

  it('show what went wrong beside the message', async () => {
    const page = await open();
    const { ts } = message('C1', 30, 'UBOT', {});
    server().push({
      kind: 'notice',
      surface: { kind: 'message', channelId: 'C1', ts },
      text: 'Echo is not responding',
    });
    await page.getByRole('alert').filter({ hasText: 'Echo is not responding' }).waitFor();
  });
});

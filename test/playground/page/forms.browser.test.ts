import { describe, expect, it } from 'vitest';
import { modal } from './cannedSnapshot.ts';
import { setUpBrowserPage } from './setUpBrowserPage.ts';

const { server, open, openWithModal, done, expectLast } = setUpBrowserPage();

describe('a form', () => {
  it('gathers what was entered, in the plain form of the protocol', async () => {
    const page = await openWithModal();
    const form = page.getByRole('dialog', { name: 'Rate a party' });
    server().answer = (action) =>
      action.kind === 'suggest'
        ? { ok: true, options: [{ text: { type: 'plain_text', text: 'Acme Corporation' }, value: 'p1' }] }
        : undefined;
    await form.getByRole('combobox', { name: 'Party' }).fill('ac');
    await page.getByRole('option', { name: 'Acme Corporation' }).click();
    await form.getByRole('textbox', { name: 'Score' }).fill('75');
    await form.getByRole('radio', { name: 'Low' }).check();
    await form.getByRole('checkbox', { name: 'Channel' }).check();
    await form.getByRole('combobox', { name: 'Tags' }).click();
    await page.getByRole('option', { name: 'billing' }).click();
    await page.getByRole('option', { name: 'mobile' }).click();
    await page.keyboard.press('Escape');
    await form.getByLabel('When').fill('2026-12-01T09:30');
    await form.getByRole('textbox', { name: 'Note' }).fill('*Hi*');
    await form.getByRole('button', { name: 'Save' }).click();
    await expectLast('submitView').toEqual({
      kind: 'submitView',
      viewId: 'V1',
      inputs: {
        party: { v: 'p1' },
        score: { v: '75' },
        priority: { v: 'low' },
        notify: { v: ['owner', 'channel'] },
        tags: { v: ['billing', 'mobile'] },
        when: { v: Date.UTC(2026, 11, 1, 14, 30) / 1000 },
        note: {
          v: {
            type: 'rich_text',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'Hi', style: { bold: true } }] },
            ],
          },
        },
      },
    });
    expect(done('interact')).toEqual([]);
  });

  it('shows errors at their fields and takes the focus there', async () => {
    const page = await openWithModal();
    server().push({ kind: 'viewErrors', viewId: 'V1', errors: { score: 'Between 0 and 100' } });
    const score = page.getByRole('textbox', { name: 'Score' });
    await page.getByText('Between 0 and 100').waitFor();
    expect(await score.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => page.locator('.field-invalid :focus').count()).toBe(1);
  });

  it('keeps what was typed when the app changes the form', async () => {
    const page = await openWithModal();
    await page.getByRole('textbox', { name: 'Comment' }).fill('kept');
    const changed = modal({ hash: '2', title: { type: 'plain_text', text: 'Changed' } });
    server().push({ kind: 'modalsChanged', modals: [changed], change: 'updated', viewId: 'V1' });
    await page.getByRole('dialog', { name: 'Changed' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('kept');
  });

  it('loses no letter of somebody who types quickly into a menu', async () => {
    const page = await openWithModal();
    for (const name of ['Party', 'Tags']) {
      const menu = page.getByRole('combobox', { name });
      await menu.focus();
      await page.keyboard.type('umbra optics');
      expect(await menu.inputValue()).toBe('umbra optics');
      await page.keyboard.press('Escape');
    }
  });

  it('closes an open list with Escape before itself, every time', async () => {
    const page = await openWithModal();
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Partner' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option', { name: 'Partner' }).waitFor({ state: 'detached' });
    expect(done('closeView')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => done('closeView').length).toBe(2);
  });

  it('keeps the focus inside and gives it back when closed', async () => {
    const page = await open();
    await page.getByRole('textbox', { name: 'Message #customers' }).focus();
    server().push({ kind: 'modalsChanged', modals: [modal()], change: 'opened', viewId: 'V1' });
    await page.getByRole('dialog').waitFor();
    for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('Tab');
    const isOutside = 'document.activeElement !== document.body && !document.activeElement.closest("dialog")';
    expect(await page.evaluate(isOutside)).toBe(false);
    server().push({ kind: 'modalsChanged', modals: [], change: 'closed', viewId: 'V1' });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
      'Message #customers',
    );
  });

  it('goes back from a pushed view', async () => {
    const page = await open();
    const pushed = modal({
      id: 'V2',
      previousViewId: 'V1',
      title: { type: 'plain_text', text: 'New party' },
    });
    server().push({ kind: 'modalsChanged', modals: [modal(), pushed], change: 'pushed', viewId: 'V2' });
    await page.getByRole('dialog', { name: 'New party' }).getByRole('button', { name: 'Back' }).click();
    await expectLast('closeView').toEqual({ kind: 'closeView', viewId: 'V2' });
  });
});

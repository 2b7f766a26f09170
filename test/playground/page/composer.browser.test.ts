import { describe, expect, it } from 'vitest';
import { setUpBrowserPage } from './setUpBrowserPage.ts';

const { server, open, expectLast } = setUpBrowserPage();

describe('the composer', () => {
  it('sends with Enter, breaks lines with Shift+Enter and recalls with Up', async () => {
    const page = await open();
    const composer = page.getByRole('textbox', { name: 'Message #customers' });
    await composer.fill('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    await expectLast('send').toEqual({ kind: 'send', channelId: 'C1', text: 'one\ntwo' });
    expect(await composer.inputValue()).toBe('');
    await page.keyboard.press('ArrowUp');
    expect(await composer.inputValue()).toBe('one\ntwo');
  });

  it('completes commands, and does not lose a key typed right after', async () => {
    const page = await open();
    await page.getByRole('textbox', { name: 'Message #customers' }).fill('/e');
    await page.getByRole('option', { name: /\/echolot/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('rate acme 75');
    await page.getByText('rate acme 75 | need acme').waitFor();
    await page.keyboard.press('Enter');
    await expectLast('send').toMatchObject({ text: '/echo rate acme 75' });
  });

  it('completes people', async () => {
    const page = await open();
    await page.getByRole('textbox', { name: 'Message #customers' }).pressSequentially('hi @mar');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectLast('send').toMatchObject({ text: 'hi @Marco ' });
  });

  it('gives the text back when the playground is gone', async () => {
    const page = await open();
    const composer = page.getByRole('textbox', { name: 'Message #customers' });
    server().goAway(true);
    await composer.fill('do not lose me');
    await page.keyboard.press('Enter');
    await page.getByText('The playground is not answering').waitFor();
    await expect.poll(() => composer.inputValue()).toBe('do not lose me');
    server().goAway(false);
    await page.getByText('The playground is not answering').waitFor({ state: 'detached' });
  });

  it('runs shortcuts, global and on a message', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: /Rate a party/ }).click();
    await expectLast('globalShortcut').toEqual({ kind: 'globalShortcut', callbackId: 'rate_party' });
    const asked = page.getByRole('article').filter({ hasText: 'Has anyone heard' });
    await asked.hover();
    await asked.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /Save as requirement/ }).click();
    await expectLast('messageShortcut').toMatchObject({ callbackId: 'save_need', channelId: 'C1' });
  });
});

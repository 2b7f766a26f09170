import { describe, expect, it } from 'vitest';
import { home, message } from './cannedSnapshot.ts';
import { setUpBrowserPage } from './setUpBrowserPage.ts';

const { server, open, expectLast } = setUpBrowserPage();

describe('the workspace', () => {
  it('acts as someone else with one click, in that person’s language, and remembers it in the address', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Act as 林晓梅' }).click();
    await page.getByRole('textbox', { name: '发消息到 #customers' }).waitFor();
    expect(new URL(page.url()).searchParams.get('user')).toBe('U2');
    await page.reload();
    await page.getByRole('textbox', { name: '发消息到 #customers' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
  });

  it('shows an arriving message and how much is unread elsewhere', async () => {
    const page = await open();
    server().push({ kind: 'messagePosted', message: message('C1', 0, 'U3', { text: 'just now' }) });
    await page.getByRole('log', { name: 'Messages in #customers' }).getByText('just now').waitFor();
    server().push({ kind: 'messagePosted', message: message('C3', 0, 'U3', { text: 'elsewhere' }) });
    await page.getByRole('button', { name: 'data 1 unread' }).waitFor();
  });

  it('stays at the newest message, unless one has gone up to read', async () => {
    const page = await open('/?user=U1#/C3', { viewport: { width: 500, height: 600 } });
    const log = page.getByRole('log', { name: 'Messages in #data' });
    const fromEnd =
      'Math.round(document.querySelector(".messages").scrollHeight - document.querySelector(".messages").scrollTop - document.querySelector(".messages").clientHeight)';
    await expect.poll(() => page.evaluate(fromEnd)).toBe(0);
    server().push({ kind: 'messagePosted', message: message('C3', 2, 'U3', { text: 'first' }) });
    await log.getByText('first').waitFor();
    await expect.poll(() => page.evaluate(fromEnd)).toBe(0);
    await log.hover();
    await page.mouse.wheel(0, -900);
    await expect.poll(() => page.evaluate(fromEnd)).toBeGreaterThan(500);
    server().push({ kind: 'messagePosted', message: message('C3', 1, 'U3', { text: 'second' }) });
    await page.getByRole('button', { name: 'New messages' }).click();
    await expect.poll(() => page.evaluate(fromEnd)).toBe(0);
  });

  it('opens a thread, replies in it and closes it with Escape', async () => {
    const page = await open();
    await page.getByRole('button', { name: /2 replies/ }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('Noted: single sign-on').waitFor();
    await thread.getByRole('checkbox', { name: 'Also send to #customers' }).check();
    await thread.getByRole('textbox', { name: 'Reply to thread' }).fill('thanks');
    await page.keyboard.press('Enter');
    await expectLast('send').toMatchObject({ text: 'thanks', broadcast: true, threadTs: expect.any(String) });
    await page.keyboard.press('Escape');
    await thread.waitFor({ state: 'detached' });
  });

  it('dismisses what only I can see', async () => {
    const page = await open();
    await page
      .getByRole('article')
      .filter({ hasText: 'rated 75' })
      .getByRole('button', { name: 'Dismiss' })
      .click();
    await expectLast('dismissEphemeral').toMatchObject({ channelId: 'C1' });
  });

  it('shows the app’s Home once it is published', async () => {
    const page = await open('/?user=U1#/app/home');
    await page.getByText('Echo has not published a Home page yet.').waitFor();
    server().push({ kind: 'homePublished', view: home });
    await page.getByRole('heading', { name: 'My parties that need me' }).waitFor();
    await page.getByRole('button', { name: 'Rate a party' }).click();
    await expectLast('interact').toMatchObject({ surface: { kind: 'view', viewId: 'V9' }, actionId: 'rate' });
  });

  it('says that the app is gone, until it is back', async () => {
    const page = await open();
    server().push({ kind: 'appPresence', isOnline: false });
    await page.getByText(/Echo is not connected/).waitFor();
    server().push({ kind: 'appPresence', isOnline: true });
    await page.getByText(/Echo is not connected/).waitFor({ state: 'detached' });
  });

  it('says when something could not be done', async () => {
    const page = await open('/?user=U1#/C5');
    server().answer = (action) =>
      action.kind === 'joinChannel' ? { ok: false, error: 'not_allowed' } : undefined;
    await page.getByRole('button', { name: 'Join #partners' }).click();
    await page.getByText('You cannot do that here.').waitFor();
  });

  it.each(['C1', 'C2', 'C3', 'C4'])('fits %s into 400 pixels', async (channelId) => {
    const page = await open(`/?user=U1#/${channelId}`, { viewport: { width: 400, height: 800 } });
    await page.getByRole('article').first().waitFor();
    const isTooWide =
      'document.documentElement.scrollWidth > innerWidth || document.querySelector(".messages").scrollWidth > document.querySelector(".messages").clientWidth';
    expect(await page.evaluate(isTooWide)).toBe(false);
    await page.getByRole('button', { name: 'Open the list of channels' }).click();
    await page.getByRole('button', { name: 'partners' }).click();
    await page.getByRole('button', { name: 'Join #partners' }).waitFor();
  });

  it.each(['C1', 'C2', 'C3', 'C4'])('gives every control in %s a name', async (channelId) => {
    const page = await open(`/?user=U1#/${channelId}`);
    await page.getByRole('article').first().waitFor();
    const nameless = `[...document.querySelectorAll('button, a, input:not([type=file]), textarea')]
      .filter((control) => !control.innerText?.trim() && !control.getAttribute('aria-label') &&
        !control.getAttribute('aria-labelledby') && !control.labels?.length)
      .map((control) => control.outerHTML)`;
    expect(await page.evaluate(nameless)).toEqual([]);
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cannedSnapshot, home, message, modal } from './cannedSnapshot.ts';
import { type FakeServer, startFakeServer } from './fakeServer.ts';
import { openBrowser, type Visit, visit } from './openBrowser.ts';

let browser: Browser;
let server: FakeServer;
let visits: Visit[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startFakeServer(cannedSnapshot);
});
afterEach(async () => {
  await Promise.all(visits.map(({ page }) => page.context().close()));
  visits = [];
  await server.close();
});

async function open(path = '/?user=U1#/C1', options = {}): Promise<Page> {
  const opened = await visit(browser, server.url + path, options);
  visits.push(opened);
  return opened.page;
}

async function openWithModal(user = 'U1'): Promise<Page> {
  const page = await open(`/?user=${user}#/C1`);
  server.push({ kind: 'modalsChanged', modals: [modal()], change: 'opened', viewId: 'V1' });
  await page.getByRole('dialog', { name: 'Rate a party' }).waitFor();
  return page;
}

function lastAction(kind: string) {
  return expect.poll(() => server.actions.filter((action) => action.kind === kind).at(-1));
}

describe('every block', () => {
  it.each(['C1', 'C2', 'C3', 'C4'])(
    'in %s is drawn without a complaint or a request elsewhere',
    async (channelId) => {
      const page = await open(`/?user=U1#/${channelId}`);
      await page.getByRole('article').first().waitFor();
      expect(await page.getByText(/^Unsupported/).allTextContents()).toEqual(
        channelId === 'C2' ? ['Unsupported block: hologram'] : [],
      );
      expect(visits[0]?.complaints).toEqual([]);
      expect(visits[0]?.strayRequests).toEqual([]);
    },
  );

  it('keeps what was written as text from becoming markup', async () => {
    const page = await open('/?user=U1#/C2');
    await page.getByText('<script>alert(1)</script>').waitFor();
    expect(await page.locator('.messages script').count()).toBe(0);
  });

  it('sorts, filters and pages a data table', async () => {
    const page = await open('/?user=U1#/C3');
    const table = page.getByRole('table', { name: 'Satisfaction by customer' });
    const names = () => table.getByRole('rowheader').allTextContents();
    await table.getByRole('button', { name: 'Index' }).click();
    expect(await names()).toEqual(['Initech', 'Wayne', 'Acme', 'Umbrella', 'Stark']);
    await table.getByRole('button', { name: 'Index' }).click();
    expect(await names()).toEqual(['Hooli', 'Globex', 'Stark', 'Umbrella', 'Acme']);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await names()).toEqual(['Wayne', 'Initech']);
    await page.getByRole('searchbox', { name: 'Filter Satisfaction by customer' }).fill('ack');
    await page.getByText('No results').waitFor();
  });

  it('offers the figures of a chart as a table', async () => {
    const page = await open('/?user=U1#/C3');
    await page.getByText('Show as table').first().click();
    const row = page
      .getByRole('table', { name: 'Points lost by theme' })
      .getByRole('row', { name: /Support/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['34']);
  });
});

describe('elements in a message', () => {
  it('tell which one was used and with what', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Rate', exact: true }).click();
    await lastAction('interact').toMatchObject({
      actionId: 'rate',
      surface: { kind: 'message', channelId: 'C1' },
    });
    await page.getByPlaceholder('Segment').click();
    await page.getByRole('option', { name: 'APAC' }).click();
    await lastAction('interact').toMatchObject({ actionId: 'segment', input: 'APAC' });
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: 'Merge' }).click();
    await lastAction('interact').toMatchObject({ actionId: 'more', input: 'merge' });
    await page.getByLabel('Date').fill('2026-12-24');
    await lastAction('interact').toMatchObject({ actionId: 'due', input: '2026-12-24' });
  });

  it('ask first when the app wants a confirmation', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Archive' }).click();
    const question = page.getByRole('dialog', { name: 'Archive Acme?' });
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(server.actions.filter(({ kind }) => kind === 'interact')).toEqual([]);
    await page.getByRole('button', { name: 'Archive' }).click();
    await question.getByRole('button', { name: 'Archive' }).click();
    await lastAction('interact').toMatchObject({ actionId: 'archive' });
  });

  it('show what went wrong beside the message', async () => {
    const page = await open();
    const { ts } = message('C1', 30, 'UBOT', {});
    server.push({
      kind: 'notice',
      surface: { kind: 'message', channelId: 'C1', ts },
      text: 'Echo is not responding',
    });
    await page.getByRole('alert').filter({ hasText: 'Echo is not responding' }).waitFor();
  });
});

describe('the composer', () => {
  it('sends with Enter, breaks lines with Shift+Enter and recalls with Up', async () => {
    const page = await open();
    const composer = page.getByRole('textbox', { name: 'Message #customers' });
    await composer.fill('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    await lastAction('send').toEqual({ kind: 'send', channelId: 'C1', text: 'one\ntwo' });
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
    await lastAction('send').toMatchObject({ text: '/echo rate acme 75' });
  });

  it('completes people', async () => {
    const page = await open();
    await page.getByRole('textbox', { name: 'Message #customers' }).pressSequentially('hi @mar');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await lastAction('send').toMatchObject({ text: 'hi @Marco ' });
  });

  it('gives the text back when the playground is gone', async () => {
    const page = await open();
    const composer = page.getByRole('textbox', { name: 'Message #customers' });
    server.goAway(true);
    await composer.fill('do not lose me');
    await page.keyboard.press('Enter');
    await page.getByText('The playground is not answering').waitFor();
    await expect.poll(() => composer.inputValue()).toBe('do not lose me');
    server.goAway(false);
    await page.getByText('The playground is not answering').waitFor({ state: 'detached' });
  });

  it('runs shortcuts, global and on a message', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: /Rate a party/ }).click();
    await lastAction('globalShortcut').toEqual({ kind: 'globalShortcut', callbackId: 'rate_party' });
    const asked = page.getByRole('article').filter({ hasText: 'Has anyone heard' });
    await asked.hover();
    await asked.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /Save as requirement/ }).click();
    await lastAction('messageShortcut').toMatchObject({ callbackId: 'save_need', channelId: 'C1' });
  });
});

describe('a form', () => {
  it('gathers what was entered, in the plain form of the protocol', async () => {
    const page = await openWithModal();
    const form = page.getByRole('dialog', { name: 'Rate a party' });
    server.answer = (action) =>
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
    await lastAction('submitView').toEqual({
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
    expect(server.actions.filter(({ kind }) => kind === 'interact')).toEqual([]);
  });

  it('shows errors at their fields and takes the focus there', async () => {
    const page = await openWithModal();
    server.push({ kind: 'viewErrors', viewId: 'V1', errors: { score: 'Between 0 and 100' } });
    const score = page.getByRole('textbox', { name: 'Score' });
    await page.getByText('Between 0 and 100').waitFor();
    expect(await score.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => page.locator('.field-invalid :focus').count()).toBe(1);
  });

  it('keeps what was typed when the app changes the form', async () => {
    const page = await openWithModal();
    await page.getByRole('textbox', { name: 'Comment' }).fill('kept');
    const changed = modal({ hash: '2', title: { type: 'plain_text', text: 'Changed' } });
    server.push({ kind: 'modalsChanged', modals: [changed], change: 'updated', viewId: 'V1' });
    await page.getByRole('dialog', { name: 'Changed' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('kept');
  });

  it('closes an open list with Escape before itself, every time', async () => {
    const page = await openWithModal();
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Partner' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option', { name: 'Partner' }).waitFor({ state: 'detached' });
    expect(server.actions.filter(({ kind }) => kind === 'closeView')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => server.actions.filter(({ kind }) => kind === 'closeView').length).toBe(2);
  });

  it('keeps the focus inside and gives it back when closed', async () => {
    const page = await open();
    await page.getByRole('textbox', { name: 'Message #customers' }).focus();
    server.push({ kind: 'modalsChanged', modals: [modal()], change: 'opened', viewId: 'V1' });
    await page.getByRole('dialog').waitFor();
    for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('Tab');
    const isOutside = 'document.activeElement !== document.body && !document.activeElement.closest("dialog")';
    expect(await page.evaluate(isOutside)).toBe(false);
    server.push({ kind: 'modalsChanged', modals: [], change: 'closed', viewId: 'V1' });
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
    server.push({ kind: 'modalsChanged', modals: [modal(), pushed], change: 'pushed', viewId: 'V2' });
    await page.getByRole('dialog', { name: 'New party' }).getByRole('button', { name: 'Back' }).click();
    await lastAction('closeView').toEqual({ kind: 'closeView', viewId: 'V2' });
  });
});

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
    server.push({ kind: 'messagePosted', message: message('C1', 0, 'U3', { text: 'just now' }) });
    await page.getByRole('log', { name: 'Messages in #customers' }).getByText('just now').waitFor();
    server.push({ kind: 'messagePosted', message: message('C3', 0, 'U3', { text: 'elsewhere' }) });
    await page.getByRole('button', { name: 'data 1 unread' }).waitFor();
  });

  it('stays at the newest message, unless one has gone up to read', async () => {
    const page = await open('/?user=U1#/C3', { viewport: { width: 500, height: 600 } });
    const log = page.getByRole('log', { name: 'Messages in #data' });
    const fromEnd =
      'Math.round(document.querySelector(".messages").scrollHeight - document.querySelector(".messages").scrollTop - document.querySelector(".messages").clientHeight)';
    await expect.poll(() => page.evaluate(fromEnd)).toBe(0);
    server.push({ kind: 'messagePosted', message: message('C3', 2, 'U3', { text: 'first' }) });
    await log.getByText('first').waitFor();
    await expect.poll(() => page.evaluate(fromEnd)).toBe(0);
    await log.hover();
    await page.mouse.wheel(0, -900);
    await expect.poll(() => page.evaluate(fromEnd)).toBeGreaterThan(500);
    server.push({ kind: 'messagePosted', message: message('C3', 1, 'U3', { text: 'second' }) });
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
    await lastAction('send').toMatchObject({ text: 'thanks', broadcast: true, threadTs: expect.any(String) });
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
    await lastAction('dismissEphemeral').toMatchObject({ channelId: 'C1' });
  });

  it('shows the app’s Home once it is published', async () => {
    const page = await open('/?user=U1#/app/home');
    await page.getByText('Echo has not published a Home page yet.').waitFor();
    server.push({ kind: 'homePublished', view: home });
    await page.getByRole('heading', { name: 'My parties that need me' }).waitFor();
    await page.getByRole('button', { name: 'Rate a party' }).click();
    await lastAction('interact').toMatchObject({ surface: { kind: 'view', viewId: 'V9' }, actionId: 'rate' });
  });

  it('says that the app is gone, until it is back', async () => {
    const page = await open();
    server.push({ kind: 'appPresence', isOnline: false });
    await page.getByText(/Echo is not connected/).waitFor();
    server.push({ kind: 'appPresence', isOnline: true });
    await page.getByText(/Echo is not connected/).waitFor({ state: 'detached' });
  });

  it('says when something could not be done', async () => {
    const page = await open('/?user=U1#/C5');
    server.answer = (action) =>
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

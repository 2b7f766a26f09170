import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPageHandler } from '../../../src/playground/buildPage.ts';
import { type Running, startWithSocketApp } from '../echoApp.ts';
import { openBrowser, type Visit, visit } from './openBrowser.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const ratingForm: ModalView = {
  type: 'modal',
  callback_id: 'rating',
  title: plain('Rate'),
  submit: plain('Save'),
  blocks: [
    {
      type: 'input',
      block_id: 'party',
      label: plain('Party'),
      element: { type: 'external_select', action_id: 'party', min_query_length: 1 },
    },
    {
      type: 'input',
      block_id: 'score',
      label: plain('Score'),
      element: { type: 'number_input', action_id: 'score', is_decimal_allowed: false },
    },
    {
      type: 'actions',
      block_id: 'more',
      elements: [{ type: 'button', action_id: 'new', text: plain('New party') }],
    },
  ],
};

const partyForm: ModalView = {
  type: 'modal',
  callback_id: 'party',
  title: plain('New party'),
  submit: plain('Create'),
  blocks: [
    {
      type: 'input',
      block_id: 'name',
      label: plain('Name'),
      element: { type: 'plain_text_input', action_id: 'name' },
    },
  ],
};

function register(app: App): void {
  app.command('/echo', async ({ ack, command, client }) => {
    if (command.text === 'form') {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: ratingForm });
      return;
    }
    await ack({
      text: `Heard ${command.text}`,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `Heard *${command.text}*` } },
        { type: 'actions', elements: [{ type: 'button', action_id: 'again', text: plain('Again') }] },
      ],
    });
  });
  app.command('/silent', async () => {});
  app.options('party', async ({ ack, options }) => {
    const names = ['Acme', 'Acorn', '环球贸易'].filter((name) => name.toLowerCase().includes(options.value));
    await ack({ options: names.map((name) => ({ text: plain(name), value: name })) });
  });
  app.view('rating', async ({ ack, view, body, client }) => {
    const score = view.state.values.score?.score?.value;
    if (Number(score) > 100) return ack({ response_action: 'errors', errors: { score: 'At most 100' } });
    await ack();
    const party = view.state.values.party?.party?.selected_option?.value;
    await client.chat.postMessage({ channel: body.user.id, text: `Saved ${party} ${score}` });
  });
  app.view('party', async ({ ack }) => ack());
  app.action('new', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) await client.views.push({ trigger_id: body.trigger_id, view: partyForm });
  });
  app.action('again', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Again!', replace_original: true });
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ thread_ts: event.thread_ts ?? event.ts, text: `You said ${event.text}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const blocks = [{ type: 'header', text: plain('Good morning') }];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
}

describe('the page with the real server and a real app', () => {
  let browser: Browser;
  let running: Running;
  let opened: Visit;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    running = await startWithSocketApp(register, { assets: await buildPageHandler() });
    const mia = running.playground.control.as('mia');
    opened = await visit(browser, `${running.playground.url}/?user=${mia.id}`);
    page = opened.page;
  });
  afterAll(async () => {
    await browser.close();
    await running.stop();
  });

  async function typeLine(text: string, composer = 'Message #general'): Promise<void> {
    await page.getByRole('textbox', { name: composer }).fill(text);
    await page.keyboard.press('Enter');
  }

  it('answers a command only to me, and a button replaces the answer', async () => {
    await typeLine('/echo hello');
    const answer = page.getByRole('article').filter({ hasText: 'Only visible to you' });
    await answer.getByText('Heard hello').waitFor();
    await answer.getByRole('button', { name: 'Again' }).click();
    await answer.getByText('Again!').waitFor();
  });

  it('says so when the app does not answer or the command does not exist', async () => {
    await typeLine('/nonsense');
    await page.getByText(/not a valid command/).waitFor();
    await typeLine('/silent');
    await page.getByText(/failed with the error "operation_timeout"/).waitFor();
  });

  it('fills a form with a type-ahead, errors at the field and a pushed form, and keeps what was entered', async () => {
    await typeLine('/echo form');
    const form = page.getByRole('dialog', { name: 'Rate' });
    await form.getByRole('combobox', { name: 'Party' }).fill('ac');
    await page.getByRole('option', { name: 'Acorn' }).click();
    await form.getByRole('textbox', { name: 'Score' }).fill('101');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('At most 100').waitFor();
    await form.getByRole('button', { name: 'New party' }).click();
    await page
      .getByRole('dialog', { name: 'New party' })
      .getByRole('textbox', { name: 'Name' })
      .fill('Globex');
    await page.keyboard.press('Enter');
    await form.waitFor();
    expect(await form.getByRole('combobox', { name: 'Party' }).inputValue()).toBe('Acorn');
    await form.getByRole('textbox', { name: 'Score' }).fill('75');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
  });

  it('shows the app’s Home, and its direct message with what the form saved', async () => {
    await page
      .getByRole('navigation', { name: 'Channels and messages' })
      .getByRole('button', { name: /^echo/ })
      .click();
    await page.getByRole('heading', { name: 'Good morning' }).waitFor();
    await page.getByRole('button', { name: 'Messages', exact: true }).click();
    await page.getByText('Saved Acorn 75').waitFor();
  });

  it('answers a mention in its thread', async () => {
    await page.getByRole('button', { name: 'general' }).click();
    await typeLine('@echo please look :tada:');
    await page.getByRole('button', { name: /1 reply/ }).click();
    await page
      .getByRole('complementary', { name: 'Thread' })
      .getByText(/You said/)
      .waitFor();
  });

  it('never complained, and asked nothing of another host', () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.strayRequests).toEqual([]);
  });
});

import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/playground/clock.ts';
import { type Running, type StartOptions, startWithSocketApp } from './echoApp.ts';

let running: Running | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const form: ModalView = {
  type: 'modal',
  callback_id: 'rate',
  private_metadata: 'secret',
  notify_on_close: true,
  title: plain('Rate a party'),
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
      element: {
        type: 'number_input',
        action_id: 'score',
        is_decimal_allowed: false,
        min_value: '0',
        max_value: '100',
      },
    },
    {
      type: 'input',
      block_id: 'note',
      optional: true,
      label: plain('Note'),
      element: { type: 'plain_text_input', action_id: 'note', max_length: 10 },
    },
  ],
};

const option = (text: string, value: string) => ({ text: plain(text), value });

function formApp(app: App) {
  app.command('/echo', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: form });
  });
  app.options('party', async ({ ack, options }) => {
    const all = [option('Acme Corporation', 'p1'), option('Globex', 'p2')];
    await ack({
      options: all.filter((o) => o.text.text.toLowerCase().includes(options.value.toLowerCase())),
    });
  });
}

async function start(register: (app: App) => void, options: StartOptions = {}) {
  running = await startWithSocketApp((app) => {
    formApp(app);
    register(app);
  }, options);
  const { control } = running.playground;
  const lin = control.as('lin');
  await lin.type('#general', '/echo');
  await lin.modal('Rate a party');
  return { control, lin };
}

describe('a form', () => {
  it('sends what was filled in, with the option chosen in the type-ahead', async () => {
    let submitted: unknown;
    const { lin } = await start((app) =>
      app.view('rate', async ({ ack, view, body }) => {
        submitted = { values: view.state.values, metadata: view.private_metadata, user: body.user.id };
        await ack();
      }),
    );
    await lin.fill({ Party: 'acme', Score: '75' });
    expect(await lin.submit()).toEqual({ ok: true, acknowledged: true });
    expect(lin.modals()).toEqual([]);
    expect(submitted).toEqual({
      user: lin.id,
      metadata: 'secret',
      values: {
        party: {
          party: {
            type: 'external_select',
            selected_option: {
              text: { type: 'plain_text', text: 'Acme Corporation', emoji: true },
              value: 'p1',
            },
          },
        },
        score: { score: { type: 'number_input', value: '75' } },
        note: { note: { type: 'plain_text_input', value: null } },
      },
    });
  });

  it('is not sent while required fields are empty or values are out of range', async () => {
    let submissions = 0;
    const { lin } = await start((app) =>
      app.view('rate', async ({ ack }) => {
        submissions += 1;
        await ack();
      }),
    );
    await lin.fill({ Score: '101', Note: 'x'.repeat(11) });
    expect(await lin.submit()).toMatchObject({
      ok: false,
      error: 'invalid_input',
      fieldErrors: {
        party: 'Please complete this required field.',
        score: 'Please enter a number of at most 100.',
        note: 'Please enter at most 10 characters.',
      },
    });
    expect(submissions).toBe(0);
  });

  it('stays open with the app’s errors at the fields', async () => {
    const { lin } = await start((app) =>
      app.view('rate', async ({ ack }) =>
        ack({ response_action: 'errors', errors: { score: 'Too good to be true' } }),
      ),
    );
    await lin.fill({ Party: 'acme', Score: '99' });
    expect(await lin.submit()).toEqual({
      ok: false,
      error: 'view_errors',
      fieldErrors: { score: 'Too good to be true' },
    });
    expect(lin.topModal().inputs).toMatchObject({ score: { score: '99' } });
  });

  it('fails as Slack does when errors name a block that is not an input of it', async () => {
    const { lin } = await start((app) =>
      app.view('rate', async ({ ack }) => ack({ response_action: 'errors', errors: { elsewhere: 'Wrong' } })),
    );
    await lin.fill({ Party: 'acme', Score: '99' });
    expect(await lin.submit()).toMatchObject({ ok: false, error: 'dispatch_failed' });
    expect(lin.modals()).toHaveLength(1);
  });

  it('keeps typed input over an update where block_id and action_id stay the same', async () => {
    const { lin } = await start((app) =>
      app.view('rate', async ({ ack }) => {
        const [party, score] = form.blocks;
        await ack({
          response_action: 'update',
          view: {
            ...form,
            title: plain('Updated'),
            blocks: [party ?? { type: 'divider' }, { ...score, block_id: 'fresh' }] as ModalView['blocks'],
          },
        });
      }),
    );
    await lin.fill({ Party: 'acme', Score: '7' });
    const before = lin.topModal();
    await lin.submit();
    const updated = lin.topModal();
    expect(updated.id).toBe(before.id);
    expect(updated.hash).not.toBe(before.hash);
    expect(updated.inputs).toEqual({ party: { party: 'p1' }, fresh: { score: null } });
  });

  it('can push up to three views, and no more', async () => {
    const pushing: ModalView = {
      type: 'modal',
      callback_id: 'next',
      title: plain('Next'),
      submit: plain('Go on'),
      blocks: [{ type: 'divider' }],
    };
    const { lin } = await start((app) =>
      app.view(/rate|next/, async ({ ack }) => ack({ response_action: 'push', view: pushing })),
    );
    await lin.fill({ Party: 'acme', Score: '1' });
    await lin.submit();
    expect(lin.topModal().previousViewId).toBe(lin.modals()[0]?.id);
    await lin.submit();
    expect(lin.modals()).toHaveLength(3);
    expect(await lin.submit()).toMatchObject({
      ok: false,
      error: 'dispatch_failed',
      detail: 'push_limit_reached',
    });
  });

  it('tells the app when it is closed, and whether the whole stack was', async () => {
    const closed: boolean[] = [];
    const { lin } = await start((app) =>
      app.view({ callback_id: 'rate', type: 'view_closed' }, async ({ ack, body }) => {
        closed.push('is_cleared' in body && body.is_cleared === true);
        await ack();
      }),
    );
    await lin.close();
    await lin.type('#general', '/echo');
    await lin.modal();
    await lin.close({ stack: true });
    expect(closed).toEqual([false, true]);
    expect(lin.modals()).toEqual([]);
  });

  it('can be submitted twice before the first answer, and the second finds it closed', async () => {
    let submissions = 0;
    const { lin } = await start((app) =>
      app.view('rate', async ({ ack }) => {
        submissions += 1;
        await running?.playground.control.until(() => submissions === 2);
        await ack();
      }),
    );
    await lin.fill({ Party: 'acme', Score: '1' });
    const view = lin.topModal();
    const results = await Promise.all([lin.submit(view), lin.submit(view)]);
    expect(results).toEqual([
      { ok: true, acknowledged: true },
      { ok: true, acknowledged: true },
    ]);
    expect(submissions).toBe(2);
  });

  it('shows trouble when the app does not answer within three seconds', async () => {
    const { lin, control } = await start((app) => app.view('rate', async () => {}));
    const notices: unknown[] = [];
    lin.listen((event) => event.kind === 'notice' && notices.push(event.text));
    await lin.fill({ Party: 'acme', Score: '1' });
    const submitting = lin.submit();
    control.advance(3000);
    expect(await submitting).toEqual({ ok: false, error: 'operation_timeout' });
    expect(notices).toEqual(['We had some trouble connecting. Try again?']);
    expect(lin.modals()).toHaveLength(1);
  });

  it('is asked for suggestions only once enough was typed', async () => {
    const { lin, control } = await start(() => {});
    control.clearCalls();
    expect(await lin.suggest(lin.topModal(), 'Party', '')).toEqual({ ok: true, options: [] });
    const found = await lin.suggest(lin.topModal(), 'Party', 'g');
    expect(found.ok && found.options?.map((o) => o.text.text)).toEqual(['Globex']);
  });

  it('does not take an option that was never offered', async () => {
    const { lin } = await start(() => {});
    await expect(lin.fill({ Party: 'Umbrella' })).rejects.toThrow('offers no option "Umbrella"');
  });
});

describe('a trigger id', () => {
  for (const [when, delayMs, expected] of [
    ['opens a view for three seconds', 3000, undefined],
    ['is expired after them', 3001, 'expired_trigger_id'],
  ] as const) {
    it(when, async () => {
      let error: string | undefined;
      const register = (app: App) =>
        app.command('/echo', async ({ ack, body, client }) => {
          await ack();
          running?.playground.control.advance(delayMs);
          await client.views
            .open({ trigger_id: body.trigger_id, view: form })
            .catch((e: { data: { error: string } }) => {
              error = e.data.error;
            });
          await client.api.test();
        });
      running = await startWithSocketApp(register, { clock: manualClock(1_800_000_000_000) });
      const { control } = running.playground;
      await control.as('lin').type('#general', '/echo');
      await control.until(() => control.calls('api.test').length > 0);
      expect(error).toBe(expected);
    });
  }

  it('can be used once', async () => {
    const errors: string[] = [];
    running = await startWithSocketApp((app) =>
      app.command('/echo', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: form });
        for (const trigger_id of [body.trigger_id, '1.2.nonsense']) {
          await client.views
            .open({ trigger_id, view: form })
            .catch((e: { data: { error: string } }) => errors.push(e.data.error));
        }
      }),
    );
    const { control } = running.playground;
    await control.as('lin').type('#general', '/echo');
    await control.until(() => errors.length === 2);
    expect(errors).toEqual(['exchanged_trigger_id', 'invalid_trigger_id']);
  });
});

describe('views.push', () => {
  it('needs a trigger from a modal, and stops at three views', async () => {
    const pushed: (string | undefined)[] = [];
    const next: ModalView = {
      type: 'modal',
      title: plain('Next'),
      blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'push', text: plain('Push') }] }],
    };
    running = await startWithSocketApp((app) => {
      const push = (client: App['client'], trigger_id: string) =>
        client.views.push({ trigger_id, view: next }).then(
          () => pushed.push(undefined),
          (error: { data: { error: string } }) => pushed.push(error.data.error),
        );
      app.command('/echo', async ({ ack, body, client }) => {
        await ack();
        await push(client, body.trigger_id);
        await client.views.open({ trigger_id: body.trigger_id, view: next });
      });
      app.action('push', async ({ ack, body, client }) => {
        await ack();
        await push(client, 'trigger_id' in body ? body.trigger_id : '');
      });
    });
    const { control } = running.playground;
    const lin = control.as('lin');
    await lin.type('#general', '/echo');
    for (let views = 1; views <= 3; views += 1) {
      await control.until(() => lin.modals().length === views);
      await lin.press(lin.topModal(), 'Push');
    }
    await control.until(() => pushed.length === 4);
    expect(pushed).toEqual(['not_found', undefined, undefined, 'push_limit_reached']);
    expect(new Set(lin.modals().map((v) => v.rootViewId)).size).toBe(1);
  });
});

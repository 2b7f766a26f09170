import type { App } from '@slack/bolt';
import { textsOf } from '../../text/texts.ts';
import { answering, errorMessage } from '../boundary.ts';
import { dispatchLine } from '../dispatchLine.ts';
import type { Message } from '../reply.ts';
import { messageIn, offerForm, onlyToAsker, respondToAsker } from './answer.ts';
import { openForm } from './openForm.ts';
import { type Desk, requestFrom } from './requestFrom.ts';

/** Slack gives a command 3 s; past this the answer comes by response_url. */
const ANSWER_WITHIN_MS = 2000;

/** `/prm …` */
export const listenToCommands = (app: App, desk: Desk): void => {
  app.command(/./, async ({ command, ack, client }) => {
    const { log } = desk.services;
    const startedAt = performance.now();
    const isLate = () => performance.now() - startedAt > ANSWER_WITHIN_MS;
    const handling = (async (): Promise<Message | undefined> => {
      const request = await requestFrom(desk, {
        userId: command.user_id,
        place: { channelId: command.channel_id, threadTs: null, isOpen: false },
        source: 'line',
        requestKey: `line:${command.trigger_id}`,
      });
      const reply = await answering(() => dispatchLine(request, command.text), request.t, log);
      if (!('open' in reply)) return messageIn(reply);
      // A trigger lives 3 s: when it has gone, the button that is offered instead brings a new one.
      if (isLate()) return offerForm(reply, request.t);
      const opening = { triggerId: command.trigger_id, responseUrl: command.response_url };
      return openForm(desk, client, request, reply.open, opening);
    })().catch((error: unknown) => errorMessage(error, textsOf('en'), log));

    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, ANSWER_WITHIN_MS, 'late');
    });
    const answer = await Promise.race([handling, tooLate]);
    clearTimeout(timer);
    if (answer !== 'late') {
      const isRefusable = answer?.plainer !== undefined;
      await (answer && !isRefusable ? ack(onlyToAsker(answer)) : ack());
      if (answer && isRefusable) await respondToAsker(desk, command.response_url, answer);
      return;
    }
    const { language } = await desk.services.store.inWorkspace(desk.workspaceId).read.workspace.settings();
    await ack(onlyToAsker({ text: textsOf(language).common.working, blocks: [] }));
    const late = await handling;
    if (late) await respondToAsker(desk, command.response_url, late);
  });
};

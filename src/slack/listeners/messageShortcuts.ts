import type { App, MessageShortcut } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { LONGEST_INTERACTION } from '../../interactions/logInteraction.ts';
import { LONGEST_DETAIL, LONGEST_TITLE } from '../../requirements/requirementFields.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { shortened } from '../../text/mrkdwn.ts';
import {
  firstSentence,
  mentionedIn,
  messageAddress,
  readableText,
  type TakenMessage,
} from '../messageTaken.ts';
import type { FormOpening } from '../modals/formButton.ts';
import { prefillOf } from '../modals/modal.ts';
import type { Request } from '../request.ts';
import { say } from './answer.ts';
import { openForm } from './openForm.ts';
import { type Desk, requestFrom } from './requestFrom.ts';

/** A trigger is good for three seconds: what Slack has not said by then goes without. */
const LONGEST_WAIT_MS = 1200;

/** Shortcuts on messages: a form that holds the message's text and keeps where it was said. */
export const listenToMessageShortcuts = (app: App, desk: Desk): void => {
  app.shortcut({ type: 'message_action', callback_id: /./ }, async ({ shortcut, ack, client }) => {
    await ack();
    const taken = shortcut as MessageShortcut;
    const message = taken.message as TakenMessage;
    const channelId = taken.channel.id;
    const [isMember, permalink] = await Promise.all([
      inTime(isMemberOf(client, channelId), false),
      inTime(permalinkOf(client, channelId, message.ts), null),
    ]);
    // Where the app is no member it says nothing in the open: only to the person, by response_url.
    const place = isMember
      ? { channelId, threadTs: message.thread_ts ?? message.ts, isOpen: true }
      : { channelId: null, threadTs: null, isOpen: false };
    const request = await requestFrom(desk, {
      userId: taken.user.id,
      place,
      source: 'shortcut',
      requestKey: null,
      permalink: permalink ?? messageAddress(taken.team?.domain, channelId, message),
    });
    const opening = await openingOf(taken.callback_id, message, request);
    const responseUrl = taken.response_url || null;
    const problem = await openForm(desk, client, request, opening, {
      triggerId: taken.trigger_id,
      responseUrl,
    });
    if (problem) await say(desk, client, request, { message: problem, responseUrl });
  });
};

const openingOf = async (
  callbackId: string,
  message: TakenMessage,
  { workspace, actor, at }: Request,
): Promise<FormOpening> => {
  const names = await namesOf(workspace, mentionedIn(message));
  const text = readableText(message, (id) => names.get(id));
  switch (callbackId) {
    case 'save_as_requirement': {
      const title = shortened(firstSentence(text), LONGEST_TITLE);
      return { modal: 'saveNeed', prefill: prefillOf({ title, detail: shortened(text, LONGEST_DETAIL) }) };
    }
    case 'log_feedback': {
      const day = dayIn(actor.zone, new Date(Number(message.ts) * 1000));
      const happenedOn = day === dayIn(actor.zone, at) ? null : day;
      const said = shortened(text, LONGEST_INTERACTION);
      return { modal: 'log', prefill: prefillOf({ kind: 'feedback', text: said, happenedOn }) };
    }
    default:
      return { modal: '', prefill: {} };
  }
};

const MOST_NAMED = 20;

const namesOf = async (workspace: WorkspaceStore, ids: readonly string[]): Promise<Map<string, string>> => {
  const people = await Promise.all(ids.slice(0, MOST_NAMED).map((id) => workspace.read.people.find(id)));
  return new Map(people.flatMap((known) => (known ? [[known.id, known.name] as const] : [])));
};

const isMemberOf = async (client: WebClient, channelId: string): Promise<boolean> => {
  const { channel } = await client.conversations.info({ channel: channelId });
  return channel?.is_member === true;
};

const permalinkOf = async (client: WebClient, channel: string, ts: string): Promise<string | null> =>
  (await client.chat.getPermalink({ channel, message_ts: ts })).permalink ?? null;

/** What Slack says, unless it refuses or takes too long. */
const inTime = async <T>(asked: Promise<T>, otherwise: T): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT_MS, otherwise);
  });
  try {
    return await Promise.race([asked.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
};

const dayIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);

import type { Core } from '../core.ts';
import { isJsonObject } from '../json.ts';
import type { AppManifest } from '../manifest.ts';
import { postMessage, slackbotSays } from '../messages/post.ts';
import { escapedCommandText, escapeEntities, readTyped } from '../messages/typedText.ts';
import { channelName } from '../payloads/parts.ts';
import type { ActResult } from '../protocol.ts';
import { respondTo } from '../responseUrls.ts';
import type { Conversation, User } from '../state/records.ts';
import { SlackError } from '../webApi/slackError.ts';
import { deliveryError, outcomeDetail, refused } from './actError.ts';

/** A typed slash command: sent to the app, its acknowledgement shown. */
export async function runCommand(
  core: Core,
  user: User,
  conversation: Conversation,
  typed: string,
  threadTs?: string,
): Promise<ActResult> {
  const [command = '', rest = ''] = splitCommand(typed);
  const known = findCommand(core, command);
  if (!known) {
    slackbotSays(core, conversation, user.id, `${escapeEntities(command)} is not a valid command.`, threadTs);
    return refused('invalid_command', `${command} is not a valid command`);
  }
  if (threadTs !== undefined) {
    slackbotSays(
      core,
      conversation,
      user.id,
      `${known.command} is not supported in threads. Sorry!`,
      threadTs,
    );
    return refused('command_in_thread', `${known.command} is not supported in threads`);
  }
  const origin = { kind: 'commands', userId: user.id, channelId: conversation.id } as const;
  const outcome = await core.link.send({
    type: 'slash_commands',
    acceptsResponse: true,
    payload: {
      token: core.credentials.verificationToken,
      team_id: core.workspace.team.id,
      team_domain: core.workspace.team.domain,
      channel_id: conversation.id,
      channel_name: channelName(conversation),
      user_id: user.id,
      user_name: user.name,
      command: known.command,
      text: known.shouldEscape ? escapedCommandText(readTyped(core, rest)) : escapeEntities(rest),
      api_app_id: core.app.appId,
      is_enterprise_install: 'false',
      response_url: core.responseUrls.issue(core, origin),
      trigger_id: core.triggers.issue({ userId: user.id, channelId: conversation.id }),
    },
  });
  const error = deliveryError(outcome);
  if (error !== undefined)
    return failed(core, user, conversation, known.command, error, outcomeDetail(outcome));
  const body = outcome.kind === 'acknowledged' ? outcome.body : undefined;
  return showAnswer(core, user, conversation, typed, known.command, body);
}

/** Without the scope an app has no commands. */
function findCommand(core: Core, typed: string): AppManifest['commands'][number] | undefined {
  if (!core.manifest.botScopes.has('commands')) return undefined;
  return core.manifest.commands.find((c) => c.command.toLowerCase() === typed.toLowerCase());
}

function splitCommand(typed: string): [string, string] {
  const found = /^(\/\S+)\s*([\s\S]*)$/.exec(typed.trim());
  return [found?.[1] ?? '', found?.[2] ?? ''];
}

function showAnswer(
  core: Core,
  user: User,
  conversation: Conversation,
  typed: string,
  command: string,
  body: unknown,
): ActResult {
  if (body === undefined || body === null || body === '') return { ok: true, acknowledged: true };
  const answer = typeof body === 'string' ? { text: body } : body;
  try {
    if (isJsonObject(answer) && answer.response_type === 'in_channel') {
      const text = escapeEntities(typed.trim());
      postMessage(core, conversation, { userId: user.id, text, subtype: 'slash_command' });
    }
    const isBare =
      isJsonObject(answer) &&
      Object.keys(answer).every((key) => key === 'response_type' || (key === 'text' && answer.text === ''));
    if (!isBare) respondTo(core, { kind: 'commands', userId: user.id, channelId: conversation.id }, answer);
    return { ok: true, acknowledged: true };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return failed(
      core,
      user,
      conversation,
      command,
      'dispatch_failed',
      `${error.code} ${JSON.stringify(error.extra)}`,
    );
  }
}

function failed(
  core: Core,
  user: User,
  conversation: Conversation,
  command: string,
  error: 'operation_timeout' | 'dispatch_failed',
  detail: string | undefined,
): ActResult {
  slackbotSays(core, conversation, user.id, `${command} failed with the error "${error}"`);
  return refused(error, detail);
}

import type { Core } from '../core.ts';
import { SocketMode } from '../delivery/socketMode.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { checkAttachments, checkMessageBlocks } from '../validate/checkMessage.ts';
import { checkView } from '../validate/checkView.ts';
import { describeIssue, type Issue } from '../validate/issue.ts';
import type { CallArguments } from './callArguments.ts';
import type { Methods } from './method.ts';
import { errorWithMessages, SlackError } from './slackError.ts';

export const workspaceMethods: Methods = {
  'api.test': { tier: 4, token: 'none', run: test },
  'auth.test': { tier: 'special', token: 'bot', run: whoAmI },
  'apps.connections.open': { tier: 3, token: 'app', run: openConnection },
  'team.info': { tier: 3, token: 'bot', scopes: ['team:read'], run: teamInfo },
  'bots.info': { tier: 3, token: 'bot', scopes: ['users:read'], run: botInfo },
  'blocks.validate': { tier: 'special', token: 'none', run: validate },
};

function test(_core: Core, args: CallArguments): JsonObject {
  const error = args.string('error');
  if (error !== undefined) throw new SlackError(error, { args: args.raw });
  return { args: args.raw };
}

function whoAmI(core: Core): JsonObject {
  const { team } = core.workspace;
  return {
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: core.workspace.user(core.app.botUserId)?.name,
    team_id: team.id,
    user_id: core.app.botUserId,
    bot_id: core.app.botId,
    is_enterprise_install: false,
  };
}

function openConnection(core: Core): JsonObject {
  if (!(core.link instanceof SocketMode)) throw new SlackError('forbidden_team');
  return { url: core.link.openConnectionUrl() };
}

function teamInfo(core: Core): JsonObject {
  const { id, name, domain } = core.workspace.team;
  return {
    team: {
      id,
      name,
      url: `https://${domain}.slack.com/`,
      domain,
      email_domain: '',
      icon: { image_default: true },
      avatar_base_url: '',
      is_verified: false,
    },
  };
}

function botInfo(core: Core, args: CallArguments): JsonObject {
  const wanted = args.string('bot');
  if (wanted !== undefined && wanted !== core.app.botId) throw new SlackError('bot_not_found');
  return {
    bot: {
      id: core.app.botId,
      deleted: false,
      name: core.app.name,
      updated: core.workspace.user(core.app.botUserId)?.updated ?? 0,
      app_id: core.app.appId,
      user_id: core.app.botUserId,
      icons: {},
    },
  };
}

/** Public in Slack too: exactly one of blocks, message, view; the error names what was wrong with it. */
function validate(_core: Core, args: CallArguments): JsonObject {
  const given = ['blocks', 'message', 'view'].filter((name) => args.raw[name] !== undefined);
  if (given.length !== 1)
    throw errorWithMessages('invalid_arguments', ['provide exactly one of blocks, message, view']);
  const [name = ''] = given;
  const issues = issuesOf(name, args.json(name, 'invalid_arguments'));
  if (issues.length === 0) return {};
  throw new SlackError(`invalid_${name}`, {
    errors: issues,
    response_metadata: { messages: issues.map((issue) => `[ERROR] ${describeIssue(issue)}`) },
  });
}

function issuesOf(name: string, value: unknown): Issue[] {
  if (name === 'view') return checkView(value);
  if (name === 'blocks') return checkMessageBlocks(value);
  if (!isJsonObject(value)) throw new SlackError('invalid_arguments');
  return [
    ...(value.blocks === undefined ? [] : checkMessageBlocks(value.blocks)),
    ...(value.attachments === undefined ? [] : checkAttachments(value.attachments)),
  ];
}

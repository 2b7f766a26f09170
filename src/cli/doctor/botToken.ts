import { bad, type Check, good, unchecked } from './check.ts';

/** What Slack says of the bot token; how it looks tells nothing. */
export const botToken: Check = {
  name: 'botToken',
  run: async ({ holder, settings }, t) => {
    const answer = await holder();
    if (!answer) return [unchecked(t.settingFirst(settings.botToken ? 'SLACK_API_URL' : 'SLACK_BOT_TOKEN'))];
    if (answer.kind === 'unreachable')
      return [
        bad(
          t.slack.unreachable({ address: settings.apiUrl ?? '', why: answer.error }),
          t.slack.unreachableCure,
        ),
      ];
    if (answer.kind === 'refused')
      return [bad(t.botToken.refused(answer.error), t.botToken.cure(answer.error))];
    const { teamName, botName, isBot } = answer.body;
    if (!isBot) return [bad(t.botToken.ofPerson(botName), t.botToken.cure('not_allowed_token_type'))];
    return [good(t.botToken.good({ botName, teamName }))];
  },
};

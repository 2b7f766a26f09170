import { bad, type Check, good, unchecked } from './check.ts';

/** How Slack reaches the service: whether the app token opens a connection. A signing secret shows only in use. */
export const connection: Check = {
  name: 'connection',
  run: async ({ settings, slack }, t) => {
    const { transport, apiUrl } = settings;
    if (!transport) return [unchecked(t.settingFirst('SLACK_APP_TOKEN'))];
    if (transport.kind === 'http') return [good(t.connection.http(transport.port))];
    if (!slack) return [unchecked(t.settingFirst('SLACK_API_URL'))];
    const answer = await slack.mayConnect(transport.appToken);
    if (answer.kind === 'answered') return [good(t.connection.socket)];
    if (answer.kind === 'unreachable')
      return [
        bad(t.slack.unreachable({ address: apiUrl ?? '', why: answer.error }), t.slack.unreachableCure),
      ];
    return [bad(t.connection.refused(answer.error), t.connection.cure(answer.error))];
  },
};

import { createServer } from 'node:http';

/** Answers `auth.test` at the start; whatever else is asked of Slack is counted, and refused. */
export const startFakeSlack = async (workspaceId: string) => {
  let unexpectedCalls = 0;
  const server = createServer((request, response) => {
    request.resume();
    const isStart = request.url?.endsWith('/auth.test') ?? false;
    if (!isStart) unexpectedCalls += 1;
    const identity = { team_id: workspaceId, team: 'Bench', user_id: 'UBOT', bot_id: 'BBENCH' };
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(isStart ? { ok: true, ...identity } : { ok: false, error: 'internal_error' }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return {
    url: `http://127.0.0.1:${address.port}/api/`,
    unexpectedCalls: () => unexpectedCalls,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

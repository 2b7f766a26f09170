import { describe, expect, it } from 'vitest';
import { readConfig, readLocalConfig } from '../src/config.ts';

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' };

function configOf(env: Record<string, string | undefined>) {
  const reading = readConfig(env);
  if (reading.kind !== 'ready') throw new Error(reading.message);
  return reading.config;
}

function refusalOf(env: Record<string, string | undefined>) {
  const reading = readConfig(env);
  if (reading.kind === 'ready') throw new Error('was accepted');
  return reading;
}

describe('what the service reads from its environment', () => {
  it('needs two tokens and defaults everything else', () => {
    expect(configOf(socket)).toEqual({
      slack: {
        botToken: 'xoxb-1',
        apiUrl: 'https://slack.com/api/',
        transport: { kind: 'socket', appToken: 'xapp-1' },
      },
      database: { engine: 'sqlite', path: './data/prm.sqlite' },
      logLevel: 'info',
      purchases: null,
    });
  });

  it('listens for HTTP when there is a signing secret and no app token', () => {
    expect(configOf({ ...http, PORT: '8080' }).slack.transport).toEqual({
      kind: 'http',
      signingSecret: 'shh',
      port: 8080,
    });
    expect(configOf(http).slack.transport).toMatchObject({ port: 3000 });
    expect(configOf({ ...http, ...socket }).slack.transport.kind).toBe('socket');
  });

  it('takes an empty value for an absent one and trims the rest', () => {
    const config = configOf({
      ...socket,
      SLACK_BOT_TOKEN: ' tok\n',
      DATABASE_URL: '',
      PORT: '  ',
      LOG_LEVEL: '',
    });
    expect(config.slack.botToken).toBe('tok');
    expect(config.database).toEqual({ engine: 'sqlite', path: './data/prm.sqlite' });
  });

  it('does not judge tokens by their prefix', () => {
    const config = configOf({ SLACK_BOT_TOKEN: 'anything', SLACK_APP_TOKEN: 'goes' });
    expect(config.slack).toMatchObject({ botToken: 'anything', transport: { appToken: 'goes' } });
  });

  it.each([
    ['https://slack-gov.com/api/', 'https://slack-gov.com/api/'],
    ['https://slack-gov.com/api', 'https://slack-gov.com/api/'],
    ['http://127.0.0.1:4000/api', 'http://127.0.0.1:4000/api/'],
    ['http://localhost:4000', 'http://localhost:4000/'],
    ['http://[::1]:4000/api/', 'http://[::1]:4000/api/'],
  ])('reaches another Slack at %s', (given, apiUrl) => {
    expect(configOf({ ...socket, SLACK_API_URL: given }).slack.apiUrl).toBe(apiUrl);
  });

  it.each([
    ['http://slack.example.com/api/', 'https://'],
    ['http://127.0.0.1.example.com/api/', 'https://'],
    ['slack-gov.com/api', 'not an address'],
    ['ftp://localhost/', 'https://'],
    ['https://me:secret@slack-gov.com/api/', 'plain address'],
    ['https://slack.com', 'https://slack.com/api/'],
  ])('refuses SLACK_API_URL %s and says how to put it right', (given, advice) => {
    const refusal = refusalOf({ ...socket, SLACK_API_URL: given });
    expect(refusal.kind).toBe('invalid');
    expect(refusal.message).toContain('SLACK_API_URL');
    expect(refusal.message).toContain(advice);
    expect(refusal.message).not.toContain('me:secret');
  });

  it.each([
    ['data/prm.sqlite', { engine: 'sqlite', path: 'data/prm.sqlite' }],
    ['file:./data/a%20b.sqlite', { engine: 'sqlite', path: './data/a b.sqlite' }],
    ['file:/srv/prm.sqlite', { engine: 'sqlite', path: '/srv/prm.sqlite' }],
    ['file:///srv/prm.sqlite', { engine: 'sqlite', path: '/srv/prm.sqlite' }],
    ['C:\\prm\\prm.sqlite', { engine: 'sqlite', path: 'C:\\prm\\prm.sqlite' }],
    ['postgres://prm:pw@db/prm', { engine: 'postgres', url: 'postgres://prm:pw@db/prm' }],
    ['postgresql://prm:pw@db/prm', { engine: 'postgres', url: 'postgresql://prm:pw@db/prm' }],
  ])('keeps its data in DATABASE_URL %s', (given, database) => {
    expect(configOf({ ...socket, DATABASE_URL: given }).database).toEqual(database);
  });

  it.each(['mysql://root:pw@db/prm', ':memory:', 'file:', 'file:./a?mode=ro', 'file:%zz', 'postgres://[bad'])(
    'refuses DATABASE_URL %s without repeating it',
    (given) => {
      const refusal = refusalOf({ ...socket, DATABASE_URL: given });
      expect(refusal.problems.map((problem) => problem.variable)).toEqual(['DATABASE_URL']);
      expect(refusal.message).not.toContain('root:pw');
    },
  );

  it('reports every bad variable at once, with what is right', () => {
    const refusal = refusalOf({
      SLACK_BOT_TOKEN: '"xoxb-1"',
      SLACK_APP_TOKEN: 'xapp 1',
      PORT: '65536',
      SLACK_API_URL: 'nowhere',
      DATABASE_URL: 'redis://x',
      LOG_LEVEL: 'loud',
    });
    expect(refusal.problems.map((problem) => problem.variable).sort()).toEqual([
      'DATABASE_URL',
      'LOG_LEVEL',
      'PORT',
      'SLACK_API_URL',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
    ]);
    for (const right of ['quotation marks', 'copy it again', '0 to 65535', 'trace, debug, info']) {
      expect(refusal.message).toContain(right);
    }
    expect(refusal.message).not.toMatch(/xoxb-1|xapp 1/);
  });

  it.each(['-1', '3.5', '1e3', '0x50', 'http'])('refuses PORT %s', (given) => {
    expect(refusalOf({ ...http, PORT: given }).problems).toHaveLength(1);
  });

  it('takes LOG_LEVEL in any case', () => {
    expect(configOf({ ...socket, LOG_LEVEL: 'DEBUG' }).logLevel).toBe('debug');
  });
});

describe('starting without tokens', () => {
  it('says what is missing, where to get it, and that the demo needs none', () => {
    const refusal = refusalOf({});
    expect(refusal.kind).toBe('tokensMissing');
    for (const said of [
      'SLACK_BOT_TOKEN',
      'Bot User OAuth Token',
      'SLACK_APP_TOKEN',
      'connections:write',
      'SLACK_SIGNING_SECRET',
      '.env.example',
      'npm run demo',
    ]) {
      expect(refusal.message).toContain(said);
    }
    expect(refusal.message.split('\n').length).toBeLessThanOrEqual(8);
  });

  it('names only the token that is missing, and what else is wrong', () => {
    const refusal = refusalOf({ SLACK_APP_TOKEN: 'xapp-1', LOG_LEVEL: 'loud' });
    expect(refusal.kind).toBe('tokensMissing');
    expect(refusal.problems.map((problem) => problem.variable)).toEqual(['SLACK_BOT_TOKEN', 'LOG_LEVEL']);
  });
});

describe('working on the data alone', () => {
  it('needs no token and ignores what Slack would need', () => {
    expect(readLocalConfig({ PORT: 'x', DATABASE_URL: 'a.sqlite', LOG_LEVEL: 'warn' })).toEqual({
      kind: 'ready',
      config: { database: { engine: 'sqlite', path: 'a.sqlite' }, logLevel: 'warn' },
    });
  });

  it('still refuses a bad database', () => {
    expect(readLocalConfig({ DATABASE_URL: 'redis://x' }).kind).toBe('invalid');
  });
});

describe('purchases from a billing system', () => {
  const secret = 'x'.repeat(32);

  it('are taken where both a secret and a port are given', () => {
    expect(configOf({ ...socket, PURCHASES_SECRET: secret, PURCHASES_PORT: '3001' }).purchases).toEqual({
      secret,
      port: 3001,
    });
  });

  it.each([
    [{ PURCHASES_SECRET: secret }, 'PURCHASES_PORT is missing'],
    [{ PURCHASES_PORT: '3001' }, 'PURCHASES_SECRET is missing'],
    [{ PURCHASES_SECRET: 'short', PURCHASES_PORT: '3001' }, 'too short'],
    [{ PURCHASES_SECRET: secret, PURCHASES_PORT: '99999' }, 'whole number'],
  ])('%j is refused with what to do', (variables, says) => {
    const reading = readConfig({ ...socket, ...variables });
    expect(reading.kind).toBe('invalid');
    expect('message' in reading && reading.message).toContain(says);
  });
});

import { fail } from 'node:assert';
import { describe, expect, it } from 'vitest';
import type { LogLevel } from '../src/config.ts';
import { newErrorReference } from '../src/errorReference.ts';
import { createLog } from '../src/log.ts';
import { slackLogger } from '../src/slack/slackLogger.ts';

const botToken = ['xoxb', '1234567890', 'AbCdEfGhIjKl'].join('-');
const appToken = ['xapp', '1', 'A0123', 'abcdef'].join('-');
const rotatedToken = ['xoxe.xoxb', '1', 'MSMy'].join('-');
const triggerId = `1234567890123.9876543210.${'0a'.repeat(16)}`;
const responseUrl = 'https://hooks.slack.com/commands/T1/2/secretpart';

function logInto(level: LogLevel = 'trace') {
  const lines: string[] = [];
  const log = createLog(level, { write: (line: string) => lines.push(line) });
  const last = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? fail('nothing was logged'));
  return { log, lines, last };
}

describe('the log', () => {
  it('writes one JSON line with a time, a named level and the ids given', () => {
    const { log, last } = logInto();
    log.info({ workspaceId: 'T1', partyId: 'p1' }, 'rating recorded');
    expect(last()).toMatchObject({ level: 'info', workspaceId: 'T1', partyId: 'p1', msg: 'rating recorded' });
    expect(Number.isNaN(Date.parse(String(last().time)))).toBe(false);
  });

  it('says nothing below its level', () => {
    const { log, lines } = logInto('warn');
    log.info('quiet');
    expect(lines).toEqual([]);
  });

  it('never shows a token, a trigger id or a response_url, wherever they stand', () => {
    const { log, lines } = logInto();
    const secrets = [botToken, appToken, rotatedToken, triggerId, responseUrl];
    for (const secret of secrets) {
      log.info(`met ${secret} there`);
      log.info('met %s', secret);
      log.warn({ deep: { list: [secret] } }, 'x');
      log.error(new Error(`refused ${secret}`));
      log.error({ err: new Error('outer', { cause: new Error(secret) }) });
      log.child({ bound: secret }).info('child');
      log.child({ more: { bound: secret } }).info('child');
    }
    expect(lines).toHaveLength(7 * secrets.length);
    for (const secret of secrets) expect(lines.join('')).not.toContain(secret);
    expect(lines.join('')).toContain('[token]');
  });

  it('keeps the password of a database address and a socket ticket to itself', () => {
    const { log, lines } = logInto();
    log.error('cannot reach postgres://prm:hunter2@db:5432/prm');
    log.info('opening wss://wss-primary.slack.com/link/?ticket=abc123&app_id=1');
    log.info('with Authorization: Bearer opaque-token-value');
    expect(lines.join('')).not.toMatch(/hunter2|abc123|opaque/);
  });

  it('drops what people wrote, by the name of the field', () => {
    const { log, last } = logInto();
    log.info(
      { text: 'acme is unhappy', view: { state: 1 }, command: 'rate', nested: { comment: 'hush' } },
      'x',
    );
    expect(last()).toMatchObject({ text: '[redacted]', view: '[redacted]', command: 'rate' });
    expect(JSON.stringify(last())).not.toMatch(/unhappy|hush/);
  });

  it('describes an error by type, code, frames and causes', () => {
    const { log, last } = logInto();
    const cause = Object.assign(new Error('disk I/O'), { code: 'SQLITE_FULL' });
    log.error({ err: new Error('cannot save', { cause }), reference: 'K7QX2M' });
    expect(last()).toMatchObject({
      msg: 'cannot save',
      reference: 'K7QX2M',
      err: { type: 'Error', message: 'cannot save', cause: { code: 'SQLITE_FULL' } },
    });
    expect(JSON.stringify(last().err)).toContain('log.test.ts');
  });

  it('leaves bound parameters and unparsable input out of error messages', () => {
    const { log, lines } = logInto();
    const failedQuery = Object.assign(new Error('Failed query: insert into rating\nparams: 75,our secret'), {
      params: [75, 'our secret'],
    });
    log.error(failedQuery);
    log.error({ err: failedQuery }, 'again');
    try {
      JSON.parse('our secret');
    } catch (error) {
      log.error({ err: error });
    }
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toContain('our secret');
    expect(lines[0]).toContain('insert into rating');
  });

  it('names what Slack refused without repeating the request', () => {
    const { log, last } = logInto();
    const refused = Object.assign(new Error('An API error occurred: missing_scope'), {
      code: 'slack_webapi_platform_error',
      data: { ok: false, error: 'missing_scope', needed: 'im:write', message: { text: 'hush' } },
    });
    log.error({ err: refused });
    expect(last().err).toMatchObject({ slack: { error: 'missing_scope', needed: 'im:write' } });
    expect(JSON.stringify(last())).not.toContain('hush');
  });

  it('bounds the size of a line', () => {
    const { log, lines } = logInto();
    log.info(
      { huge: 'x'.repeat(100_000), many: Array.from({ length: 10_000 }, () => 'y') },
      'z'.repeat(100_000),
    );
    expect(lines[0]?.length).toBeLessThan(3_000);
  });
});

describe("the logger given to Slack's packages", () => {
  it('lets no payload pass at debug', () => {
    const { log, lines } = logInto('debug');
    const logger = slackLogger(log);
    logger.debug('Received a message on the WebSocket: {"payload":{"text":"hush"}}');
    logger.debug('ack() call begins (body: hush)');
    logger.debug('http request body: {"text":"hush"}');
    logger.debug({ text: 'hush' });
    logger.debug('{"text":"hush"}');
    expect(lines).toHaveLength(5);
    expect(lines.join('')).not.toContain('hush');
    expect(lines[0]).toContain('Received a message on the WebSocket');
  });

  it('keeps errors with their frames and drops other objects', () => {
    const { log, last } = logInto();
    slackLogger(log, 'socket').error('failed', new Error(`with ${botToken}`), { text: 'hush' });
    expect(last()).toMatchObject({ level: 'error', from: 'socket', err: { type: 'Error' } });
    expect(JSON.stringify(last())).not.toMatch(/hush|xoxb/);
  });

  it('keeps the level of the service, whatever Bolt sets', () => {
    const { log, lines } = logInto('warn');
    const logger = slackLogger(log);
    logger.setLevel(logger.getLevel());
    logger.info('quiet');
    logger.debug('quiet');
    expect(logger.getLevel()).toBe('warn');
    expect(lines).toEqual([]);
  });
});

describe('the reference of an unexpected error', () => {
  it('is six signs that cannot be taken for one another', () => {
    const references = Array.from({ length: 2_000 }, () => newErrorReference());
    for (const reference of references) expect(reference).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
    expect(new Set(references).size).toBeGreaterThan(1_990);
  });
});

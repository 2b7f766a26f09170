import { type Logger, LogLevel } from '@slack/web-api';
import type { Log } from '../log.ts';
import { errorMessage } from '../logRedaction.ts';

/**
 * Our log as Slack's packages want one. Its level is the log's own: Bolt's `setLevel` is ignored.
 * At debug they print whole payloads, so there only the words before the first value are kept.
 */
export function slackLogger(log: Log, name = 'slack'): Logger {
  const child = log.child({ from: name });
  return {
    debug: (...parts: unknown[]) => {
      if (child.isLevelEnabled('debug')) child.debug(wordsOf(parts));
    },
    info: (...parts: unknown[]) => child.info(sentenceOf(parts)),
    warn: (...parts: unknown[]) => child.warn(sentenceOf(parts)),
    error: (...parts: unknown[]) => {
      const err = parts.find((part) => part instanceof Error);
      if (err) child.error({ err }, sentenceOf(parts));
      else child.error(sentenceOf(parts));
    },
    setLevel: () => {},
    getLevel: () => levelOf(child.level),
    setName: () => {},
  };
}

function wordsOf(parts: readonly unknown[]): string {
  const [first] = parts;
  if (typeof first !== 'string') return 'details withheld';
  return /^[^:{["]*/.exec(first)?.[0].trim() || 'details withheld';
}

function sentenceOf(parts: readonly unknown[]): string {
  return parts
    .map((part) => (typeof part === 'object' && !(part instanceof Error) ? '' : errorMessage(part)))
    .join(' ');
}

function levelOf(level: string): LogLevel {
  switch (level) {
    case 'trace':
    case 'debug':
      return LogLevel.DEBUG;
    case 'info':
      return LogLevel.INFO;
    case 'warn':
      return LogLevel.WARN;
    default:
      return LogLevel.ERROR;
  }
}

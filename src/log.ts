import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';
import { errorMessage, redactFields, redactText, shortenText } from './logRedaction.ts';

/** JSON lines: ids and error codes, never tokens or what people wrote. Errors go in as `{ err }`. */
export type Log = Logger;

/** Writes to stdout unless a destination is given. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      bindings: redactFields,
      log: redactFields,
    },
    serializers: { err: (described: unknown) => described },
    hooks: { logMethod: withSafeMessage, streamWrite: redactText },
  };
  return destination ? pino(options, destination) : pino(options);
}

// pino takes an error's raw message for the line's when none is given, before any formatter sees it.
function withSafeMessage(this: Logger, args: unknown[], method: (...args: unknown[]) => void): void {
  const [first, second, ...rest] = args;
  if (typeof first !== 'object' || first === null) {
    method.apply(this, args.map(safeArgument));
    return;
  }
  const fields = first instanceof Error ? { err: first } : first;
  const error = 'err' in fields ? fields.err : undefined;
  const message = second ?? (error === undefined ? undefined : errorMessage(error));
  method.apply(this, [fields, safeArgument(message), ...rest.map(safeArgument)]);
}

function safeArgument(argument: unknown): unknown {
  if (typeof argument === 'string') return shortenText(redactText(argument));
  if (argument instanceof Error) return errorMessage(argument);
  return typeof argument === 'object' && argument !== null ? '[object]' : argument;
}

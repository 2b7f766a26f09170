import type { JsonObject } from '../json.ts';
import { errorWithMessages, SlackError } from './slackError.ts';

/** The arguments of one call, which come as strings (form) or as JSON values; nested ones also as JSON text. */
export class CallArguments {
  readonly raw: JsonObject;

  constructor(raw: JsonObject) {
    this.raw = raw;
  }

  string(name: string): string | undefined {
    const value = this.raw[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (typeof value !== 'string') throw this.#wrong(name, 'must provide a string');
    return value;
  }

  required(name: string): string {
    const value = this.string(name);
    if (value === undefined) throw this.missing(name);
    return value;
  }

  boolean(name: string, fallback = false): boolean {
    const value = this.raw[name];
    if (value === undefined || value === null || value === '') return fallback;
    if (value === true || value === 'true' || value === '1' || value === 1) return true;
    if (value === false || value === 'false' || value === '0' || value === 0) return false;
    throw this.#wrong(name, 'must provide a boolean');
  }

  integer(name: string, range: { min: number; max: number; fallback: number }): number {
    const value = this.string(name);
    if (value === undefined) return range.fallback;
    const number = Number(value);
    if (!Number.isInteger(number)) throw this.#wrong(name, 'must provide an integer');
    if (number < range.min || number > range.max) throw new SlackError('invalid_limit');
    return number;
  }

  /** A nested argument; JSON text is parsed, and text that is no JSON is refused with `formatError`. */
  json(name: string, formatError: string): unknown {
    const value = this.raw[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string') return value;
    try {
      const parsed: unknown = JSON.parse(value);
      return parsed;
    } catch {
      throw new SlackError(formatError);
    }
  }

  missing(name: string): SlackError {
    return errorWithMessages('invalid_arguments', [
      `missing required field: ${name} [json-pointer:/${name}]`,
    ]);
  }

  #wrong(name: string, message: string): SlackError {
    return errorWithMessages('invalid_arguments', [`${message} [json-pointer:/${name}]`]);
  }
}

import { createHash, randomBytes, randomInt } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTVWXYZ';

function letters(bytes: Uint8Array, length: number): string {
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** A Slack-shaped id such as `V0ABCDEFGH1`. */
export function newId(prefix: string): string {
  return `${prefix}0${letters(randomBytes(9), 9)}`;
}

/** The same id for the same name, so that fixtures read alike on every run. */
export function idFor(prefix: string, name: string): string {
  return `${prefix}0${letters(createHash('sha256').update(`${prefix}:${name}`).digest(), 9)}`;
}

export function newTriggerId(): string {
  const digits = (length: number) => Array.from({ length }, () => randomInt(10)).join('');
  return `${digits(13)}.${digits(12)}.${randomBytes(16).toString('hex')}`;
}

export function newToken(prefix: string): string {
  return `${prefix}-${randomBytes(18).toString('hex')}`;
}

export function newSecret(): string {
  return randomBytes(16).toString('hex');
}

/** Five characters, as Slack gives blocks and elements that have no id of their own. */
export function newBlockId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5);
}

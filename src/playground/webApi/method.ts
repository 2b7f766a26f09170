import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import type { CallArguments } from './callArguments.ts';

/** Rate-limit tiers in calls per minute; postMessage has a rule of its own. */
export const CALLS_PER_MINUTE = { 1: 1, 2: 20, 3: 50, 4: 100 } as const;

export type Method = {
  tier: keyof typeof CALLS_PER_MINUTE | 'postMessage' | 'special';
  token: 'bot' | 'app' | 'none';
  /** All of these are needed. */
  scopes?: string[];
  run: (core: Core, args: CallArguments) => JsonObject;
};

export type Methods = { [name: string]: Method };

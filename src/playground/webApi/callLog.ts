import type { JsonObject } from '../json.ts';

/** One Web API call, in the order received; `result` is what was (or would have been) answered. */
export type Call = {
  atMs: number;
  method: string;
  args: JsonObject;
  status: number;
  result: JsonObject;
  isAnswerLost: boolean;
};

const MAX_CALLS = 10_000;

export class CallLog {
  #calls: Call[] = [];

  add(call: Call): void {
    this.#calls.push(call);
    if (this.#calls.length > MAX_CALLS) this.#calls = this.#calls.slice(-MAX_CALLS / 2);
  }

  all(method?: string): Call[] {
    return this.#calls.filter((call) => method === undefined || call.method === method);
  }

  clear(): void {
    this.#calls = [];
  }
}

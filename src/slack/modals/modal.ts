import type { ModalView, PlainTextOption } from '@slack/types';
import type { Role } from '../../people/role.ts';
import type { Reply } from '../reply.ts';
import type { Request } from '../request.ts';
import type { FormContext } from './formContext.ts';
import type { FormValues } from './formValues.ts';

/** What a form opens with, by field: what was typed so far, the party's id … Untrusted when it comes from a button. */
export type Prefill = Readonly<Record<string, string>>;

/** A prefill of what is known; the rest is left out. */
export const prefillOf = (fields: Readonly<Record<string, string | null | undefined>>): Prefill =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])));

/** A form: its view, and what happens when it is sent. */
export interface Modal {
  /** The view's callback_id. */
  readonly id: string;
  readonly role: Role;
  view(request: Request, prefill: Prefill): Promise<ModalView>;
  /** `context` is what the view carried: checked for shape, its ids untrusted. */
  submit(request: Request, values: FormValues, context: FormContext): Promise<Reply>;
}

/** What a menu that asks the app for its choices shows for what was typed so far; at most 100. */
export interface Suggestions {
  /** The menu's action_id. */
  readonly id: string;
  readonly role: Role;
  suggest(request: Request, typed: string): Promise<PlainTextOption[]>;
}

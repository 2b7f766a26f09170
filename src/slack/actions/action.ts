import type { Role } from '../../people/role.ts';
import type { FormContext } from '../modals/formContext.ts';
import type { FormValues } from '../modals/formValues.ts';
import type { Reply } from '../reply.ts';
import type { Request } from '../request.ts';

/** What came with a press: untrusted, as everything from outside. */
export interface Press {
  /** A button's value, or the chosen option's. */
  readonly value: string;
  /** The message that held it; null in a form or in App Home. */
  readonly message: { readonly ts: string; readonly isEphemeral: boolean } | null;
  /** The form that held it. */
  readonly viewId: string | null;
  /** What that form is filled with so far, and what it carries. */
  readonly form: { readonly values: FormValues; readonly context: FormContext } | null;
}

/** A button or menu. Its action_id is `<id>` or `<id>:<anything>` where one message has several. */
export interface Action {
  readonly id: string;
  readonly role: Role;
  run(request: Request, press: Press): Promise<Reply>;
}

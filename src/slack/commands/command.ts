import type { Language } from '../../people/language.ts';
import type { Role } from '../../people/role.ts';
import type { Line } from '../line/tokens.ts';
import type { Reply } from '../reply.ts';
import type { Request } from '../request.ts';

/** One `/prm` subcommand. Its help stands in text/ under its name. */
export interface Command<Name extends string = string> {
  readonly name: Name;
  /** What people may type for it, in each language; the first one is shown. All of them work for everybody. */
  readonly words: Readonly<Record<Language, readonly [string, ...string[]]>>;
  /** The least role it takes. */
  readonly role: Role;
  /** `line` is what stands after the command word. */
  run(request: Request, line: Line): Promise<Reply>;
}

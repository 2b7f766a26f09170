import { effectiveRole } from '../../people/effectiveRole.ts';
import { type Role, roles } from '../../people/role.ts';
import { person } from '../../text/mrkdwn.ts';
import { context, header, section, spoken } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';

const MOST_NAMED = 30;

/** Who has which role, what each may do, and what everybody else has. */
export const roleList = async ({ workspace, t }: Pick<Request, 'workspace' | 't'>): Promise<Message> => {
  const say = t.people.list;
  const { defaultRole } = await workspace.read.workspace.settings();
  const people = await workspace.read.people.listWithRole();
  const line = (role: Role): string => {
    const holders = people.filter((one) => effectiveRole(one, defaultRole) === role);
    const named = holders.slice(0, MOST_NAMED).map(({ id }) => person(id));
    const more = holders.length - named.length;
    const who = [
      ...named,
      ...(more > 0 ? [say.more(more)] : []),
      ...(role === defaultRole ? [say.everybodyElse] : []),
    ].join(t.common.separator);
    return say.line({ role: t.common.role[role], may: say.may[role], people: who || say.nobody });
  };
  const lines = [...roles].reverse().map(line);
  return {
    text: spoken([say.title, ...lines, say.guests].join('\n')),
    blocks: [header(say.title), section(lines.join('\n')), context(`${say.guests} ${t.people.howToGive}`)],
  };
};

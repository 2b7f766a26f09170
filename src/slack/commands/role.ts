import { AppError } from '../../errors.ts';
import { foldName } from '../../parties/foldName.ts';
import { requireRole } from '../../people/actor.ts';
import type { Role } from '../../people/role.ts';
import { setRole } from '../../people/setRole.ts';
import { correctedLine } from '../line/correctedLine.ts';
import type { WordMeanings } from '../line/normalizeWord.ts';
import { parseRole } from '../line/parseRole.ts';
import { roleGiven, roleOf } from '../messages/roleGiven.ts';
import { roleList } from '../messages/roleList.ts';
import { actOf, type Request } from '../request.ts';
import type { Command } from './command.ts';

const roleWords: WordMeanings<Role | 'default'> = {
  ...{ viewer: 'viewer', 查看者: 'viewer', 查看: 'viewer' },
  ...{ rep: 'rep', 业务员: 'rep', 销售: 'rep' },
  ...{ manager: 'manager', 经理: 'manager', 主管: 'manager' },
  ...{ admin: 'admin', 管理员: 'admin' },
  ...{ default: 'default', none: 'default', 默认: 'default', 无: 'default' },
};

/** `/prm role` lists, `/prm role @mo manager` gives. */
export const role: Command = {
  name: 'role',
  words: { en: ['role', 'roles'], 'zh-CN': ['角色', '权限'] },
  role: 'viewer',
  run: async (request, line) => {
    if (line.tokens.length === 0) return { show: await roleList(request) };
    const draft = parseRole(line, roleWords);
    if (draft.unknownRole) {
      const { text: typed, nearest } = draft.unknownRole;
      const corrected = nearest && correctedLine(line, typed, nearest);
      throw new AppError('invalid', 'roleUnknown', { typed, nearest, corrected });
    }
    const personId = draft.personId ?? (await idOfNamed(request, draft.personText ?? line.source));
    const { role: before } = await request.services.people.actor(request.workspace, personId);
    if (!draft.role) return { show: roleOf(request.t, personId, before) };
    requireRole(request.actor, 'admin');
    const wanted = draft.role === 'default' ? null : draft.role;
    const change = await request.workspace.write((tx) =>
      setRole(tx, actOf(request), { personId, role: wanted }),
    );
    return { show: roleGiven(request.t, personId, wanted, change), toAll: true };
  },
};

/** Somebody written by name instead of mentioned. */
const idOfNamed = async ({ workspace }: Request, typed: string): Promise<string> => {
  const wanted = foldName(typed);
  const named = (await workspace.read.people.list()).filter(({ name }) => foldName(name) === wanted);
  const [only, another] = named;
  if (!only || another) throw new AppError('notFound', 'personNotKnown', { typed });
  return only.id;
};

import { AppError } from '../../errors.ts';
import { findDuplicates } from '../../parties/findDuplicates.ts';
import { findPartiesCalled } from '../../parties/findParties.ts';
import { getMergeable } from '../../parties/mergeParties.ts';
import { parseMerge } from '../line/parseMerge.ts';
import type { Line } from '../line/tokens.ts';
import { duplicateList } from '../messages/duplicateList.ts';
import { prefillOf } from '../modals/modal.ts';
import { resolveParty } from '../partyChoice.ts';
import type { Reply } from '../reply.ts';
import type { Request } from '../request.ts';
import type { Command } from './command.ts';

/** `/prm merge`, `/prm merge acme into globex` */
export const merge: Command = {
  name: 'merge',
  words: { en: ['merge'], 'zh-CN': ['合并'] },
  role: 'manager',
  run: async (request, line) => {
    const { merged, into, needs } = parseMerge(line);
    if (needs) throw meantNeeds(request, needs);
    if (merged === null)
      return {
        show: duplicateList(await findDuplicates(request.workspace.read, null), request.t, { from: null }),
      };
    if (into === null) return oneNamed(request, line, merged);
    return twoNamed(request, line, { merged, into });
  },
};

const oneNamed = async (request: Request, line: Line, merged: string): Promise<Reply> => {
  const resolved = await resolveParty(request, [{ party: merged }], line);
  if ('reply' in resolved) return resolved.reply;
  return { open: { modal: 'merge', prefill: prefillOf({ mergedId: resolved.party?.id }) } };
};

/** Two that are both unclear are chosen in the form: a button settles one name of a line at a time. */
const twoNamed = async (
  request: Request,
  line: Line,
  { merged, into }: { merged: string; into: string },
): Promise<Reply> => {
  const [from, to] = [await certain(request, merged), await certain(request, into)];
  if (!from && !to) return { open: { modal: 'merge', prefill: {} } };
  const resolvedFrom = await resolveParty(request, [{ party: merged }], line);
  if ('reply' in resolvedFrom) return resolvedFrom.reply;
  const resolvedTo = await resolveParty(request, [{ party: into }], line);
  if ('reply' in resolvedTo) return resolvedTo.reply;
  const prefill = { mergedId: resolvedFrom.party?.id ?? '', intoId: resolvedTo.party?.id ?? '' };
  await getMergeable(request.workspace.read, prefill);
  return { open: { modal: 'merge', prefill } };
};

const certain = async ({ workspace, chosen }: Request, typed: string): Promise<boolean> =>
  chosen?.typed === typed || (await findPartiesCalled(workspace.read, typed)).verdict === 'sure';

const meantNeeds = ({ t }: Request, { from, into }: { from: number; into: number }): AppError =>
  new AppError('invalid', 'mergeMeantNeeds', { corrected: t.requirements.mergeLine({ from, into }) });

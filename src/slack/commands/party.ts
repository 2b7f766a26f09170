import { partyOverview } from '../../reports/partyOverview.ts';
import { textOf } from '../line/lineSlices.ts';
import { partyCard } from '../messages/partyCard.ts';
import { resolveParty } from '../partyChoice.ts';
import type { Command } from './command.ts';

/** `/prm party acme` */
export const party: Command = {
  name: 'party',
  words: { en: ['party', 'card', 'who'], 'zh-CN': ['档案', '客户', '伙伴', '合作伙伴'] },
  role: 'viewer',
  run: async (request, line) => {
    const drafts = [{ party: textOf(line, 0) }] as const;
    const resolved = await resolveParty(request, drafts, line, { isGuessEnough: true });
    if ('reply' in resolved) return resolved.reply;
    if (!resolved.party) return { open: { modal: 'party', prefill: {} } };
    const { workspace, at } = request;
    return { show: partyCard(request, await partyOverview(workspace, resolved.party.id, at)) };
  },
};

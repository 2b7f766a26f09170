import { listPurchases } from '../../purchases/listPurchases.ts';
import { textOf } from '../line/lineSlices.ts';
import { purchaseList } from '../messages/purchaseList.ts';
import { resolveParty } from '../partyChoice.ts';
import type { Command } from './command.ts';

/** `/prm purchases acme` */
export const purchases: Command = {
  name: 'purchases',
  words: { en: ['purchases', 'orders'], 'zh-CN': ['采购记录', '采购列表', '订单'] },
  role: 'viewer',
  run: async (request, line) => {
    const drafts = [{ party: textOf(line, 0) }] as const;
    const resolved = await resolveParty(request, drafts, line, { isGuessEnough: true });
    if ('reply' in resolved) return resolved.reply;
    if (!resolved.party) return { open: { modal: 'showPurchases', prefill: {} } };
    const { workspace, at } = request;
    const page = await listPurchases(workspace.read, resolved.party.id, at, 0);
    return { show: purchaseList(request, page) };
  },
};

import { textOf } from '../line/lineSlices.ts';
import { prefillOf } from '../modals/modal.ts';
import { resolveParty } from '../partyChoice.ts';
import type { Command } from './command.ts';

/** `/prm edit acme` */
export const edit: Command = {
  name: 'edit',
  words: { en: ['edit', 'change'], 'zh-CN': ['编辑', '修改'] },
  role: 'rep',
  run: async (request, line) => {
    const resolved = await resolveParty(request, [{ party: textOf(line, 0) }], line);
    if ('reply' in resolved) return resolved.reply;
    return { open: { modal: 'edit', prefill: prefillOf({ partyId: resolved.party?.id }) } };
  },
};

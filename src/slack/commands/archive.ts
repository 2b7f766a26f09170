import { textOf } from '../line/lineSlices.ts';
import { setArchived } from '../partyArchiving.ts';
import { resolveParty } from '../partyChoice.ts';
import type { Command } from './command.ts';

/** `/prm archive acme` */
export const archive: Command = {
  name: 'archive',
  words: { en: ['archive'], 'zh-CN': ['归档'] },
  role: 'rep',
  run: async (request, line) => {
    const resolved = await resolveParty(request, [{ party: textOf(line, 0) }], line);
    if ('reply' in resolved) return resolved.reply;
    if (!resolved.party) return { open: { modal: 'archive', prefill: {} } };
    return { show: await setArchived(request, resolved.party.id, true), toAll: true };
  },
};

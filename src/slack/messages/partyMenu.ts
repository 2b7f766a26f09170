import type { Overflow } from '@slack/types';
import { roleReaches } from '../../people/role.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { option } from '../modals/inputs.ts';
import type { Request } from '../request.ts';

/** The action_id of the menu; its options are `<choice>:<party id>`. */
export const PARTY_MENU = 'partyMenu';
export type PartyMenuChoice = 'edit' | 'merge' | 'archive' | 'restore';

/** What is done to a customer or partner now and then. */
export const partyMenu = ({ id, status }: PartyRow, { t, actor }: Pick<Request, 't' | 'actor'>): Overflow => {
  const merging = roleReaches(actor.role, 'manager') ? (['merge'] as const) : [];
  const choices = ['edit', ...merging, status === 'archived' ? 'restore' : 'archive'] as const;
  return {
    type: 'overflow',
    action_id: PARTY_MENU,
    options: choices.map((choice) => option(t.parties.menu[choice], `${choice}:${id}`)),
  };
};

import type { Overflow } from '@slack/types';
import type { PartyRow } from '../../store/queries/parties.ts';
import type { Texts } from '../../text/texts.ts';
import { option } from '../modals/inputs.ts';

/** The action_id of the menu; its options are `<choice>:<party id>`. */
export const PARTY_MENU = 'partyMenu';
export type PartyMenuChoice = 'edit' | 'archive' | 'restore';

/** What is done to a customer or partner now and then. */
export const partyMenu = ({ id, status }: PartyRow, t: Texts): Overflow => {
  const choices = ['edit', status === 'archived' ? 'restore' : 'archive'] as const;
  return {
    type: 'overflow',
    action_id: PARTY_MENU,
    options: choices.map((choice) => option(t.parties.menu[choice], `${choice}:${id}`)),
  };
};

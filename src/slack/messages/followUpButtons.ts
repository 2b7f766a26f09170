import type { ActionsBlock } from '@slack/types';
import type { Texts } from '../../text/texts.ts';
import { actions } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';

/** What somebody does next about an unhappy customer or partner. */
export const followUpButtons = (partyId: string, t: Texts): ActionsBlock =>
  actions(
    formButton(t.delivery.logWhatYouDid, { modal: 'log', prefill: { partyId } }, 'primary'),
    { action: 'showParty', label: t.parties.card.showIt, value: partyId },
    { action: 'whyIndex', label: t.common.why, value: partyId },
  );

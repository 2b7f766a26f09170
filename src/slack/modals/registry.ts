import { addPartyModal } from './addParty.ts';
import { archivePartyModal } from './archiveParty.ts';
import { buyModal, refundModal } from './buy.ts';
import { currencyRateModal } from './currencyRate.ts';
import { digestModal } from './digest.ts';
import { editInteractionModal } from './editInteraction.ts';
import { editNeedModal } from './editNeed.ts';
import { editPartyModal } from './editParty.ts';
import { editPurchaseModal } from './editPurchase.ts';
import { editRatingModal } from './editRating.ts';
import { logInteractionModal } from './logInteraction.ts';
import { loyaltySettingsModal } from './loyaltySettings.ts';
import { mergePartiesModal } from './mergeParties.ts';
import type { Modal, Suggestions } from './modal.ts';
import { needModal } from './need.ts';
import { openNeedSuggestions } from './openNeedInput.ts';
import { partySuggestions } from './partyInput.ts';
import { rateModal } from './rate.ts';
import { saveNeedModal } from './saveNeed.ts';
import { showPartyModal } from './showParty.ts';
import { showPurchasesModal } from './showPurchases.ts';
import { themeModal } from './theme.ts';
import { zoneSuggestions } from './zoneInput.ts';

/** Every form. */
const modals: readonly Modal[] = [
  rateModal,
  editRatingModal,
  themeModal,
  needModal,
  saveNeedModal,
  editNeedModal,
  logInteractionModal,
  buyModal,
  refundModal,
  editPurchaseModal,
  showPurchasesModal,
  currencyRateModal,
  showPartyModal,
  addPartyModal,
  editPartyModal,
  archivePartyModal,
  mergePartiesModal,
  editInteractionModal,
  digestModal,
  loyaltySettingsModal,
];

/** Every menu that asks for its choices. */
const suggestions: readonly Suggestions[] = [partySuggestions, openNeedSuggestions, zoneSuggestions];

const modalsById = new Map(modals.map((modal) => [modal.id, modal]));
const suggestionsById = new Map(suggestions.map((menu) => [menu.id, menu]));

export const modalNamed = (id: string): Modal | undefined => modalsById.get(id);
export const suggestionsNamed = (id: string): Suggestions | undefined => suggestionsById.get(id);

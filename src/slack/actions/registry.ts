import type { Action } from './action.ts';
import { alertActions } from './alertActions.ts';
import { digestActions } from './digestActions.ts';
import { duplicateActions } from './duplicateActions.ts';
import { healthActions } from './healthActions.ts';
import { keepBoth } from './keepBoth.ts';
import { loyaltyActions } from './loyaltyActions.ts';
import { needActions } from './needActions.ts';
import { partyActions } from './partyActions.ts';
import { pickParty } from './pickParty.ts';
import { previewDigest } from './previewDigest.ts';
import { previewLoyalty } from './previewLoyalty.ts';
import { purchaseActions } from './purchaseActions.ts';
import { sendAgain } from './sendAgain.ts';
import { setSentiment } from './setSentiment.ts';
import { themeActions } from './themeActions.ts';
import { undo } from './undo.ts';

/** Every button and menu that is not a form's opener. */
const actions: readonly Action[] = [
  undo,
  keepBoth,
  pickParty,
  sendAgain,
  setSentiment,
  ...needActions,
  ...partyActions,
  ...duplicateActions,
  ...purchaseActions,
  ...digestActions,
  previewDigest,
  ...themeActions,
  ...alertActions,
  ...loyaltyActions,
  previewLoyalty,
  ...healthActions,
];

const byId = new Map(actions.map((action) => [action.id, action]));

export const actionNamed = (id: string): Action | undefined => byId.get(id);

import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { changeParty } from '../../parties/changeParty.ts';
import { partyOverview, partyStanding } from '../../reports/partyOverview.ts';
import { MOST_TIMELINE, partyTimeline } from '../../reports/partyTimeline.ts';
import { RESTORE_PARTY } from '../messages/partyArchived.ts';
import { partyCard } from '../messages/partyCard.ts';
import { partyKindChanged } from '../messages/partyKindChanged.ts';
import { PARTY_MENU } from '../messages/partyMenu.ts';
import { partyTimelinePage, TIMELINE_PAGE } from '../messages/partyTimeline.ts';
import { whyIndex } from '../messages/whyIndex.ts';
import { setArchived } from '../partyArchiving.ts';
import { actOf } from '../request.ts';
import type { Action } from './action.ts';
import { heldIn } from './heldIn.ts';

/** Shows the card of the party whose id the button holds. */
const showParty: Action = {
  id: 'showParty',
  role: 'viewer',
  run: async (request, { value }) => {
    const { workspace, at } = request;
    return { show: partyCard(request, await partyOverview(workspace, value, at)) };
  },
};

/** Explains a party's standing. */
const explainIndex: Action = {
  id: 'whyIndex',
  role: 'viewer',
  run: async ({ workspace, at, t }, { value }) => ({
    show: whyIndex(await partyStanding(workspace.read, value, at), t),
  }),
};

/** Makes a customer a partner as well, or the other way round. */
const makeBoth: Action = {
  id: 'makeBoth',
  role: 'rep',
  run: async (request, { value }) => {
    const change = { partyId: value, changes: { kind: 'both' } } as const;
    const changed = await request.workspace.write((tx) => changeParty(tx, actOf(request), change));
    return { replace: partyKindChanged(request.t, changed) };
  },
};

/** The card's menu: `<choice>:<party id>`. */
const menu: Action = {
  id: PARTY_MENU,
  role: 'rep',
  run: async (request, { value }) => {
    const [choice, partyId = ''] = value.split(':');
    if (choice === 'edit') return { open: { modal: 'edit', prefill: { partyId } } };
    if (choice === 'merge') return { open: { modal: 'merge', prefill: { mergedId: partyId } } };
    if (choice !== 'archive' && choice !== 'restore') throw new AppError('notFound', 'controlUnknown', {});
    return { show: await setArchived(request, partyId, choice === 'archive') };
  },
};

/** Brings an archived party back. */
const restore: Action = {
  id: RESTORE_PARTY,
  role: 'rep',
  run: async (request, { value }) => ({ replace: await setArchived(request, value, false) }),
};

const pageShape = z.object({ partyId: z.string(), from: z.number().int().min(0).max(MOST_TIMELINE) });

/** A page of everything that happened; from the card as a message of its own, then in its place. */
const timeline: Action = {
  id: TIMELINE_PAGE,
  role: 'viewer',
  run: async ({ workspace, at, t, actor }, { value }) => {
    const { partyId, from } = heldIn(pageShape, value);
    const message = partyTimelinePage(
      { t, actor, at },
      await partyTimeline(workspace.read, partyId, at, from),
    );
    return value.includes('"isPage":true') ? { replace: message } : { show: message };
  },
};

export const partyActions: readonly Action[] = [showParty, explainIndex, makeBoth, menu, restore, timeline];

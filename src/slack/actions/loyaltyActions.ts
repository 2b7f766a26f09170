import { z } from 'zod';
import { partySides } from '../../parties/partyKind.ts';
import { loyaltyExplained } from '../../reports/loyalty/loyaltyExplained.ts';
import { SHOW_LOYALTY } from '../messages/loyaltyConfigured.ts';
import {
  LOYALTY_PAGE,
  loyaltyLists,
  loyaltyPage,
  loyaltyReport as reportMessage,
} from '../messages/loyaltyReport.ts';
import { LOYALTY_HISTORY, loyaltyHistoryOf, loyaltyWhy, WHY_LOYALTY } from '../messages/loyaltyWhy.ts';
import type { Action } from './action.ts';
import { heldIn } from './heldIn.ts';

/** Explains a party's tier. */
const why: Action = {
  id: WHY_LOYALTY,
  role: 'viewer',
  run: async (request, { value }) => ({
    show: loyaltyWhy(request, await loyaltyExplained(request.workspace.read, value, request.at)),
  }),
};

/** Shows every change of a party's tier. */
const history: Action = {
  id: LOYALTY_HISTORY,
  role: 'viewer',
  run: async ({ workspace, at, t }, { value }) => ({
    show: loyaltyHistoryOf(await loyaltyExplained(workspace.read, value, at), t),
  }),
};

/** Shows how loyal everybody is. */
const show: Action = {
  id: SHOW_LOYALTY,
  role: 'viewer',
  run: async (request) => ({
    show: reportMessage(request, await request.workspace.report('loyalty', { at: request.at, filters: {} })),
  }),
};

const pageShape = z.object({
  list: z.enum(loyaltyLists),
  from: z.number().int().min(0).max(1_000_000),
  isPage: z.boolean(),
  side: z.enum(partySides).optional(),
  segment: z.string().max(500).optional(),
});

/** A page of one of the report's lists; from the report as a message of its own, then in its place. */
const page: Action = {
  id: LOYALTY_PAGE,
  role: 'viewer',
  run: async ({ workspace, at, t }, { value }) => {
    const { list, from, isPage, side, segment } = heldIn(pageShape, value);
    const filters = { ...(side ? { side } : {}), ...(segment ? { segment } : {}) };
    const message = loyaltyPage(await workspace.report('loyalty', { at, filters }), list, from, t);
    return isPage ? { replace: message } : { show: message };
  },
};

export const loyaltyActions: readonly Action[] = [why, history, show, page];

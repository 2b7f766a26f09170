import { partyHealth } from '../../health/partyHealth.ts';
import { getParty } from '../../parties/getParty.ts';
import { showRisk } from '../commands/risk.ts';
import { RISK_LIST, WHY_HEALTH } from '../messages/healthLines.ts';
import { whyHealth } from '../messages/whyHealth.ts';
import type { Action } from './action.ts';

/** Explains the health and the churn risk of the party whose id it holds. */
const explainHealth: Action = {
  id: WHY_HEALTH,
  role: 'viewer',
  run: async ({ workspace, at, t }, { value }) => {
    const party = await getParty(workspace.read, value);
    return { show: whyHealth(party, await partyHealth(workspace.read, party, at), t) };
  },
};

const listRisk: Action = {
  id: RISK_LIST,
  role: 'viewer',
  run: async (request, { value }) => ({
    show: await showRisk(request, value === 'mine' ? { ownerId: request.actor.id } : {}),
  }),
};

export const healthActions: readonly Action[] = [explainHealth, listRisk];

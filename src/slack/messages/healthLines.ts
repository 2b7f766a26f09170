import type { PartyHealth } from '../../health/partyHealth.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';

/** The action_id of the button that explains a party's health and risk; its value is the party's id. */
export const WHY_HEALTH = 'whyHealth';

/** The action_id of the button that lists who may stay away; with the value 'mine' only the reader's own. */
export const RISK_LIST = 'riskList';

/** Health and churn risk in a line each. */
export const healthLines = ({ health, risk }: PartyHealth, t: Texts): string[] => {
  const say = t.health.card;
  return [
    health ? say.health({ score: points(health.score), band: t.health.band[health.band] }) : say.unknown,
    risk
      ? say[risk.isRaised ? 'riskRaised' : 'risk']({
          risk: points(risk.risk),
          level: t.health.level[risk.level],
        })
      : say.neverBought,
  ];
};

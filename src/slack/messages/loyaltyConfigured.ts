import type { LoyaltyConfigured } from '../../loyalty/configureLoyalty.ts';
import type { LoyaltyConfig } from '../../loyalty/loyaltyConfig.ts';
import { loyaltyNumbers, settingsIn } from '../../loyalty/loyaltySettings.ts';
import { loyaltyTiers } from '../../loyalty/loyaltyTier.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, section, spoken } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { tierName } from './tierName.ts';

/** The action_id of the button that shows how loyal everybody is. */
export const SHOW_LOYALTY = 'showLoyalty';

/** What was changed in the settings of loyalty, with Undo. */
export const loyaltyConfigured = (
  before: LoyaltyConfig,
  { model, auditId }: LoyaltyConfigured,
  t: Texts,
): Message => {
  const say = t.loyalty.settings;
  const lead = say.done(model.version);
  const changes = changedFields(before, model.config, t);
  return {
    text: spoken([lead, ...changes].join('\n')),
    blocks: [
      section(lead),
      section([say.changed, ...changes].join('\n')),
      actions(
        { action: SHOW_LOYALTY, label: say.show, value: 'all' },
        { action: 'undo', label: t.common.undo, value: auditId },
      ),
    ],
  };
};

const changedFields = (before: LoyaltyConfig, after: LoyaltyConfig, t: Texts): string[] => {
  const say = t.loyalty.settings;
  const [was, is] = [settingsIn(before), settingsIn(after)];
  const numbers = loyaltyNumbers
    .filter((field) => was.numbers[field] !== is.numbers[field])
    .map((field) =>
      say.field({
        field: say.number[field],
        from: String(was.numbers[field]),
        to: String(is.numbers[field]),
      }),
    );
  const names = loyaltyTiers
    .filter((tier) => was.tierNames[tier] !== is.tierNames[tier])
    .map((tier) =>
      say.field({
        field: say.name[tier],
        from: tierName(tier, was.tierNames, t),
        to: tierName(tier, is.tierNames, t),
      }),
    );
  return [...numbers, ...names];
};

import type { KnownBlock } from '@slack/types';
import { asciiDigits } from '../../asciiDigits.ts';
import type { LoyaltyConfig } from '../../loyalty/loyaltyConfig.ts';
import {
  type LoyaltyNumber,
  type LoyaltySettings,
  loyaltyNumbers,
  type SettingsProblem,
  settingsProblems,
  tierNameOf,
  withSettings,
} from '../../loyalty/loyaltySettings.ts';
import { type LoyaltyTier, loyaltyTiers } from '../../loyalty/loyaltyTier.ts';
import type { Texts } from '../../text/texts.ts';
import { context, header } from '../blocks.ts';
import { tierLabel } from '../messages/tierName.ts';
import type { FormValues } from './formValues.ts';
import { textInput } from './inputs.ts';

type Field = LoyaltyNumber | `name:${LoyaltyTier}`;

/** What stands in the form, as it is typed. */
export type SettingsText = Readonly<Record<Field, string>>;

const nameField = <T extends LoyaltyTier>(tier: T) => `name:${tier}` as const;
const fields: readonly Field[] = [...loyaltyNumbers, ...loyaltyTiers.map(nameField)];
const LONGEST_NUMBER = 12;
/** Longer than a name may be: what is too long is said, not cut. */
const LONGEST_TYPED_NAME = 500;

const groups: readonly { title: 'weights' | 'demotion'; numbers: readonly LoyaltyNumber[] }[] = [
  { title: 'weights', numbers: ['frequency', 'amount', 'recency', 'satisfaction'] },
  { title: 'demotion', numbers: ['margin', 'grace', 'shortest'] },
];

export const settingsText = ({ numbers, tierNames }: LoyaltySettings): SettingsText =>
  Object.fromEntries([
    ...loyaltyNumbers.map((field) => [field, String(numbers[field])]),
    ...loyaltyTiers.map((tier) => [nameField(tier), tierNames[tier] ?? '']),
  ]) as SettingsText;

export const typedSettings = (values: FormValues): SettingsText =>
  Object.fromEntries(fields.map((field) => [field, values.text(field) ?? ''])) as SettingsText;

/** How people call each field. */
export const fieldNames = (t: Texts): Record<Field, string> => ({
  ...t.loyalty.settings.number,
  ...(Object.fromEntries(
    loyaltyTiers.map((tier) => [nameField(tier), t.loyalty.settings.name[tier]]),
  ) as Record<`name:${LoyaltyTier}`, string>),
});

export const loyaltyInputs = (t: Texts, filled: SettingsText): KnownBlock[] => {
  const say = t.loyalty.settings;
  const number = (field: LoyaltyNumber) => {
    const hint = say.hint[field];
    return textInput({
      ...{ field, label: say.number[field], initial: filled[field], most: LONGEST_NUMBER },
      ...(hint ? { hint } : {}),
    });
  };
  const name = (tier: LoyaltyTier) =>
    textInput({
      ...{ field: nameField(tier), label: say.name[tier], initial: filled[nameField(tier)] },
      ...{ isOptional: true, example: t.loyalty.tier[tier], most: LONGEST_TYPED_NAME },
    });
  const [weights, demotion] = groups.map(({ title, numbers }) => [
    header(say.groups[title]),
    ...(title === 'weights' ? [context(say.weightsHint)] : []),
    ...numbers.map(number),
  ]);
  return [
    header(say.groups.tiers),
    context(say.nameHint),
    ...loyaltyTiers.flatMap((tier) => (tier === 'bronze' ? [name(tier)] : [name(tier), number(tier)])),
    ...(weights ?? []),
    ...(demotion ?? []),
  ];
};

/** The configuration that was typed; every field that cannot be taken is named, with what to do about it. */
export const readLoyaltyForm = (
  t: Texts,
  typed: SettingsText,
  current: LoyaltyConfig,
): { config: LoyaltyConfig } | { fieldErrors: Record<string, string> } => {
  const numbers = Object.fromEntries(
    loyaltyNumbers.map((field) => [field, numberIn(typed[field])]),
  ) as Record<LoyaltyNumber, number>;
  const unread = loyaltyNumbers.filter((field) => Number.isNaN(numbers[field]));
  if (unread.length > 0) {
    const said = unread.map((field) => [field, t.loyalty.settings.problems.number]);
    return { fieldErrors: Object.fromEntries(said) };
  }
  const tierNames = Object.fromEntries(
    loyaltyTiers.map((tier) => [tier, tierNameOf(typed[nameField(tier)])]),
  ) as LoyaltyConfig['tierNames'];
  const problems = Object.entries(settingsProblems({ numbers, tierNames }));
  if (problems.length === 0) return { config: withSettings(current, { numbers, tierNames }) };
  const said = problems.map(([field, problem]) => [field, problemWords(problem, tierNames, t)]);
  return { fieldErrors: Object.fromEntries(said) };
};

/** `40`, `４０`, `40 %`, `40,5`; NaN for anything else. */
const numberIn = (typed: string): number => {
  const text = asciiDigits(typed.normalize('NFKC')).replace(/\s*%$/, '').replace(',', '.');
  return /^-?\d{1,6}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
};

const problemWords = (problem: SettingsProblem, tierNames: LoyaltyConfig['tierNames'], t: Texts): string => {
  const say = t.loyalty.settings.problems;
  switch (problem.reason) {
    case 'range':
      return say.range(problem);
    case 'order':
      return say.order({ below: tierLabel(problem.below, tierNames, t), above: problem.above });
    case 'sum':
      return say.sum(problem.sum);
    case 'margin':
      return say.margin(problem.most);
    case 'name':
      return say.name(problem);
    case 'sameName':
      return say.sameName(t.loyalty.settings.name[problem.as]);
  }
};

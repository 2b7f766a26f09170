import { AppError } from '../errors.ts';
import { checkPartyName, LONGEST_PARTY_NAME } from './partyName.ts';

/** The name, cleaned. Throws AppError nameRefused. */
export const checkedPartyName = (typed: string): string => {
  const checked = checkPartyName(typed);
  if (checked.ok) return checked.name;
  const { reason, length } = checked;
  throw new AppError('invalid', 'nameRefused', { reason, length, most: LONGEST_PARTY_NAME });
};

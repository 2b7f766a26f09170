import { checkPartyName, LONGEST_PARTY_NAME } from '../parties/partyName.ts';
import { FAR_TOO_LONG } from './columns.ts';
import type { ImportField, RowRefusal } from './importResult.ts';

/** A name as it is kept; null when nothing visible is in the cell. */
export const readName = (field: ImportField, typed: string): string | RowRefusal | null => {
  const most = LONGEST_PARTY_NAME;
  if (typed.length > FAR_TOO_LONG)
    return { reason: 'nameRefused', field, because: 'tooLong', length: typed.length, most };
  const checked = checkPartyName(typed);
  if (checked.ok) return checked.name;
  if (checked.reason === 'empty') return null;
  const { reason: because, length } = checked;
  return { reason: 'nameRefused', field, because, length, most };
};

export const isRefusal = (read: unknown): read is RowRefusal =>
  typeof read === 'object' && read !== null && 'reason' in read;

import type { MeanwhileChange } from '../../parties/changedMeanwhile.ts';
import { moment, person } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';

/** Somebody else changed the record while its form was open: who, when and what. `names` says the record's fields. */
export const meanwhileNotice = (
  change: MeanwhileChange | null,
  names: Readonly<Record<string, string>>,
  t: Texts,
): string => {
  if (!change) return t.parties.edit.changedByNobodyKnown;
  const fields = change.fields.flatMap((field) => names[field] ?? []).join(t.common.separator);
  return t.parties.edit.changedMeanwhile({ who: person(change.byId), at: moment(change.at), fields });
};

import { mergeFields } from '../../parties/mergedFields.ts';
import { readMerge } from '../../parties/partyMerge.ts';
import type { AuditRow } from '../../store/queries/audit.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Request } from '../request.ts';

/** Two parties again, and what stayed where somebody put it since. */
export const undoneMerge = async (
  { workspace, t }: Pick<Request, 'workspace' | 't'>,
  entry: AuditRow,
): Promise<string> => {
  const { kept, made } = readMerge(entry);
  const { read } = workspace;
  const party = await read.parties.find(entry.entityId);
  if (!party) return t.history.undoneOther;
  let count = 0;
  for (const id of kept.moved.interactions)
    if ((await read.interactions.find(id))?.partyId !== made.mergedId) count += 1;
  const fields = (['kind', ...mergeFields] as const).filter(
    (field) => entry.before && Object.hasOwn(entry.before, field) && entry.before[field] !== party[field],
  );
  const name = plain(party.name);
  const lead = t.merging.undone({ merged: plain(made.name), party: name });
  const names = fields.map((field) => t.parties.field[field]);
  return t.common.sentences(lead, t.merging.stayed({ count, fields: names, party: name }));
};

import { partyStanding } from '../../reports/partyOverview.ts';
import type { AuditRow } from '../../store/queries/audit.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { plain } from '../../text/mrkdwn.ts';
import { points, standingOf } from '../../text/points.ts';
import { sentence } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { undoneDigest } from './undoneDigest.ts';
import { undoneDismissal } from './undoneDismissal.ts';
import { undoneNeed } from './undoneNeed.ts';
import { undonePurchase } from './undonePurchase.ts';
import { undoneRecord } from './undoneRecord.ts';

/** What does not count any more. */
export const undone = async (
  { workspace, t, at, actor }: Pick<Request, 'workspace' | 't' | 'at' | 'actor'>,
  entry: AuditRow,
): Promise<Message> => {
  const need = entry.action.startsWith('requirement.') && (await undoneNeed({ workspace, t }, entry));
  if (need) return sentence(need);
  const digest = entry.action.startsWith('subscription.') && (await undoneDigest({ workspace, t }, entry));
  if (digest) return sentence(digest);
  const purchase = await undonePurchase({ workspace, t, actor, at }, entry);
  if (purchase) return sentence(purchase);
  if (entry.action === 'duplicate.dismiss') return undoneDismissal({ workspace, t, actor }, entry);
  if (entry.action === 'loyalty.configure') return sentence(t.loyalty.settings.undone);
  const record = await undoneRecord({ workspace, t }, entry);
  if (record) return sentence(record);
  const party = entry.partyId ? await workspace.read.parties.find(entry.partyId) : undefined;
  const name = plain(party?.name ?? '');
  const after = (entry.after ?? {}) as { score?: number };
  if (entry.action === 'rating.record' && after.score !== undefined && party) {
    const lead = t.history.undone['rating.record']({ party: name, score: points(after.score) });
    return sentence(t.common.sentences(lead, await standingNow({ workspace, t, at }, party)));
  }
  const before = (entry.before ?? {}) as { score?: number };
  if (entry.action === 'rating.change' && before.score !== undefined)
    return sentence(t.history.undone['rating.change']({ party: name, score: points(before.score) }));
  if (
    entry.action === 'rating.theme' ||
    entry.action === 'alert.acknowledge' ||
    entry.action === 'alert.snooze'
  )
    return sentence(t.history.undone[entry.action](name));
  return sentence(t.history.undoneOther);
};

const standingNow = async (
  { workspace, t, at }: Pick<Request, 'workspace' | 't' | 'at'>,
  { id, status }: PartyRow,
): Promise<string> => {
  if (status === 'removed') return '';
  const { standing } = await partyStanding(workspace.read, id, at);
  return standing ? t.history.standingNow(standingOf(standing, t)) : t.history.noStanding;
};

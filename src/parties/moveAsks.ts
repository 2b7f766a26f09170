import type { Move } from '../store/queries/partyMoves.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { AskerRow } from '../store/queries/requirements.ts';

/** A wish that both asked for: the other's row, as it was before; null: it asked first, and its row stayed. */
export interface JoinedAsk {
  requirementId: string;
  prior: { askedAt: string; recordedBy: string; permalink: string | null; state: AskerRow['state'] } | null;
}

export interface MovedAsks {
  /** Of which wishes the row itself moved. */
  movedIds: string[];
  joined: JoinedAsk[];
}

/** What a party asks for the other asks for; of a wish that both asked for, since the earlier of both days. */
export const moveAsks = async (tx: Transaction, move: Move): Promise<MovedAsks> => {
  const there = new Map((await tx.requirements.asksOf(move.to)).map((ask) => [ask.requirementId, ask]));
  const movedIds: string[] = [];
  const joined: JoinedAsk[] = [];
  for (const ask of await tx.requirements.asksOf(move.from)) {
    const { requirementId } = ask;
    const prior = there.get(requirementId);
    if (!prior) movedIds.push(requirementId);
    if (!prior || ask.state !== 'counted') continue;
    const isKept = prior.state === 'counted' && prior.askedAt <= ask.askedAt;
    if (!isKept) await tx.requirements.saveAsker({ ...asked(ask), partyId: move.to });
    await tx.requirements.saveAsker({ ...asked(ask), state: 'replaced' });
    joined.push({ requirementId, prior: isKept ? null : kept(prior) });
  }
  await tx.partyMoves.asks(move, movedIds);
  return { movedIds, joined };
};

/** Each asks for its own again. A wish that nobody asks for any more since is not asked for by either. */
export const moveAsksBack = async (
  tx: Transaction,
  { from, to }: Move,
  { movedIds, joined }: MovedAsks,
): Promise<void> => {
  const there = new Map((await tx.requirements.asksOf(from)).map((ask) => [ask.requirementId, ask]));
  const own = new Map((await tx.requirements.asksOf(to)).map((ask) => [ask.requirementId, ask]));
  for (const { requirementId, prior } of joined) {
    const now = there.get(requirementId);
    const ask = own.get(requirementId);
    if (ask?.state === 'replaced')
      await tx.requirements.saveAsker({ ...asked(ask), state: now?.state ?? 'counted' });
    if (!now || !prior || now.askedAt.getTime() !== ask?.askedAt.getTime()) continue;
    const state = prior.state === 'counted' ? now.state : prior.state;
    await tx.requirements.saveAsker({ ...asked(now), ...prior, askedAt: new Date(prior.askedAt), state });
  }
  await tx.partyMoves.asks({ from, to }, movedIds);
};

/** The row without what the store adds itself. */
const asked = ({ requirementId, partyId, askedAt, recordedBy, permalink, state }: AskerRow): AskerRow => ({
  ...{ requirementId, partyId, askedAt },
  ...{ recordedBy, permalink, state },
});

const kept = ({ askedAt, recordedBy, permalink, state }: AskerRow) => ({
  ...{ recordedBy, permalink, state },
  askedAt: askedAt.toISOString(),
});

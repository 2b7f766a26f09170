import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import { asLastChange, type UndoneVersions } from '../history/asLastChange.ts';
import { reversers } from '../history/reversers.ts';
import { refreshLoyalty } from '../loyalty/refreshLoyalty.ts';
import { takeBackPurchase } from '../purchases/undoPurchase.ts';
import { judgeHistory, settleRatings } from '../satisfaction/ratingHistory.ts';
import { takeRatingBack } from '../satisfaction/undoRating.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { detailsOf, type ImportRun } from './importRun.ts';

/** Taken back in one transaction. */
const CHANGES_AT_A_TIME = 50;
/** After every id there is. */
const LAST_ID = '\u{10FFFF}';

/** A change of the import that stays. */
export interface KeptChange {
  /** Of the file; null when it is not known. */
  readonly line: number | null;
  readonly name: string;
  /** Why it stays: it was changed, or something was recorded on it. */
  readonly error: AppError;
}

export interface UndoneImport {
  readonly undoneCount: number;
  /** In the order of the file. */
  readonly kept: readonly KeptChange[];
  /** Changes that were not looked at, since it was stopped. */
  readonly leftCount: number;
}

/**
 * Takes back everything an import did, the last change first; what was changed since stays and is named. Stopped or
 * broken off, it can be called again to go on. Nobody in Slack is told. Throws AppError importAlreadyUndone.
 */
export const undoImport = async (
  workspace: WorkspaceStore,
  act: Act,
  run: ImportRun,
  options: { onProgress?: (done: number, all: number) => void; signal?: AbortSignal | undefined } = {},
): Promise<UndoneImport> => {
  const all = await workspace.read.audit.countStandingOfBatch(run.batchId);
  if (all === 0 && run.undoneAt) throw new AppError('conflict', 'importAlreadyUndone', { at: run.undoneAt });
  const undoing = new Undoing(act);
  let before = LAST_ID;
  while (!options.signal?.aborted) {
    const page = await workspace.read.audit.listStandingOfBatch(run.batchId, before, CHANGES_AT_A_TIME);
    const last = page.at(-1);
    if (!last) break;
    before = last.id;
    await workspace.write((tx) => undoing.takeBack(tx, page));
    options.onProgress?.(undoing.doneCount, all);
  }
  const parties = [...undoing.rated.values()];
  for (let from = 0; from < parties.length; from += CHANGES_AT_A_TIME)
    await workspace.write(async (tx) => {
      for (const party of parties.slice(from, from + CHANGES_AT_A_TIME))
        await judgeHistory(tx, act, party, 'undone');
    });
  const buyers = [...undoing.buyers];
  for (let from = 0; from < buyers.length; from += CHANGES_AT_A_TIME)
    await workspace.write(async (tx) => {
      for (const id of buyers.slice(from, from + CHANGES_AT_A_TIME))
        await refreshLoyalty(tx, act, id, 'undo');
    });
  const { kept, undoneCount, doneCount } = undoing;
  if (!options.signal?.aborted)
    await workspace.write(async (tx) => {
      await tx.audit.setAfter(run.auditId, { ...detailsOf(run), keptCount: kept.length });
      await tx.audit.markUndone(run.auditId, act.at, act.actor.id);
    });
  return { undoneCount, kept: kept.toReversed(), leftCount: Math.max(0, all - doneCount) };
};

class Undoing {
  readonly kept: KeptChange[] = [];
  readonly rated = new Map<string, PartyRow>();
  /** Whose purchases were taken back: their loyalty is refreshed once, at the end. */
  readonly buyers = new Set<string>();
  undoneCount = 0;
  readonly #act: Act;
  readonly #undone: UndoneVersions = new Map();

  constructor(act: Act) {
    this.#act = act;
  }

  get doneCount(): number {
    return this.undoneCount + this.kept.length;
  }

  async takeBack(tx: Transaction, entries: readonly AuditRow[]): Promise<void> {
    const rated = new Map<string, PartyRow>();
    for (const entry of entries)
      try {
        const party = await this.#reverse(tx, entry);
        if (party) rated.set(party.id, party);
        await tx.audit.markUndone(entry.id, this.#act.at, this.#act.actor.id);
        this.undoneCount += 1;
      } catch (error) {
        // A reverser looks before it writes: nothing of this change was taken back.
        if (!(error instanceof AppError) || error.code === 'unavailable') throw error;
        this.kept.push({ ...(await aboutEntry(tx, entry)), error });
      }
    await settleRatings(tx, this.#act, [...rated.values()]);
    for (const [id, party] of rated) this.rated.set(id, party);
  }

  /** Resolves with the party whose figures have changed by it. */
  async #reverse(tx: Transaction, entry: AuditRow): Promise<PartyRow | null> {
    if (entry.action === 'rating.record') return takeRatingBack(tx, entry);
    if (entry.action === 'purchase.record') {
      this.buyers.add(await takeBackPurchase(tx, entry));
      return null;
    }
    const reverse = reversers[entry.action as keyof typeof reversers];
    if (!reverse) throw new AppError('notFound', 'nothingToUndo', {});
    await reverse(tx, this.#act, await asLastChange(tx, entry, this.#undone));
    return null;
  }
}

const aboutEntry = async (
  tx: Transaction,
  { partyId, after }: AuditRow,
): Promise<Omit<KeptChange, 'error'>> => {
  const { importLine, title } = (after ?? {}) as { importLine?: number; title?: string };
  const party = partyId ? await tx.parties.find(partyId) : undefined;
  return { line: importLine ?? null, name: title ?? party?.name ?? '' };
};

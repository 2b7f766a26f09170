import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import type { PartyKind } from '../parties/partyKind.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Reads, Transaction } from '../store/queries/queries.ts';
import type { ThingName } from './importableThings.ts';
import type { ImportCounts, ImportOutcome } from './importResult.ts';

/** One import, as the history keeps it: an audit entry of its own, beside one for each thing it changed. */
export interface ImportRun {
  readonly auditId: string;
  readonly batchId: string;
  readonly at: Date;
  readonly actorId: string;
  /** The file's name without its folders. */
  readonly file: string;
  readonly thing: ThingName;
  /** Of parties alone. */
  readonly kind: PartyKind | null;
  /** Null: it was broken off before it could say so. */
  readonly counts: ImportCounts | null;
  /** Rows that were not looked at, since it was stopped. */
  readonly leftCount: number;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  /** Changes that were left when it was undone, since others came after them. */
  readonly keptCount: number;
}

export type RunDetails = Pick<ImportRun, 'file' | 'thing' | 'kind' | 'counts' | 'leftCount' | 'keptCount'>;

/** Written first, so that an import that is broken off can be found and undone. */
export const beginRun = async (
  tx: Transaction,
  act: Act,
  batchId: string,
  details: RunDetails,
): Promise<string> => {
  const id = act.newId();
  await tx.audit.insert({
    ...{ id, at: act.at, actorId: act.actor.id, source: 'import', action: 'import.run', entityId: batchId },
    ...{ batchId, partyId: null, requestKey: null, undoneAt: null, undoneBy: null },
    before: null,
    after: { ...details },
  });
  return id;
};

export const runOf = ({ id, at, actorId, batchId, after, undoneAt, undoneBy }: AuditRow): ImportRun => {
  const { file, thing, kind, counts, leftCount, keptCount } = (after ?? {}) as unknown as RunDetails;
  return {
    ...{ auditId: id, batchId: batchId ?? '', at, actorId, undoneAt, undoneBy },
    ...{ file, thing, kind, counts, leftCount, keptCount },
  };
};

export const detailsOf = ({ file, thing, kind, counts, leftCount, keptCount }: ImportRun): RunDetails => ({
  ...{ file, thing, kind, counts, leftCount, keptCount },
});

/** As many as anybody looks back on. */
const MOST_RUNS = 1000;

/** Newest first. */
export const listImports = async (read: Pick<Reads, 'audit'>): Promise<ImportRun[]> =>
  (await read.audit.listImports(MOST_RUNS)).map(runOf);

/**
 * The import with that id or the beginning of it; without one the last that stands. Throws AppError importUnknown or
 * importUnclear.
 */
export const getImport = async (
  read: Pick<Reads, 'audit'>,
  typed: string | undefined,
): Promise<ImportRun> => {
  const runs = await listImports(read);
  const meant =
    typed === undefined
      ? runs.filter(({ undoneAt }) => undoneAt === null).slice(0, 1)
      : runs.filter(({ batchId }) => batchId.startsWith(typed.toLowerCase()));
  const [run, another] = meant;
  if (!run) throw new AppError('notFound', 'importUnknown', { typed: typed ?? null });
  if (another) throw new AppError('invalid', 'importUnclear', { typed: typed ?? '', count: meant.length });
  return run;
};

export const noCounts = (): Record<ImportOutcome, number> => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
});

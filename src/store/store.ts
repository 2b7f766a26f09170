import type { Language } from '../people/language.ts';
import type { Role } from '../people/role.ts';
import type { RunReport } from '../reports/longReports.ts';
import type { Reads, Transaction } from './queries/queries.ts';

/** The records of one workspace. */
export interface WorkspaceStore {
  readonly workspaceId: string;
  /** Reads of what is committed, each statement by itself. */
  readonly read: Reads;
  /** Runs a long report over what is committed, where it keeps nobody waiting. */
  readonly report: RunReport;
  /**
   * Runs one use case in a transaction that is durable when the promise resolves. Await the store and nothing else
   * inside; whatever is thrown rolls everything back. Throws AppError storeUnavailable when it cannot be kept.
   */
  write<T>(useCase: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** A workspace's own settings. */
export interface WorkspaceSettings {
  id: string;
  name: string;
  zone: string;
  language: Language;
  defaultRole: Role;
  botUserId: string | null;
  createdAt: Date;
  reviewedOn: string | null;
}

/** The one place where everything is kept. */
export interface Store {
  inWorkspace(workspaceId: string): WorkspaceStore;
  listWorkspaceIds(): Promise<string[]>;
  /** Adds the workspace unless it is there. */
  addWorkspace(workspace: WorkspaceSettings): Promise<void>;
  /** Resolves when what is in flight is done and the files are closed. */
  close(): Promise<void>;
}

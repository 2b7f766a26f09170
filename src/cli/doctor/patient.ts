import { readSettingsApart, type SettingsApart } from '../../config.ts';
import {
  createSlackExamination,
  type SlackAnswer,
  type SlackExamination,
  type TokenHolder,
} from '../../slack/slackExamination.ts';
import type { DatabaseReport } from '../../store/databaseReport.ts';
import { inspectDatabase } from '../../store/inspectDatabase.ts';
import { openReads, type ReadStore } from '../../store/openReads.ts';
import type { Reads } from '../../store/queries/queries.ts';
import type { CliContext } from '../subcommand.ts';

/** Why the records cannot be looked at. */
export type RecordsLacking = 'database' | 'migrations' | 'workspace';

/** The installation as checks look at it. What several of them need is asked for once. */
export interface Patient {
  readonly env: CliContext['env'];
  readonly settings: SettingsApart;
  /** As `process.versions.node` has it. */
  readonly nodeVersion: string;
  now(): Date;
  /** Null: its address is not known. */
  readonly slack: SlackExamination | null;
  /** Slack's answer to the bot token; null: there is none to ask with. */
  holder(): Promise<SlackAnswer<TokenHolder> | null>;
  /** Null: it is not known where it is. */
  database(): Promise<DatabaseReport | null>;
  records(): Promise<{ read: Reads } | { lacking: RecordsLacking }>;
  close(): Promise<void>;
}

export const examine = (
  { env, now }: Pick<CliContext, 'env' | 'now'>,
  nodeVersion = process.versions.node,
): Patient => {
  const settings = readSettingsApart(env);
  const slack = settings.apiUrl ? createSlackExamination(settings.apiUrl, now) : null;
  let opened: ReadStore | undefined;
  const holder = once(async () => (slack && settings.botToken ? slack.whoHolds(settings.botToken) : null));
  const database = once(async () => (settings.database ? inspectDatabase(settings.database) : null));
  const records = once(async () => {
    const report = await database();
    if (!settings.database || !report?.migrations) return { lacking: 'database' as const };
    if (report.migrations.fault !== null || report.migrations.pending > 0)
      return { lacking: 'migrations' as const };
    opened = await openReads(settings.database);
    const id = workspaceAmong(await opened.listWorkspaceIds(), await holder());
    return id === undefined ? { lacking: 'workspace' as const } : { read: opened.inWorkspace(id) };
  });
  return {
    env,
    settings,
    nodeVersion,
    now,
    slack,
    holder,
    database,
    records,
    close: async () => opened?.close(),
  };
};

/** The token's own; while nobody knows whose that is, the only one there is. */
const workspaceAmong = (
  ids: readonly string[],
  holder: SlackAnswer<TokenHolder> | null,
): string | undefined => {
  if (holder?.kind === 'answered') return ids.find((id) => id === holder.body.teamId);
  return ids.length === 1 ? ids[0] : undefined;
};

const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
};

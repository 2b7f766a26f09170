import type { Act } from '../history/act.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { CliContext } from './subcommand.ts';

/** Nobody in Slack did it: the app itself stands for whoever sits at the server. */
export const cliAct = async (
  workspace: WorkspaceStore,
  { now, newId }: Pick<CliContext, 'now' | 'newId'>,
): Promise<Act> => {
  const { botUserId, language, zone } = await workspace.read.workspace.settings();
  return {
    actor: { id: botUserId ?? 'USYSTEM', role: 'admin', language, zone },
    at: now(),
    source: 'import',
    requestKey: null,
    permalink: null,
    batchId: null,
    newId,
  };
};

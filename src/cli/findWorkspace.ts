import type { Store, WorkspaceStore } from '../store/store.ts';
import type { Texts } from '../text/texts.ts';
import { CliProblem } from './subcommand.ts';

/** The workspace that was asked for, or the only one there is. Throws CliProblem. */
export const findWorkspace = async (
  store: Store,
  asked: string | undefined,
  t: Texts,
): Promise<WorkspaceStore> => {
  const ids = await store.listWorkspaceIds();
  if (asked !== undefined) {
    if (ids.includes(asked)) return store.inWorkspace(asked);
    throw new CliProblem(t.exchange.workspaceUnknown({ typed: asked, ids }));
  }
  const [only, another] = ids;
  if (only === undefined) throw new CliProblem(t.exchange.noWorkspace);
  if (another !== undefined) throw new CliProblem(t.exchange.whichWorkspace(ids));
  return store.inWorkspace(only);
};

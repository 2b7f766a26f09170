import { createContext, useContext } from 'react';
import type { Place } from './place.ts';
import type { Workspace } from './useWorkspace.ts';
import type { WorkspaceState } from './WorkspaceState.ts';

export interface OpenWorkspace extends Omit<Workspace, 'state'> {
  state: WorkspaceState;
  place: Place;
  go: (place: Place) => void;
  actAs: (userId: string) => void;
}

const WorkspaceContext = createContext<OpenWorkspace | undefined>(undefined);
export const WorkspaceProvider = WorkspaceContext.Provider;

export function useOpenWorkspace(): OpenWorkspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('Not inside a WorkspaceProvider');
  return workspace;
}

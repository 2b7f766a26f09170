import { createContext, useContext } from 'react';
import type { ActResult, ElementInput, Surface } from '../../protocol.ts';

/** The message or view that elements are in: keeps what was entered and carries what is done to the app. */
export interface SurfaceControl {
  place: Surface;
  /** Undefined when neither the person nor the server has said anything: the element's initial value holds. */
  inputOf(blockId: string, actionId: string): ElementInput | undefined;
  /** Options that the server says are chosen, for labels of external selects. */
  chosenOptions(blockId: string, actionId: string): unknown[];
  change(blockId: string, actionId: string, input: ElementInput): void;
  interact(blockId: string, actionId: string, input?: ElementInput): Promise<ActResult>;
  suggest(blockId: string, actionId: string, query: string): Promise<ActResult>;
  errorOf(blockId: string): string | undefined;
}

const inertControl: SurfaceControl = {
  place: { kind: 'none' },
  inputOf: () => undefined,
  chosenOptions: () => [],
  change: () => {},
  interact: async () => ({ ok: false, error: 'not_allowed' }),
  suggest: async () => ({ ok: false, error: 'not_allowed' }),
  errorOf: () => undefined,
};

const SurfaceContext = createContext<SurfaceControl>(inertControl);
export const SurfaceProvider = SurfaceContext.Provider;

export function useSurface(): SurfaceControl {
  return useContext(SurfaceContext);
}

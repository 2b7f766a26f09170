import { useCallback, useMemo, useRef, useState } from 'react';
import type { Action, ActResult, ElementInput, Inputs, StateValues, Surface } from '../../protocol.ts';
import { chosenOptionsOf } from './chosenOptions.ts';
import { mergeInputs } from './mergeInputs.ts';
import type { SurfaceControl } from './Surface.ts';

export interface SurfaceSource {
  place: Surface;
  act: (action: Action) => Promise<ActResult>;
  /** What the server holds, for views. */
  inputs?: Inputs | undefined;
  state?: StateValues | undefined;
  errors?: { [blockId: string]: string } | undefined;
  onTyped?: (inputs: Inputs) => void;
}

/** Entered values live here, above the server's, so that an update of the view never takes away what was typed. */
export function useSurfaceControl(source: SurfaceSource): SurfaceControl & { entered: () => Inputs } {
  const [entered, setEntered] = useState<Inputs>({});
  const enteredNow = useRef(entered);
  const latest = useRef(source);
  latest.current = source;

  const change = useCallback((blockId: string, actionId: string, input: ElementInput) => {
    enteredNow.current = mergeInputs(enteredNow.current, { [blockId]: { [actionId]: input } });
    setEntered(enteredNow.current);
    latest.current.onTyped?.(enteredNow.current);
  }, []);

  const { inputs, state, errors } = source;
  return useMemo(
    () => ({
      place: latest.current.place,
      entered: () => enteredNow.current,
      change,
      inputOf: (blockId, actionId) => mergeInputs(inputs ?? {}, entered)[blockId]?.[actionId],
      chosenOptions: (blockId, actionId) => chosenOptionsOf(state?.[blockId]?.[actionId]),
      errorOf: (blockId) => errors?.[blockId],
      interact: (blockId, actionId, input) =>
        latest.current.act({
          kind: 'interact',
          surface: latest.current.place,
          blockId,
          actionId,
          ...(input === undefined ? {} : { input }),
          inputs: enteredNow.current,
        }),
      suggest: (blockId, actionId, query) =>
        latest.current.act({ kind: 'suggest', surface: latest.current.place, blockId, actionId, query }),
    }),
    [entered, inputs, state, errors, change],
  );
}

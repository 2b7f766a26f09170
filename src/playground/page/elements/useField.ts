import { useId, useState } from 'react';
import type { ActResult, ElementInput, Surface } from '../../protocol.ts';
import { initialInput } from '../surface/initialInput.ts';
import { useSurface } from '../surface/Surface.ts';
import { type ConfirmText, useConfirm } from './Confirm.tsx';

export interface Actable {
  type: string;
  action_id?: string;
  confirm?: ConfirmText;
}

/** Where an element stands: in an input block with its label, or by itself in a section or actions block. */
export interface Placement {
  blockId: string;
  /** Inside an input block values wait for the submit button unless the block dispatches. */
  isInput: boolean;
  isDispatching: boolean;
  isRequired?: boolean;
  label?: string | undefined;
  labelId?: string | undefined;
  describedBy?: string | undefined;
  isInvalid?: boolean;
}

export interface Field {
  id: string;
  value: ElementInput;
  isPending: boolean;
  /** Keeps the value; tells the app only if `isDispatching` and asks first if the element has a confirm. */
  choose(input: ElementInput): Promise<void>;
  /** Keeps the value and tells nobody. */
  type(input: ElementInput): void;
  /** Tells the app, as pressing a button does. */
  send(input?: ElementInput): Promise<ActResult | undefined>;
  /** Spread onto the control that a label and an error message belong to. */
  aria: {
    'aria-label'?: string;
    'aria-labelledby'?: string;
    'aria-describedby'?: string;
    'aria-invalid'?: true;
    'aria-required'?: true;
  };
}

export function useField(element: Actable, placement: Placement): Field {
  const surface = useSurface();
  const confirm = useConfirm();
  const id = useId();
  const [isPending, setPending] = useState(false);
  const { blockId } = placement;
  const actionId = element.action_id ?? '';
  const kept = surface.inputOf(blockId, actionId);
  const value = kept === undefined ? initialInput(element, channelOf(surface.place)) : kept;

  async function send(input?: ElementInput): Promise<ActResult | undefined> {
    if (element.confirm && !(await confirm(element.confirm))) return undefined;
    setPending(true);
    try {
      return await surface.interact(blockId, actionId, input);
    } finally {
      setPending(false);
    }
  }

  return {
    id,
    value,
    isPending,
    send,
    type: (input) => surface.change(blockId, actionId, input),
    async choose(input) {
      if (!placement.isDispatching) return surface.change(blockId, actionId, input);
      surface.change(blockId, actionId, input);
      const isRefused = (await send(input)) === undefined;
      if (isRefused) surface.change(blockId, actionId, value);
    },
    aria: ariaOf(placement),
  };
}

function channelOf(place: Surface): string | undefined {
  return place.kind === 'message' ? place.channelId : undefined;
}

function ariaOf(placement: Placement): Field['aria'] {
  return {
    ...(placement.labelId
      ? { 'aria-labelledby': placement.labelId }
      : placement.label
        ? { 'aria-label': placement.label }
        : {}),
    ...(placement.describedBy ? { 'aria-describedby': placement.describedBy } : {}),
    ...(placement.isInvalid ? { 'aria-invalid': true as const } : {}),
    ...(placement.isRequired ? { 'aria-required': true as const } : {}),
  };
}

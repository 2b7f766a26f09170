import { z } from 'zod';
import type { ButtonSpec } from '../blocks.ts';
import type { Prefill } from './modal.ts';

/** The action_id of every button that opens a form. */
export const OPEN_FORM = 'openForm';

/** Slack's limit for a button's value. */
const LONGEST_VALUE = 2000;

/** A form, and what it opens with. */
export interface FormOpening {
  modal: string;
  prefill: Prefill;
}

const shape = z.object({ modal: z.string(), prefill: z.record(z.string(), z.string()) });

/** A button that opens a form. What is too long to fit in the button is left for the person to type again. */
export const formButton = (
  label: string,
  { modal, prefill }: FormOpening,
  style?: ButtonSpec['style'],
): ButtonSpec => {
  const fields = Object.entries(prefill).sort(([, a], [, b]) => a.length - b.length);
  let value = JSON.stringify({ modal, prefill });
  while (value.length > LONGEST_VALUE && fields.pop())
    value = JSON.stringify({ modal, prefill: Object.fromEntries(fields) });
  return { action: `${OPEN_FORM}:${modal}`, label, value, ...(style ? { style } : {}) };
};

/** Undefined when the value is not one of ours. */
export const readFormButton = (value: string): FormOpening | undefined => {
  try {
    return shape.parse(JSON.parse(value));
  } catch {
    return undefined;
  }
};

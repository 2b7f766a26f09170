import type { StateValue } from '../../protocol.ts';

/** The option or options in one `state.values` entry. */
export function chosenOptionsOf(value: StateValue | undefined): unknown[] {
  if (!value) return [];
  const one = value.selected_option;
  const many = value.selected_options;
  return [...(one ? [one] : []), ...(Array.isArray(many) ? many : [])];
}

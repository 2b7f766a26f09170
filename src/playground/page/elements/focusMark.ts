const mark = 'data-focus-on-load';

/** What the dialog looks for once it is open; a field cannot take the focus before. */
export const focusMarkSelector = `[${mark}]`;

export function focusMark(element: { focus_on_load?: boolean }): { [mark]?: true } {
  return element.focus_on_load ? { [mark]: true } : {};
}

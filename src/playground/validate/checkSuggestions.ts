import { optionGroup, plainOption } from './compositions.ts';
import type { Issue } from './issue.ts';
import { exactlyOne, list, object, Place } from './shape.ts';

const suggestions = object(
  { options: list(plainOption, { max: 100 }), option_groups: list(optionGroup, { max: 100 }) },
  exactlyOne('options', 'option_groups'),
);

/** The answer to a block_suggestion. */
export function checkSuggestions(body: unknown): Issue[] {
  const at = new Place('', 'modal');
  suggestions(body, at);
  return at.issues;
}

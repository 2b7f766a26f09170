import { isJsonObject, objectsIn } from '../json.ts';
import { checkView } from './checkView.ts';
import type { Issue } from './issue.ts';
import { object, oneOf, Place, required, string } from './shape.ts';

const ANYTHING = () => {};
const outline = object({
  response_action: required(oneOf('errors', 'update', 'push', 'clear')),
  view: ANYTHING,
  errors: ANYTHING,
});

/** The acknowledgement of a view_submission: `blocks` are those of the view that was submitted. */
export function checkViewAnswer(body: unknown, blocks: readonly unknown[]): Issue[] {
  const at = new Place('', 'modal');
  outline(body, at);
  if (!isJsonObject(body) || at.issues.length > 0) return at.issues;
  const needsView = body.response_action === 'update' || body.response_action === 'push';
  if (needsView && body.view === undefined) at.report('missing_field', 'missing required field: view');
  if (needsView && body.view !== undefined) at.issues.push(...checkView(body.view, 'modal'));
  if (!needsView && body.view !== undefined)
    at.breaks('additional_properties', 'invalid additional property: view');
  if (body.response_action === 'errors') checkErrors(body.errors, blocks, at);
  else if (body.errors !== undefined)
    at.breaks('additional_properties', 'invalid additional property: errors');
  return at.issues;
}

/** Errors can stand only at input blocks of the view. */
function checkErrors(errors: unknown, blocks: readonly unknown[], at: Place): void {
  if (!isJsonObject(errors) || Object.keys(errors).length === 0) {
    at.report('missing_field', 'missing required field: errors');
    return;
  }
  const inputs = objectsIn(blocks)
    .filter((block) => block.type === 'input')
    .map((block) => block.block_id);
  for (const [blockId, text] of Object.entries(errors)) {
    const here = at.in('errors').in(blockId);
    string({ min: 1 })(text, here);
    if (!inputs.includes(blockId))
      here.breaks('enum', 'must be the block_id of an input block', inputs, blockId);
  }
}

import { objectsIn } from '../json.ts';
import { anyBlock } from './blockChecks.ts';
import { plainText } from './compositions.ts';
import type { Issue } from './issue.ts';
import { boolean, byType, type Check, list, object, Place, type Rule, required, string } from './shape.ts';
import { checkFocus, checkUniqueIds } from './wholeSurface.ts';

const common = {
  type: required(string()),
  blocks: required(list(anyBlock, { max: 100 })),
  private_metadata: string({ max: 3000 }),
  callback_id: string({ max: 255 }),
  external_id: string({ max: 255 }),
};

const idsAreUnique: Rule = ({ blocks }, at) => {
  if (Array.isArray(blocks)) checkUniqueIds(blocks, at.in('blocks'));
};

const oneFocus: Rule = ({ blocks }, at) => {
  if (Array.isArray(blocks)) checkFocus(blocks, at.in('blocks'));
};

const submitForInputs: Rule = (view, at) => {
  const hasInput = objectsIn(view.blocks).some((block) => block.type === 'input');
  if (hasInput && view.submit === undefined) at.report('missing_field', 'missing required field: submit');
};

const modal: Check = object(
  {
    ...common,
    title: required(plainText(24)),
    close: plainText(24),
    submit: plainText(24),
    clear_on_close: boolean,
    notify_on_close: boolean,
  },
  submitForInputs,
  idsAreUnique,
  oneFocus,
);

const home: Check = object(common, idsAreUnique, oneFocus);

/** What Slack would refuse in a view; pointers begin with `/view`. */
export function checkView(view: unknown, type?: 'modal' | 'home', pointer = '/view'): Issue[] {
  const kind =
    type ??
    (typeof view === 'object' && view !== null && 'type' in view && view.type === 'home' ? 'home' : 'modal');
  const at = new Place(pointer, kind);
  byType({ [kind]: kind === 'home' ? home : modal })(view, at);
  return at.issues;
}

import type { InputBlock, PlainTextOption } from '@slack/types';
import type { NamedNeed } from '../../requirements/openNeedsCalled.ts';
import type { Request } from '../request.ts';
import { type InputSpec, option, suggestingInput } from './inputs.ts';
import type { Suggestions } from './modal.ts';

const OPEN_NEED = 'openNeed';
const MOST_SUGGESTIONS = 100;

const needOption = ({ id, number, title }: NamedNeed): PlainTextOption => option(`R${number} ${title}`, id);

/** The field in which a form asks for one of the open needs, by number or title. */
export const openNeedInput = (
  spec: InputSpec & { example: string; initial?: NamedNeed | undefined },
): InputBlock =>
  suggestingInput({ ...spec, action: OPEN_NEED, initial: spec.initial && needOption(spec.initial) });

export const openNeedSuggestions: Suggestions = {
  id: OPEN_NEED,
  role: 'rep',
  suggest: async ({ workspace, at }: Request, typed) => {
    const found = await workspace.report('openNeedsCalled', { typed, at, most: MOST_SUGGESTIONS });
    return found.map(needOption);
  },
};

import type { InputBlock, PlainTextOption } from '@slack/types';
import { foldName } from '../../parties/foldName.ts';
import { listRankedNeeds } from '../../requirements/listRankedNeeds.ts';
import type { Need } from '../../requirements/need.ts';
import type { Request } from '../request.ts';
import { type InputSpec, option, suggestingInput } from './inputs.ts';
import type { Suggestions } from './modal.ts';

const OPEN_NEED = 'openNeed';
const MOST_SUGGESTIONS = 100;

type Named = Pick<Need, 'id' | 'number' | 'title'>;

const needOption = ({ id, number, title }: Named): PlainTextOption => option(`R${number} ${title}`, id);

/** The field in which a form asks for one of the open needs, by number or title. */
export const openNeedInput = (
  spec: InputSpec & { example: string; initial?: Named | undefined },
): InputBlock =>
  suggestingInput({ ...spec, action: OPEN_NEED, initial: spec.initial && needOption(spec.initial) });

export const openNeedSuggestions: Suggestions = {
  id: OPEN_NEED,
  role: 'rep',
  suggest: async ({ workspace, at }: Request, typed) => {
    const number = /^\s*r?\s*(\d+)\s*$/iu.exec(typed)?.[1];
    const words = foldName(typed);
    const ranked = await listRankedNeeds(workspace.read, { order: 'allocation', at });
    const needs = ranked.map(({ need }) => need);
    const found = needs.filter((need) =>
      number ? String(need.number).startsWith(number) : foldName(need.title).includes(words),
    );
    const byNumber = number ? found.toSorted((a, b) => a.number - b.number) : found;
    return byNumber.slice(0, MOST_SUGGESTIONS).map(needOption);
  },
};

import { actions, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';

/** The action_id of the button that changes the base currency; its value is the new one. */
export const SET_BASE = 'setBase';

/** Asks before everything is counted in another currency. */
export const confirmBase = (
  { t }: Pick<Request, 't'>,
  { base, before, hasRate }: { base: string; before: string; hasRate: boolean },
): Message => {
  const say = t.purchases.rates;
  const lead = say.confirm({ base, before });
  const warning = hasRate ? '' : say.confirmNoRate(base);
  return {
    text: fallback(t.common.sentences(lead, warning)),
    blocks: [
      section([lead, warning].filter(Boolean).join('\n')),
      actions({ action: SET_BASE, label: say.yes(base), value: base, style: 'primary' }),
    ],
  };
};

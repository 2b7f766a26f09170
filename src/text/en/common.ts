import type { PartyKind, PartySide } from '../../parties/partyKind.ts';
import type { Role } from '../../people/role.ts';
import type { Band } from '../../satisfaction/band.ts';
import type { Confidence } from '../../satisfaction/satisfactionIndex.ts';

export const common = {
  band: {
    verySatisfied: 'very satisfied',
    satisfied: 'satisfied',
    neutral: 'neutral',
    dissatisfied: 'dissatisfied',
    veryDissatisfied: 'very dissatisfied',
  } satisfies Record<Band, string> as Record<Band, string>,
  confidence: { low: 'low confidence', medium: 'medium confidence', high: 'high confidence' } as Record<
    Confidence,
    string
  >,
  kind: { customer: 'customer', partner: 'partner', both: 'customer and partner' } as Record<
    PartyKind,
    string
  >,
  sides: { customer: 'customers', partner: 'partners' } as Record<PartySide, string>,
  sidesOf: { customer: 'customers', partner: 'partners', both: 'customers and partners' } as Record<
    PartyKind,
    string
  >,
  role: { viewer: 'viewer', rep: 'rep', manager: 'manager', admin: 'admin' } as Record<Role, string>,
  trend: { rising: 'rising', falling: 'falling', steady: 'steady' } as Record<
    'rising' | 'falling' | 'steady',
    string
  >,
  undo: 'Undo',
  cancel: 'Cancel',
  save: 'Save',
  why: 'Why?',
  openForm: 'Open the form',
  needsForm: 'Please fill in the rest in the form.',
  working: 'Working on it…',
  ratings: (count: number): string => (count === 1 ? '1 rating' : `${count} ratings`),
  /** Between the items of a plain enumeration. */
  separator: ', ',
  /** Whole sentences, one after the other. */
  sentences: (...said: readonly string[]): string => said.filter(Boolean).join(' '),
  list: (items: readonly string[]): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`,
};

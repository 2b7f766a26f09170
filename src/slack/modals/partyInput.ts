import type { InputBlock, PlainTextOption } from '@slack/types';
import { findParty } from '../../parties/getParty.ts';
import { suggestParties } from '../../parties/suggestParties.ts';
import type { PartyChoice } from '../../store/queries/parties.ts';
import type { Texts } from '../../text/texts.ts';
import { kindOf } from '../messages/partyFacts.ts';
import type { Request } from '../request.ts';
import { option, suggestingInput, suggestingManyInput } from './inputs.ts';
import type { Prefill, Suggestions } from './modal.ts';

const PARTY_ACTION = 'party';

const partyOption = (party: PartyChoice, t: Texts): PlainTextOption =>
  option(t.parties.namedLikeThis({ name: party.name, kind: kindOf(party, t) }), party.id);

/** The field in which a form asks for the customer or partner, with type-ahead; chosen already when the prefill has `partyId`. */
export const partyInput = async (
  request: Request,
  field: string,
  prefill: Prefill,
  { label, hint }: { label?: string; hint?: string } = {},
): Promise<InputBlock> => {
  const { t, workspace } = request;
  const party = prefill.partyId ? await findParty(workspace.read, prefill.partyId) : undefined;
  const asked =
    party && party.id !== prefill.partyId ? await workspace.read.parties.find(prefill.partyId ?? '') : null;
  const said = asked && party ? t.merging.formAbout({ name: asked.name, into: party.name }) : hint;
  return suggestingInput({
    field,
    action: PARTY_ACTION,
    label: label ?? t.satisfaction.form.party,
    ...(said ? { hint: said } : {}),
    example: t.satisfaction.form.partyHint,
    initial: party && partyOption(party, t),
  });
};

/** The field for further customers and partners; `ids` are chosen already. */
export const partiesInput = async (
  { t, workspace }: Request,
  { field, label, ids }: { field: string; label: string; ids: readonly string[] },
): Promise<InputBlock> => {
  const parties = new Map<string, PartyChoice>();
  for (const id of ids) {
    const party = await findParty(workspace.read, id);
    if (party) parties.set(party.id, party);
  }
  return suggestingManyInput({
    field,
    action: PARTY_ACTION,
    label,
    example: t.satisfaction.form.partyHint,
    initial: [...parties.values()].map((party) => partyOption(party, t)),
    isOptional: true,
  });
};

export const partySuggestions: Suggestions = {
  id: PARTY_ACTION,
  role: 'viewer',
  suggest: async ({ workspace, t }, typed) =>
    (await suggestParties(workspace.read, typed)).map((party) => partyOption(party, t)),
};

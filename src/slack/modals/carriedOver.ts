import { contactLine, readContactLines } from '../../parties/contactLines.ts';
import { foldName } from '../../parties/foldName.ts';
import type { ContactRow } from '../../store/queries/contacts.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { aliasesIn, type PartyText } from './partyForm.ts';

interface Survivor {
  party: PartyRow;
  aliases: readonly string[];
  contacts: readonly ContactRow[];
}

/**
 * What was typed in the form of a party that became part of another meanwhile, as it is put over that one: the fields
 * that the person changed, and contacts and other names added to those that are there. A new name becomes one of them.
 */
export const carriedOver = (
  typed: PartyText,
  was: PartyRow,
  now: PartyText,
  survivor: Survivor,
): PartyText => {
  const stood: PartyText = {
    kind: was.kind,
    shortName: was.shortName,
    segment: was.segment,
    owner: was.ownerId,
    website: was.website,
    channel: was.channelId,
    note: was.note,
  };
  const changed = Object.fromEntries(
    (Object.keys(stood) as (keyof typeof stood)[])
      .filter((field) => (typed[field] ?? '') !== (stood[field] ?? '').trim())
      .map((field) => [field, typed[field]]),
  );
  return { ...now, ...changed, aliases: aliasesOf(typed, survivor), contacts: contactsOf(typed, survivor) };
};

const aliasesOf = (typed: PartyText, { party, aliases }: Survivor): string => {
  const known = new Set([party.name, party.shortName ?? '', ...aliases].map(foldName));
  const added = [typed.name ?? '', ...aliasesIn(typed.aliases)].filter(
    (name) => name !== '' && !known.has(foldName(name)) && known.add(foldName(name)),
  );
  return [...aliases, ...added].join(', ');
};

const contactsOf = (typed: PartyText, { contacts }: Survivor): string => {
  const wanted = readContactLines(typed.contacts ?? '', contacts);
  const others = contacts.filter(({ name }) => !wanted.some((one) => foldName(one.name) === foldName(name)));
  return [...wanted, ...others].map(contactLine).join('\n');
};

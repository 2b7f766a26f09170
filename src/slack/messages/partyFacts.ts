import { websiteDomain } from '../../parties/website.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { link, person, plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';

/** Customer or partner, and whether it is archived. */
export const kindOf = ({ kind, status }: Pick<PartyRow, 'kind' | 'status'>, t: Texts): string =>
  status === 'archived' ? t.parties.archivedKind(t.common.kind[kind]) : t.common.kind[kind];

export const websiteOf = (website: string) => link(website, websiteDomain(website) ?? website);

/** What is known of a party beside its standing, in few words each. */
export const factsOf = (party: PartyRow, aliases: readonly string[], t: Texts): string[] => {
  const say = t.parties.card;
  const others = [...(party.shortName ? [party.shortName] : []), ...aliases];
  return [
    kindOf(party, t),
    party.segment && say.segment(plain(party.segment)),
    party.ownerId ? say.ownedBy(person(party.ownerId)) : say.unowned,
    party.website && websiteOf(party.website),
    others.length > 0 && say.aliases(others.map(plain).join(t.common.separator)),
  ].filter((fact): fact is string => Boolean(fact));
};

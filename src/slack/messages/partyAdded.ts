import type { AddedParty } from '../../parties/addParty.ts';
import { roleReaches } from '../../people/role.ts';
import { person, plain } from '../../text/mrkdwn.ts';
import { actions, context, fallback, section } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { compareButton } from './duplicateList.ts';
import { kindOf, websiteOf } from './partyFacts.ts';

interface Added extends AddedParty {
  /** Nobody was named: whoever added it owns it. */
  isOwnerAssumed: boolean;
}

/** What was added, whose it is and what it resembles, with Undo. */
export const partyAdded = ({ t, actor }: Pick<Request, 't' | 'actor'>, added: Added): Message => {
  const { party, auditId, similar, isOwnerAssumed } = added;
  const say = t.parties;
  const lead = say.added({ party: plain(party.name), kind: t.common.kind[party.kind] });
  const facts = [
    isOwnerAssumed ? say.ownerIsYou : party.ownerId && say.ownedBy(person(party.ownerId)),
    party.segment && say.segment(plain(party.segment)),
    party.website && say.website(websiteOf(party.website)),
  ].filter((fact): fact is string => Boolean(fact));
  const [alike] = similar;
  const names = similar.map((one) =>
    say.namedLikeThis({ name: `*${plain(one.name)}*`, kind: kindOf(one, t) }),
  );
  const warning = names.length > 0 ? say.similar(names.join(t.common.separator)) : '';
  return {
    text: fallback([lead, warning].filter(Boolean).join(' ')),
    blocks: [
      section([lead, warning].filter(Boolean).join('\n')),
      ...(facts.length > 0 ? [context(facts.join(' '))] : []),
      actions(
        { action: 'undo', label: t.common.undo, value: auditId },
        formButton(say.edit.button, { modal: 'edit', prefill: { partyId: party.id } }),
        { action: 'showParty', label: say.card.showIt, value: party.id },
        ...(alike && roleReaches(actor.role, 'manager') ? [compareButton(party, alike, t)] : []),
      ),
    ],
  };
};

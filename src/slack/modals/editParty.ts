import type { ModalView } from '@slack/types';
import { aliasesOf } from '../../parties/aliasesOf.ts';
import { changedMeanwhile } from '../../parties/changedMeanwhile.ts';
import { changeParty } from '../../parties/changeParty.ts';
import { contactLine, contactsThatFit, readContactLines } from '../../parties/contactLines.ts';
import { getParty } from '../../parties/getParty.ts';
import type { ContactRow } from '../../store/queries/contacts.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { plain } from '../../text/mrkdwn.ts';
import { section } from '../blocks.ts';
import { meanwhileNotice } from '../messages/meanwhileNotice.ts';
import { partyChanged } from '../messages/partyChanged.ts';
import { actOf, type Request } from '../request.ts';
import { carriedOver } from './carriedOver.ts';
import { type FormContext, writeFormContext } from './formContext.ts';
import { form, LONGEST_INPUT } from './inputs.ts';
import type { Modal } from './modal.ts';
import { aliasesIn, type PartyText, partyInputs, partyTextIn, readPartyForm } from './partyForm.ts';
import { partyInput } from './partyInput.ts';
import { refuseTwice } from './refuseTwice.ts';

const WHICH = 'party';

/** The form that changes a customer or partner: the one whose id the prefill holds, or the one that is chosen first. */
export const editPartyModal: Modal = {
  id: 'edit',
  role: 'rep',
  view: async (request, prefill) => {
    if (prefill.partyId) return editForm(request, await there(request, prefill.partyId));
    const { t } = request;
    return form({
      id: editPartyModal.id,
      title: t.parties.edit.title,
      submit: t.parties.edit.next,
      close: t.common.cancel,
      context: writeFormContext(request),
      blocks: [await partyInput(request, WHICH, prefill)],
    });
  },
  submit: async (request, values, context) => {
    const chosen = values.choice(WHICH);
    if (!context.recordId) return { update: editForm(request, await there(request, chosen ?? '')) };
    const shown = await there(request, context.recordId);
    const typed = partyTextIn(values);
    await refuseTwice(request);
    if (context.recordId !== shown.party.id)
      return { update: await mergedForm(request, shown, typed, context.recordId) };
    if (context.version !== shown.party.version)
      return { update: await changedForm(request, shown, typed, context) };
    const { party } = shown;
    const read = await readPartyForm(request, typed, party);
    if ('fieldErrors' in read) return read;
    const { kind, ...fields } = read.party;
    const was = textOf(shown);
    const contacts = shownIn(shown.contacts, context.openedAtMs);
    const changed = await request.workspace.write((tx) =>
      changeParty(tx, actOf(request), {
        partyId: party.id,
        version: party.version,
        changes: {
          ...fields,
          kind: kind ?? party.kind,
          ...(isAsShown(typed.note, was.note) ? { note: party.note } : {}),
          ...(isAsShown(typed.aliases, was.aliases)
            ? {}
            : { aliases: aliasesIn(typed.aliases, shown.aliases) }),
        },
        contacts: { shown: contacts, wanted: readContactLines(typed.contacts ?? '', contacts) },
      }),
    );
    request.services.wake();
    return { show: partyChanged(request.t, changed), toAll: true };
  },
};

interface Shown {
  party: PartyRow;
  aliases: string[];
  contacts: ContactRow[];
}

const there = async ({ workspace: { read } }: Request, partyId: string): Promise<Shown> => {
  const party = await getParty(read, partyId);
  const [aliases, contacts] = await Promise.all([
    aliasesOf(read, party.id),
    read.parties.contactsOf(party.id),
  ]);
  return { party, aliases, contacts };
};

/** Contacts that came after the form was opened, or had no room in it, are not touched by it. */
const shownIn = (contacts: readonly ContactRow[], openedAtMs: number | null): ContactRow[] =>
  contactsThatFit(
    contacts.filter(({ createdAt }) => createdAt.getTime() <= (openedAtMs ?? 0)),
    LONGEST_INPUT,
  );

const textOf = ({ party, aliases, contacts }: Shown): PartyText => ({
  kind: party.kind,
  name: party.name,
  shortName: party.shortName,
  aliases: aliases.join(', '),
  segment: party.segment,
  owner: party.ownerId,
  website: party.website,
  channel: party.channelId,
  contacts: contactsThatFit(contacts, LONGEST_INPUT).map(contactLine).join('\n'),
  note: party.note,
});

/** A field that has no room for all of it, and was left alone, changes nothing. */
const isAsShown = (typed: string | null | undefined, was: string | null | undefined): boolean =>
  (typed ?? '') === (was ?? '').slice(0, LONGEST_INPUT).trim();

interface Filled {
  typed: PartyText;
  /** What stands above the fields. */
  notice: string;
}

const editForm = (request: Request, shown: Shown, filled?: Filled): ModalView => {
  const { t, at } = request;
  const about = { recordId: shown.party.id, version: shown.party.version, openedAtMs: at.getTime() };
  return form({
    id: editPartyModal.id,
    title: t.parties.edit.title,
    submit: t.common.save,
    close: t.common.cancel,
    context: writeFormContext(request, about),
    blocks: [...(filled ? [section(filled.notice)] : []), ...partyInputs(t, filled?.typed ?? textOf(shown))],
  });
};

/** The party became part of another meanwhile: the form of that one, with what was changed in this one's. */
const mergedForm = async (
  request: Request,
  shown: Shown,
  typed: PartyText,
  mergedId: string,
): Promise<ModalView> => {
  const { t, workspace } = request;
  const was = await workspace.read.parties.find(mergedId);
  const names = { name: plain(was?.name ?? ''), into: plain(shown.party.name) };
  const carried = was ? carriedOver(typed, was, textOf(shown), shown) : typed;
  return editForm(request, shown, { typed: carried, notice: t.merging.editedMeanwhile(names) });
};

/** What was typed stays; saving once more puts it over what somebody else saved. */
const changedForm = async (
  request: Request,
  shown: Shown,
  typed: PartyText,
  { version }: FormContext,
): Promise<ModalView> => {
  const { t, workspace } = request;
  const change = await changedMeanwhile(workspace.read, {
    ...{ id: shown.party.id, version: version ?? 0, actions: ['party.change', 'party.merge'] },
  });
  return editForm(request, shown, { typed, notice: meanwhileNotice(change, t.parties.field, t) });
};

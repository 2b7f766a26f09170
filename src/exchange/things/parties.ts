import { addParty } from '../../parties/addParty.ts';
import { aliasesOf } from '../../parties/aliasesOf.ts';
import { changeParty } from '../../parties/changeParty.ts';
import { contactToSave } from '../../parties/contactToSave.ts';
import type { Importable } from '../importable.ts';
import { isRefusal } from '../readName.ts';
import { type PartyColumn, partyHeaders } from './partyHeaders.ts';
import { planPartyRow, rememberParty } from './planPartyRow.ts';
import { listOf, readPartyRow } from './readPartyRow.ts';

/** Customers and partners: one row a party, with one contact. */
export const parties: Importable<PartyColumn> = {
  columns: partyHeaders,
  needed: [['name']],
  labelOf: (cells) => cells.raw('name'),
  plan: async (read, cells, importing) => {
    const record = readPartyRow(cells, importing);
    if (isRefusal(record)) return record;
    const plan = await planPartyRow(read, record, importing.memory);
    if (plan.act === 'refuse') return plan.refusal;
    const { contact, notes } = record;
    const remember = (partyId: string | null) => (line: number) =>
      rememberParty(importing.memory, record, partyId, line);
    if (plan.act === 'create') {
      const { similar } = plan;
      return {
        outcome: 'created',
        notes: similar.length > 0 ? [...notes, { note: 'similar', names: similar }] : notes,
        remember: remember(null),
        carryOut: async (tx, act) => {
          const { notes: _, contact: __, aliases, ...fields } = record;
          const added = await addParty(tx, act, { ...fields, aliases: aliases ?? [] }, { similar: [] });
          const { id: partyId } = added.party;
          if (contact)
            await tx.parties.addContact({ ...contact, id: act.newId(), partyId, createdAt: act.at });
        },
      };
    }
    const { party, changes } = plan;
    const saved = contact && contactToSave(await read.parties.contactsOf(party.id), contact, 'fill');
    const changed = [...Object.keys(changes), ...(saved ? ['contact'] : [])];
    return {
      outcome: changed.length > 0 ? 'updated' : 'unchanged',
      changed,
      notes,
      remember: remember(party.id),
      carryOut: async (tx, act) => {
        const contacts = saved ? { contacts: { shown: [], wanted: [saved] } } : {};
        await changeParty(tx, act, { partyId: party.id, changes, ...contacts });
      },
    };
  },
  async *list(read, { personNameOf }) {
    for (const party of await read.parties.list())
      yield {
        ...party,
        owner: personNameOf(party.ownerId),
        aliases: listOf(await aliasesOf(read, party.id)),
      };
  },
};

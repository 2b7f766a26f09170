import type { ChangedParty } from '../../parties/changeParty.ts';
import { code, plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';

/** The action_id of the button that brings an archived party back; it holds its id. */
export const RESTORE_PARTY = 'restoreParty';

interface StillOpen {
  needCount: number;
  hasAlert: boolean;
}

/** That a party is archived or active, what is still open about it, and the way back. */
export const partyArchived = (
  t: Texts,
  { party, auditId }: ChangedParty,
  { needCount, hasAlert }: StillOpen,
): Message => {
  const say = t.parties.archiving;
  const isArchived = party.status === 'archived';
  const name = plain(party.name);
  const lead = isArchived
    ? auditId === null
      ? say.already(name)
      : say.archived(name)
    : auditId === null
      ? say.notArchived(name)
      : say.restored(name);
  const open = [
    needCount > 0 && say.openNeeds(needCount, code(t.parties.card.needsLine(party.shortName ?? party.name))),
    hasAlert && say.openAlert,
  ].filter((line): line is string => Boolean(line));
  const warnings = isArchived ? open : [];
  const back =
    auditId !== null
      ? [{ action: 'undo', label: t.common.undo, value: auditId }]
      : isArchived
        ? [{ action: RESTORE_PARTY, label: t.parties.menu.restore, value: party.id }]
        : [];
  return {
    text: fallback([lead, ...warnings].join(' ')),
    blocks: [
      section(lead),
      ...(warnings.length > 0 ? [context(...warnings)] : []),
      actions(...back, { action: 'showParty', label: t.parties.card.showIt, value: party.id }),
    ],
  };
};

import { DateTime } from 'luxon';
import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import { refreshLoyalty } from '../loyalty/refreshLoyalty.ts';
import { getParty } from '../parties/getParty.ts';
import type { InteractionRow } from '../store/queries/interactions.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { visibleText } from '../visibleText.ts';
import type { InteractionKind, Sentiment } from './interactionKind.ts';

/** In characters (code points). */
export const LONGEST_INTERACTION = 3000;

export interface NewInteraction {
  partyId: string;
  kind: InteractionKind;
  text: string;
  sentiment?: Sentiment | null;
  /** The day it happened where the person is, yyyy-mm-dd; null: just now. */
  happenedOn?: string | null;
}

export interface LoggedInteraction {
  auditId: string;
  party: PartyRow;
  interaction: InteractionRow;
}

/** Writes down what happened with a party. Throws AppError partyGone, interactionTextRefused or happenedOnRefused. */
export const logInteraction = async (
  tx: Transaction,
  act: Act,
  { kind, text, sentiment = null, happenedOn = null, ...input }: NewInteraction,
): Promise<LoggedInteraction> => {
  const party = await getParty(tx, input.partyId);
  const partyId = party.id;
  const interaction: Omit<InteractionRow, 'workspaceId'> = {
    id: act.newId(),
    partyId,
    kind,
    body: checkedText(text),
    sentiment,
    happenedAt: happenedOn === null ? act.at : instantOn(happenedOn, act),
    recordedBy: act.actor.id,
    recordedAt: act.at,
    permalink: act.permalink,
    state: 'counted',
    version: 1,
  };
  await tx.interactions.insert(interaction);
  if (isJudgement(interaction)) await refreshLoyalty(tx, act, partyId, 'feedback');
  const auditId = await recordChange(tx, act, {
    action: 'interaction.log',
    entityId: interaction.id,
    partyId,
    before: null,
    after: { kind },
  });
  return { auditId, party, interaction: { ...interaction, workspaceId: party.workspaceId } };
};

/** Feedback whose sentiment was said counts in the party's loyalty. */
export const isJudgement = ({ kind, sentiment }: Pick<InteractionRow, 'kind' | 'sentiment'>): boolean =>
  kind === 'feedback' && sentiment !== null;

export const checkedText = (typed: string): string => {
  const text = visibleText(typed);
  const length = [...text].length;
  if (length > 0 && length <= LONGEST_INTERACTION) return text;
  throw new AppError('invalid', 'interactionTextRefused', { length, most: LONGEST_INTERACTION });
};

/** An earlier day is kept as its noon: what time it was nobody said. */
export const instantOn = (day: string, { at, actor }: Act): Date => {
  const now = DateTime.fromJSDate(at, { zone: actor.zone });
  const noon = DateTime.fromFormat(day, 'yyyy-MM-dd', { zone: actor.zone }).set({ hour: 12 });
  if (!noon.isValid) throw new AppError('invalid', 'happenedOnRefused', { typed: day, reason: 'notADate' });
  if (noon.startOf('day') > now)
    throw new AppError('invalid', 'happenedOnRefused', { typed: day, reason: 'future' });
  return noon.hasSame(now, 'day') ? at : noon.toJSDate();
};

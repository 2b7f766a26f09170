import { findPartiesCalled, findPartiesSpeltLike, type PartyMatch } from '../parties/findParties.ts';
import { getParty } from '../parties/getParty.ts';
import type { MatchOutcome } from '../parties/rankMatches.ts';
import { roleReaches } from '../people/role.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import { code } from '../text/mrkdwn.ts';
import { actions, type ButtonSpec, context, fallback, section } from './blocks.ts';
import { chooseDraft } from './line/chooseDraft.ts';
import type { Line } from './line/tokens.ts';
import { kindOf } from './messages/partyFacts.ts';
import { formButton } from './modals/formButton.ts';
import type { Message, Reply } from './reply.ts';
import type { Request } from './request.ts';

/** The action_id of a button that picks a party and carries the line out again with it. */
export const PICK_PARTY = 'pickParty';

/** Slack's limit for a button's value; a longer line has to be typed again. */
const LONGEST_VALUE = 2000;
const MOST_CHOICES = 6;

interface WithParty {
  readonly party: string | null;
}

/** Which reading of a line was meant, and which party; or what to show to find out. */
export type Resolved<D> = { draft: D; party: PartyRow } | { draft: D; party: null } | { reply: Reply };

/**
 * Settles the readings of a line with the parties that exist. Where it takes a choice, the whole line is carried out
 * again with the picked party. A draft without any party text comes back with party null.
 * `isGuessEnough`: a read may show the one party that was probably meant; a write asks first.
 */
export const resolveParty = async <D extends WithParty>(
  request: Request,
  drafts: readonly [D, ...D[]],
  line: Line,
  { isGuessEnough = false } = {},
): Promise<Resolved<D>> => {
  const lookups = new Map<string, MatchOutcome<PartyMatch>>();
  for (const { party } of drafts)
    if (party !== null && !lookups.has(party)) lookups.set(party, await lookUp(request, party));
  // Close spelling makes nobody sure, and costs the most: it is for lines that name nobody for sure.
  if (![...lookups.values()].some(({ verdict }) => verdict === 'sure'))
    for (const [typed, { verdict }] of lookups)
      if (verdict === 'none') lookups.set(typed, await findPartiesSpeltLike(request.workspace.read, typed));
  const draft = chooseDraft(drafts, (party) => lookups.get(party)?.verdict ?? 'none');
  if (draft.party === null) return { draft, party: null };
  const lookup = lookups.get(draft.party);
  if (lookup?.best && (lookup.verdict === 'sure' || isGuessEnough))
    return { draft, party: lookup.best.party };
  return {
    reply: {
      show: choiceMessage(
        request,
        draft.party,
        lookup?.ranked.map((match) => match.party) ?? [],
        line.source,
      ),
    },
  };
};

/** A party picked by a button stands for the text it was picked for. */
const lookUp = async (request: Request, typed: string): Promise<MatchOutcome<PartyMatch>> => {
  const { chosen } = request;
  if (chosen?.typed !== typed) return findPartiesCalled(request.workspace.read, typed);
  const party = await getParty(request.workspace.read, chosen.partyId);
  const best = { partyId: party.id, name: party.name, kind: 'fullName' as const, lastActiveAt: null, party };
  return { verdict: 'sure', best, ranked: [best] };
};

/** Nothing found, one that is near, or several. */
const leadFor = (choices: number) => (choices === 0 ? 'unknown' : choices === 1 ? 'didYouMean' : 'whichOne');

const choiceMessage = (
  request: Request,
  typed: string,
  found: readonly PartyRow[],
  commandLine: string,
): Message => {
  const { t } = request;
  const choices = found.slice(0, MOST_CHOICES);
  const lead = t.parties[leadFor(choices.length)](code(typed));
  const buttons: ButtonSpec[] = [];
  for (const [at, party] of choices.entries()) {
    const value = JSON.stringify({ partyId: party.id, typed, line: commandLine });
    if (value.length > LONGEST_VALUE) continue;
    const label = t.parties.namedLikeThis({ name: party.name, kind: kindOf(party, t) });
    buttons.push({ action: `${PICK_PARTY}:${at}`, label, value });
  }
  const mayCreate = roleReaches(request.actor.role, 'rep');
  const create = formButton(t.parties.createIt, {
    modal: 'add',
    prefill: { name: typed, thenLine: commandLine },
  });
  const controls = mayCreate ? [...buttons, create] : buttons;
  return {
    text: fallback(`${lead} ${choices.map((party) => party.name).join(', ')}`),
    blocks: [
      section(lead),
      ...(controls.length > 0 ? [actions(...controls)] : []),
      ...(mayCreate && create.value?.includes('"thenLine"') ? [context(t.parties.thenYourLine)] : []),
      ...(buttons.length < choices.length ? [context(t.parties.typeAgain)] : []),
    ],
  };
};

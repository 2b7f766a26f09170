import type { ChannelStanding, SlackAnswer } from '../../slack/slackExamination.ts';
import type { Reads } from '../../store/queries/queries.ts';
import type { Texts } from '../../text/texts.ts';
import { bad, type Check, type Finding, good, note, unchecked } from './check.ts';

/** Slack takes about fifty such questions a minute. */
const MOST_CHANNELS = 40;

/** Every channel that a digest or a party posts to: there, not archived, and open to the app. */
export const channels: Check = {
  name: 'channels',
  run: async (patient, t) => {
    const [records, holder] = [await patient.records(), await patient.holder()];
    const { slack, settings } = patient;
    if ('lacking' in records) return [unchecked(t.lacking[records.lacking])];
    if (holder?.kind !== 'answered' || !slack || !settings.botToken) return [unchecked(t.tokenFirst)];
    const used = await channelsIn(records.read, t);
    if (used.size === 0) return [good(t.channels.none)];
    const findings: Finding[] = [];
    let looked = 0;
    for (const [channelId, use] of [...used].slice(0, MOST_CHANNELS)) {
      const answer = await slack.standingIn(settings.botToken, channelId);
      if (answer.kind === 'refused' && mayNotLook(answer.error))
        return [...findings, unchecked(t.channels.noLook(answer.error))];
      looked += 1;
      const trouble = troubleIn(answer, holder.scopes, { channelId, use }, t);
      if (trouble) findings.push(trouble);
    }
    const rest = used.size - looked;
    return [
      ...findings,
      ...(findings.length < looked ? [good(t.channels.good(looked - findings.length))] : []),
      ...(rest > 0 ? [note(t.channels.rest(rest))] : []),
    ];
  },
};

const mayNotLook = (error: string): boolean => ['missing_scope', 'ratelimited'].includes(error);

/** By id, with what posts there. */
const channelsIn = async (read: Reads, t: Texts['doctor']): Promise<Map<string, string>> => {
  const used = new Map<string, string>();
  for (const { channelId } of await read.subscriptions.list()) used.set(channelId, t.channels.ofDigest);
  for (const { channelId, partyName, partyCount } of await read.parties.listChannels())
    if (!used.has(channelId))
      used.set(channelId, t.channels.ofParty({ party: partyName, others: partyCount - 1 }));
  return used;
};

const troubleIn = (
  answer: SlackAnswer<ChannelStanding>,
  scopes: readonly string[],
  { channelId, use }: { channelId: string; use: string },
  t: Texts['doctor'],
): Finding | null => {
  const say = t.channels;
  if (answer.kind === 'unreachable')
    return note(say.unanswered({ channel: channelId, use, why: answer.error }));
  if (answer.kind === 'refused')
    return bad(say.gone({ channel: channelId, use, why: answer.error }), say.goneCure);
  const { name, isArchived, isShared, isMember, isPrivate } = answer.body;
  const where = { channel: `#${name}`, use };
  if (isArchived) return bad(say.archived(where), say.archivedCure);
  if (isShared) return bad(say.shared(where), say.sharedCure);
  if (isMember || (!isPrivate && scopes.includes('chat:write.public'))) return null;
  return bad(say.notIn(where), say.notInCure(where.channel));
};

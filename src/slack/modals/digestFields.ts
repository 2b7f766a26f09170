import { partySides } from '../../parties/partyKind.ts';
import { languages } from '../../people/language.ts';
import type { ChannelRefusal } from '../../reports/channelRefusal.ts';
import { digestSections } from '../../reports/digest.ts';
import { cronOf, isTimeOfDay } from '../../reports/digestSchedule.ts';
import type { SubscriptionSettings } from '../../reports/subscription.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import type { ChannelFacts } from '../channelDirectory.ts';
import type { Request } from '../request.ts';
import { daysOf } from './digestDays.ts';
import type { FormValues } from './formValues.ts';
import { isZone } from './zoneInput.ts';

export const digestField = {
  channel: 'channel',
  sections: 'sections',
  days: 'days',
  time: 'time',
  zone: 'zone',
  language: 'language',
  side: 'side',
  segment: 'segment',
  owner: 'owner',
  alerts: 'alerts',
} as const;

/** What the boxes of `alerts` stand for. */
export const AT_ONCE = { alerts: 'atOnce', tierChanges: 'tierChanges' } as const;

type Field = keyof typeof digestField;

/** What was chosen in the form; every field that cannot be taken is named, with what to do about it. */
export const readDigestForm = async (
  request: Request,
  values: FormValues,
): Promise<{ settings: SubscriptionSettings } | { fieldErrors: Record<string, string> }> => {
  const { t, actor } = request;
  const say = t.digest.form.problems;
  const problems: Partial<Record<Field, string>> = {};
  const channelId = values.choice(digestField.channel) ?? '';
  const refusal = channelId ? channelRefusal(await request.services.channels.inspect(channelId)) : null;
  if (!channelId) problems.channel = say.noChannel;
  if (refusal) problems.channel = t.errors.channelUnusable({ channelId, reason: refusal });
  const chosen = values.choices(digestField.sections);
  const sections = digestSections.filter((section) => chosen.includes(section));
  if (sections.length === 0) problems.sections = say.noSection;
  const days = daysOf(values.choices(digestField.days));
  if (days === 'none') problems.days = say.noDay;
  if (days === 'mixed') problems.days = say.firstOfMonthAlone;
  const time = values.text(digestField.time) ?? '';
  if (!isTimeOfDay(time)) problems.time = say.noTime;
  const zone = values.choice(digestField.zone) ?? '';
  if (!isZone(zone)) problems.zone = say.zone;
  if (days === 'none' || days === 'mixed' || Object.keys(problems).length > 0)
    return { fieldErrors: withoutFormat(problems) };
  const side = partySides.find((known) => known === values.choice(digestField.side));
  const segment = segmentOf(values.choice(digestField.segment));
  const ownerId = values.choice(digestField.owner);
  const language = values.choice(digestField.language);
  return {
    settings: {
      channelId,
      sections,
      filters: {
        ...(side ? { side } : {}),
        ...(segment ? { segment } : {}),
        ...(ownerId ? { ownerId } : {}),
      },
      cron: cronOf({ days, time }),
      zone,
      language: languages.find((known) => known === language) ?? actor.language,
      alertsAtOnce: values.choices(digestField.alerts).includes(AT_ONCE.alerts),
      tierChangesAtOnce: values.choices(digestField.alerts).includes(AT_ONCE.tierChanges),
    },
  };
};

const SEGMENT = 'segment:';

/** The choice that stands for a segment; 'all' for every one. */
export const segmentChoice = (segment: string | undefined): string =>
  segment === undefined ? 'all' : `${SEGMENT}${segment}`;

const segmentOf = (choice: string | null): string | null =>
  choice?.startsWith(SEGMENT) ? choice.slice(SEGMENT.length) : null;

/** Why no digest may go there; null when it may. */
export const channelRefusal = (channel: ChannelFacts | null): ChannelRefusal | null => {
  if (!channel) return 'notInChannel';
  if (channel.isDirect) return 'direct';
  if (channel.isArchived) return 'archived';
  return channel.isShared ? 'shared' : null;
};

const withoutFormat = (problems: Partial<Record<Field, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(problems).map(([field, said]) => [field, unformatted(said)]));

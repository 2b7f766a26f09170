import type { KnownBlock } from '@slack/types';
import { digestSections } from '../../reports/digest.ts';
import type { DigestMessage } from '../../reports/digestMessage.ts';
import { person } from '../../text/mrkdwn.ts';
import { actions, context, divider, fallback, header } from '../blocks.ts';
import { MANAGE_DIGEST } from './digestList.ts';
import { listedName } from './digestNames.ts';
import { renderSection } from './digestSections.ts';
import type { RenderedMessage, Rendering } from './outgoing.ts';
import type { RenderedSection } from './renderedSection.ts';

/** A scheduled digest ends some seconds before its time, so that it misses nothing half written. */
const toTheMinute = (at: Date): Date => new Date(Math.round(at.getTime() / 60_000) * 60_000);

/** A digest in the language and zone of its subscription. */
export const digest = (message: DigestMessage, { t, zone }: Rendering): RenderedMessage => {
  const [since, until] = [new Date(message.since), new Date(message.until)];
  const title = t.digest.title({
    side: message.filters.side,
    period: t.digest.period({ since, until, zone }),
  });
  const sections = digestSections.flatMap(
    (section) => renderSection(section, message.sections, { t, zone }) ?? [],
  );
  const covers = t.digest.covers({
    since: t.digest.momentIn(toTheMinute(since), zone),
    until: t.digest.momentIn(toTheMinute(until), zone),
    zone,
  });
  const only = t.digest.only({
    segment: message.filters.segment ? listedName(message.filters.segment) : null,
    owner: message.ownerName ? listedName(message.ownerName) : null,
    isOneOwner: message.filters.ownerId !== undefined,
  });
  const more = message.details ? [t.digest.details.inThread] : [];
  const by = message.requestedBy ? [t.digest.sentNow(person(message.requestedBy))] : [];
  const manage = actions({ action: MANAGE_DIGEST, label: t.digest.manage, value: message.subscriptionId });
  return {
    message: {
      text: fallback([title, ...sections.map(({ summary }) => summary)].join('\n')),
      blocks: [
        header(title),
        ...sections.flatMap(withDivider),
        context(...(only ? [only] : []), covers, ...by, ...more),
        manage,
      ],
    },
  };
};

const withDivider = ({ blocks }: RenderedSection, at: number): readonly KnownBlock[] =>
  at === 0 ? blocks : [divider, ...blocks];

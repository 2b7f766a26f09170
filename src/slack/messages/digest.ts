import type { KnownBlock } from '@slack/types';
import { digestSections } from '../../reports/digest.ts';
import type { DigestMessage } from '../../reports/digestMessage.ts';
import { person } from '../../text/mrkdwn.ts';
import { context, divider, fallback, header } from '../blocks.ts';
import { renderSection } from './digestSections.ts';
import type { RenderedMessage, Rendering } from './outgoing.ts';
import type { RenderedSection } from './renderedSection.ts';

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
    since: t.digest.momentIn(since, zone),
    until: t.digest.momentIn(until, zone),
    zone,
  });
  const by = message.requestedBy ? [t.digest.sentNow(person(message.requestedBy))] : [];
  return {
    message: {
      text: fallback([title, ...sections.map(({ summary }) => summary)].join('\n')),
      blocks: [header(title), ...sections.flatMap(withDivider), context(covers, ...by)],
    },
  };
};

const withDivider = ({ blocks }: RenderedSection, at: number): readonly KnownBlock[] =>
  at === 0 ? blocks : [divider, ...blocks];

import type { ThreadReply } from '../../delivery/outgoingMessage.ts';
import type { DigestDetail, DigestDetailsMessage } from '../../reports/digestDetail.ts';
import type { DigestMessage } from '../../reports/digestMessage.ts';
import { context, fallback } from '../blocks.ts';
import { detailHeading, detailText } from './digestDetail.ts';
import type { RenderedMessage, Rendering } from './outgoing.ts';
import { packedSections } from './packedSections.ts';

/** Slack refuses blocks with more text in all, at a limit that it does not tell: about thirteen thousand characters. */
const LONGEST_MESSAGE = 9000;
/** A section is left half empty at worst, so these fit into far fewer than the fifty blocks of a message. */
const MOST_DETAILS = 150;

/** The details of a digest in as few messages as hold them. */
export const detailsInThread = (
  { subscriptionId, details = [] }: DigestMessage,
  rendering: Rendering,
): ThreadReply[] => {
  const pages: DigestDetail[][] = [];
  let length = 0;
  for (const detail of details) {
    const page = pages.at(-1);
    const own = detailText(detail, rendering).length;
    const heading = detailHeading(detail, rendering.t);
    const previous = page?.at(-1);
    const withHeading =
      own + (previous && detailHeading(previous, rendering.t) === heading ? 1 : heading.length + 2);
    if (page && length + withHeading <= LONGEST_MESSAGE && page.length < MOST_DETAILS) {
      page.push(detail);
      length += withHeading;
    } else {
      pages.push([detail]);
      length = own + heading.length + 2;
    }
  }
  return pages.map((onPage, at) => ({
    type: 'digestDetails',
    subscriptionId,
    page: at + 1,
    pageCount: pages.length,
    details: onPage,
  }));
};

/** A part of the details, in the thread of its digest: each list under its heading. */
export const digestDetails = (message: DigestDetailsMessage, rendering: Rendering): RenderedMessage => {
  const { t } = rendering;
  const { page, pageCount, details } = message;
  const lists = Map.groupBy(details, (detail) => detailHeading(detail, t));
  const title = t.digest.details.title({ page, pageCount });
  return {
    message: {
      text: fallback([title, ...lists.keys()].join('\n')),
      blocks: [
        ...[...lists].flatMap(([heading, inList]) =>
          packedSections([heading, ...inList.map((detail) => detailText(detail, rendering))]),
        ),
        ...(pageCount > 1 ? [context(title)] : []),
      ],
    },
  };
};

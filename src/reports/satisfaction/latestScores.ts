import { setImmediate as turn } from 'node:timers/promises';
import { type PartySide, sidesOf } from '../../parties/partyKind.ts';
import type { Reads } from '../../store/queries/queries.ts';
import type { DigestScope } from '../digestScope.ts';
import { isInDigest } from '../partyFilter.ts';

/** Small enough to be read and filtered within a few milliseconds. */
const PARTIES_AT_A_TIME = 1000;

/** Each active party's latest score of the time, `since` included, by side. Others are served between the pages. */
export const latestScores = async (
  read: Pick<Reads, 'reports'>,
  { since, until, filters }: DigestScope,
): Promise<Record<PartySide, number[]>> => {
  const scores: Record<PartySide, number[]> = { customer: [], partner: [] };
  let afterId = '';
  for (;;) {
    const page = await read.reports.latestScoresPage(afterId, PARTIES_AT_A_TIME, since, until);
    for (const party of page) {
      if (party.score === null || !isInDigest(party, filters)) continue;
      for (const side of sidesOf(party.kind)) scores[side].push(party.score);
    }
    const last = page.at(-1);
    if (!last || page.length < PARTIES_AT_A_TIME) return scores;
    afterId = last.partyId;
    await turn();
  }
};

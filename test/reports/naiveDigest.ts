import type { PartySide } from '../../src/parties/partyKind.ts';
import type { Sample, SampleNeed, SampleParty } from './sampleRecords.ts';

/**
 * The figures of a digest worked out anew from what was put in, by the published rules and none of the product's code:
 * index (Σw·score + 2·75)/(Σw + 2) with w = ½^(age/180 d), allocation 100·√(V′/V′max)·√(1/E).
 */
const DAY_MS = 86_400_000;
const tenth = (value: number) => Math.round(value * 10) / 10;

export const isAbout = (party: SampleParty, side: PartySide | undefined): boolean =>
  !party.isArchived && (!side || party.kind === side || party.kind === 'both');

export const naiveIndex = ({ ratings }: SampleParty, at: Date): number | null => {
  let [sum, weight] = [0, 0];
  for (const rating of ratings) {
    if (rating.at > at) continue;
    const w = 0.5 ** ((at.getTime() - rating.at.getTime()) / DAY_MS / 180);
    sum += w * rating.score;
    weight += w;
  }
  return weight === 0 ? null : tenth((sum + 2 * 75) / (weight + 2));
};

export const naiveMovements = ({ parties }: Sample, since: Date, until: Date, side?: PartySide) => {
  const about = parties.filter((party) => isAbout(party, side));
  const within = (at: Date) => at > since && at <= until;
  const rated = about.filter(({ ratings }) => ratings.some(({ at }) => within(at)));
  const scores = about.flatMap(({ ratings }) =>
    ratings.filter(({ at }) => within(at)).map(({ score }) => score),
  );
  const moved = rated
    .map((party) => ({ name: party.name, from: naiveIndex(party, since), to: naiveIndex(party, until) ?? 0 }))
    .filter(({ from, to }) => from !== null && tenth(Math.abs(to - from)) >= 3)
    .sort(
      (a, b) =>
        tenth(Math.abs(b.to - (b.from ?? 0))) - tenth(Math.abs(a.to - (a.from ?? 0))) ||
        (a.name < b.name ? -1 : 1),
    );
  return {
    ratingCount: scores.length,
    mean: scores.length > 0 ? tenth(scores.reduce((sum, score) => sum + score, 0) / scores.length) : null,
    moved,
    firstRated: rated.filter((party) => naiveIndex(party, since) === null).map(({ name }) => name),
    newParties: about.filter(({ createdAt }) => within(createdAt)).map(({ name }) => name),
  };
};

const VALUE = { critical: 13, high: 8, medium: 5, low: 2 };
const EFFORT = [1, 2, 3, 5, 8];

/** The numbers of the open needs, first one first, with their scores. */
export const naiveRanking = (needs: readonly SampleNeed[], until: Date) => {
  const open = needs.filter((need) => ['open', 'planned'].includes(need.status) && need.createdAt <= until);
  const weighed = open.map((need) => {
    const value = need.priority ? VALUE[need.priority] : 5;
    const effort = need.difficulty ? (EFFORT[need.difficulty - 1] ?? 3) : 3;
    const since = need.askers.length > 0 ? need.askers.map(({ askedAt }) => askedAt) : [need.createdAt];
    const shares = since.map((at) => {
      const weeks = Math.floor((until.getTime() - at.getTime()) / (7 * DAY_MS));
      return value * (1 + Math.min(0.25, 0.02 * weeks));
    });
    const demand = Math.min(
      shares.reduce((sum, share) => sum + share, 0),
      3 * Math.max(...shares),
    );
    return { number: need.number, demand, effort };
  });
  const most = Math.max(...weighed.map(({ demand }) => demand));
  return weighed
    .map(({ number, demand, effort }) => ({
      number,
      demand: tenth(demand),
      score: tenth(100 * Math.sqrt(demand / most) * Math.sqrt(1 / effort)),
      exact: (demand / most) * (1 / effort),
    }))
    .sort((a, b) => b.exact - a.exact);
};

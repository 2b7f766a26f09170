import { byDueDateThenAge, type RankableRequirement, weigh } from './rankableRequirement.ts';
import { defaultRankingConfig, type RankingConfig } from './rankingConfig.ts';

/** The easiest first; of equal effort the more important, then by due date, age and id. Unknown counts as an effort of 3. */
export function rankByDifficulty<R extends RankableRequirement>(
  requirements: readonly R[],
  config: RankingConfig = defaultRankingConfig,
): R[] {
  return requirements.toSorted((a, b) => {
    const [weighedA, weighedB] = [weigh(a, config), weigh(b, config)];
    return weighedA.effort - weighedB.effort || weighedB.value - weighedA.value || byDueDateThenAge(a, b);
  });
}

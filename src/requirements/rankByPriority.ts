import { byDueDateThenAge, type RankableRequirement, weigh } from './rankableRequirement.ts';
import { defaultRankingConfig, type RankingConfig } from './rankingConfig.ts';

/** The most important first; of equal priority the easier, then by due date, age and id. Unknown ranks as medium. */
export function rankByPriority<R extends RankableRequirement>(
  requirements: readonly R[],
  config: RankingConfig = defaultRankingConfig,
): R[] {
  return requirements.toSorted((a, b) => {
    const [weighedA, weighedB] = [weigh(a, config), weigh(b, config)];
    return weighedB.value - weighedA.value || weighedA.effort - weighedB.effort || byDueDateThenAge(a, b);
  });
}

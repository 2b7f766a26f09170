import { SeededRandom } from '../../../src/demo/seededRandom.ts';
import { requirementTypes } from '../../../src/requirements/requirement.ts';
import { type Filling, idOf } from './fillDatabase.ts';

const SHARE_OF_OPEN = 0.1;

/** Needs of one to three parties each; one in ten is still open. */
export const fillNeeds = (
  { load, workspaceId, personIds, start, now }: Filling,
  partyIds: readonly string[],
  count: number,
): void => {
  const random = new SeededRandom(17);
  const addNeed = load.into('requirements');
  const addAsker = load.into('requirementAskers');
  const step = (now.getTime() - start.getTime()) / (count + 1);
  for (let at = 0; at < count; at += 1) {
    const createdAt = new Date(start.getTime() + Math.floor(step * (at + 1)));
    const isOpen = random.isTrue(SHARE_OF_OPEN);
    const createdBy = random.pick(personIds);
    const id = idOf(6, at);
    addNeed({
      workspaceId,
      id,
      number: at + 1,
      title: `Wish number ${at + 1} for the export`,
      titleKey: `wish number ${at + 1} for the export`,
      type: random.pick([...requirementTypes]),
      priority: random.pick(['low', 'medium', 'high', 'critical', null]),
      difficulty: random.pick([1, 2, 3, 4, 5, null]),
      status: isOpen ? random.pick(['open', 'planned']) : random.pick(['shipped', 'declined']),
      createdAt,
      createdBy,
      updatedAt: createdAt,
      closedAt: isOpen ? null : createdAt,
      version: 1,
    });
    const askers = new Set(Array.from({ length: random.whole(1, 3) }, () => random.pick(partyIds)));
    for (const partyId of askers)
      addAsker({
        workspaceId,
        requirementId: id,
        partyId,
        askedAt: createdAt,
        recordedBy: createdBy,
        state: 'counted',
      });
  }
};

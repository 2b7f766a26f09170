import { afterEach, beforeEach, expect, test } from 'vitest';
import { addRequirement } from '../../src/requirements/addRequirement.ts';
import { changeRequirementStatus } from '../../src/requirements/changeRequirementStatus.ts';
import { listCategories } from '../../src/requirements/listCategories.ts';
import { listRankedNeeds } from '../../src/requirements/listRankedNeeds.ts';
import { openRecords, type Records } from './openRecords.ts';
import { now } from './requirement.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const add = async (title: string, category: string | null) => {
  const input = { title, category, partyIds: [records.partyIds.Acme] };
  return (await records.does((tx, act) => addRequirement(tx, act, input))).requirement.id;
};

test('categories are counted by what is open and shipped, however they are spelt', async () => {
  expect(await listCategories(records.workspace.read)).toEqual([]);
  await add('a', 'security');
  await add('b', 'security');
  await add('c', 'ＳＥＣＵＲＩＴＹ');
  const shipped = await add('d', 'Security');
  await add('e', '安全');
  await add('f', null);
  await records.does((tx, act) =>
    changeRequirementStatus(tx, act, { requirementId: shipped, status: 'shipped' }),
  );
  expect(await listCategories(records.workspace.read)).toEqual([
    { category: 'security', open: 3, shipped: 1, declined: 0 },
    { category: '安全', open: 1, shipped: 0, declined: 0 },
    { category: null, open: 1, shipped: 0, declined: 0 },
  ]);
});

test('one category is listed by any of its spellings, at the places among all', async () => {
  await add('a', 'Security');
  await add('b', 'billing');
  await add('c', 'security');
  const wanted = { order: 'allocation', at: now, category: '#SECURITY' } as const;
  const listed = await listRankedNeeds(records.workspace.read, wanted);
  expect(listed.map(({ need, rank, of }) => [need.title, rank, of])).toEqual([
    ['a', 1, 3],
    ['c', 3, 3],
  ]);
});

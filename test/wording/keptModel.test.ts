import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { trainCategoryModel } from '../../src/wording/categoryModel.ts';
import { keptModel } from '../../src/wording/keptModel.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const counting = (exampleCount: number) => {
  let learntTimes = 0;
  const modelOf = keptModel(async () => {
    learntTimes += 1;
    return trainCategoryModel(
      Array.from({ length: exampleCount }, () => ({ text: 'late', category: 'delivery' })),
    );
  });
  return { modelOf, learntTimes: () => learntTimes };
};

test('a model of many examples is learnt once a minute and workspace', async () => {
  const { modelOf, learntTimes } = counting(100);
  const [one, other] = [{}, {}];
  expect(await modelOf(one)).toBe(await modelOf(one));
  expect(learntTimes()).toBe(1);
  await modelOf(other);
  expect(learntTimes()).toBe(2);
  vi.advanceTimersByTime(60_000);
  await modelOf(one);
  expect(learntTimes()).toBe(3);
});

test('as long as little was sorted, what was sorted last counts at once', async () => {
  const { modelOf, learntTimes } = counting(99);
  const read = {};
  await modelOf(read);
  await modelOf(read);
  expect(learntTimes()).toBe(2);
});

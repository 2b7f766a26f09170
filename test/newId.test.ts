import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { newId } from '../src/newId.ts';

test('ids are UUIDv7, all different, in the order in which they were made', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});

test('an id tells when it was made', () => {
  const before = Date.now();
  const madeAt = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
  expect(madeAt).toBeGreaterThanOrEqual(before);
  expect(madeAt).toBeLessThanOrEqual(Date.now());
});

test('nothing of an id can be told from the one before but when it was made', () => {
  const randomParts = Array.from({ length: 1000 }, () => newId().slice(-11));
  expect(new Set(randomParts).size).toBe(randomParts.length);
});

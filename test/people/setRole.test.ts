import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Act } from '../../src/history/act.ts';
import { undoChange } from '../../src/history/undoChange.ts';
import type { Role } from '../../src/people/role.ts';
import { setRole } from '../../src/people/setRole.ts';
import { openRecords, type Records } from '../parties/openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
  await records.meet('UADA', 'Ada', { isSlackAdmin: true });
  await records.meet('UMO', 'Mo');
  await records.meet('UGUS', 'Gus', { isOutsider: true });
});
afterEach(() => records.close());

const as = (id: string, role: Role): Partial<Act> => ({
  actor: { id, role, language: 'en', zone: 'UTC' },
});
const give = (personId: string, role: Role | null, by = as('UADA', 'admin')) =>
  records.does((tx, act) => setRole(tx, act, { personId, role }), by);
const undo = (auditId: string | null, by = as('UADA', 'admin')) =>
  records.does((tx, act) => undoChange(tx, act, auditId ?? ''), by);
const roleOf = async (id: string) => (await records.workspace.read.people.find(id))?.role;

test('a member has the default until an admin gives a role, and again when it is taken away', async () => {
  expect(await give('UMO', 'manager')).toMatchObject({ before: 'rep', after: 'manager' });
  expect(await give('UMO', 'manager')).toMatchObject({ auditId: null });
  expect(await give('UMO', null)).toMatchObject({ before: 'manager', after: 'rep' });
});

test('a guest has none until one is given, and none again after', async () => {
  expect(await give('UGUS', 'viewer')).toMatchObject({ before: null, after: 'viewer' });
  expect(await give('UGUS', null)).toMatchObject({ after: null });
});

test.each(['viewer', 'rep', 'manager'] as const)('a %s cannot give roles', async (role) => {
  await expect(give('UMO', 'admin', as('UMO', role))).rejects.toMatchObject({ key: 'roleTooLow' });
  expect(await roleOf('UMO')).toBeNull();
});

test('the last admin cannot step down, but one of two can', async () => {
  await expect(give('UADA', 'rep')).rejects.toMatchObject({ key: 'lastAdmin' });
  await give('UMO', 'admin');
  await give('UADA', 'rep');
  expect(await roleOf('UADA')).toBe('rep');
});

test('taking a role back gives the former one, and never leaves nobody as admin', async () => {
  const first = await give('UMO', 'manager');
  const second = await give('UMO', 'admin');
  await expect(undo(first.auditId)).rejects.toMatchObject({ key: 'changedSince' });
  await give('UADA', 'rep');
  await expect(undo(second.auditId, as('UMO', 'admin'))).rejects.toMatchObject({ key: 'lastAdmin' });
  expect(await roleOf('UMO')).toBe('admin');
});

test('whoever was demoted cannot take that back', async () => {
  await give('UMO', 'admin');
  const { auditId } = await give('UMO', 'manager');
  await expect(undo(auditId, as('UMO', 'manager'))).rejects.toMatchObject({ key: 'roleTooLow' });
  expect(await roleOf('UMO')).toBe('manager');
});

test('nobody by that id is told so', async () => {
  await expect(give('UNOBODY', 'rep')).rejects.toMatchObject({ key: 'personNotKnown' });
});

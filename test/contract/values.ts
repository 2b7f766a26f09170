import { and, asc, desc, eq, gte, lt } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { hot, through } from '../../src/store/hotQuery.ts';
import type { OpenedEngine } from './engines.ts';
import { day, insertRows, sampleRows } from './records.ts';

const sample = <T>([row]: readonly T[]): T => {
  if (!row) throw new Error('the sample rows of a table are missing');
  return row;
};
const rows = sampleRows('ours');
const party = sample(rows.parties);

const texts = [
  'it\'s 100% "quoted" \\ back_slash; -- drop table parties',
  'ÀÉÎ ß İı ﬁ',
  '北京科技有限公司',
  'שלום עולם',
  '👩‍👩‍👧‍👦 🇨🇳 e\u0301',
  ' \t two  spaces\nand a line ',
  '',
];

/** What is written is what is read. */
export const valuesContract = (opened: () => OpenedEngine): void => {
  describe('values', () => {
    test.each(texts)('the text %j is read as it was written', async (text) => {
      const workspace = await opened().newWorkspace();
      await workspace.write((tx) => tx.parties.insert({ ...party, name: text, note: text }));
      expect(await workspace.read.parties.find('p1')).toMatchObject({ name: text, note: text });
    });

    test('a text of 100 000 characters is kept whole', async () => {
      const workspace = await opened().newWorkspace();
      const note = '长'.repeat(100_000);
      await workspace.write((tx) => tx.parties.insert({ ...party, note }));
      expect((await workspace.read.parties.find('p1'))?.note).toBe(note);
    });

    test('half an emoji and the zero character, which PostgreSQL refuses, do not stop a write', async () => {
      const workspace = await opened().newWorkspace();
      const broken = `a\0b${'😀'.slice(0, 1)}c`;
      await workspace.write(async (tx) => {
        await tx.parties.insert({ ...party, name: broken });
        await tx.audit.insert({ ...sample(rows.audit), after: { said: [broken] } });
        await tx.parties.change('p1', party.version, { note: broken });
      });
      expect(await workspace.read.parties.find('p1')).toMatchObject({ name: 'ab\uFFFDc', note: 'ab\uFFFDc' });
      expect((await workspace.read.audit.find('e1'))?.after).toEqual({ said: ['ab\uFFFDc'] });
      expect(await workspace.read.parties.listByNamePrefix(broken)).toEqual([]);
    });

    const instants = [
      '2026-03-29T00:59:59.999Z',
      '2026-03-29T01:00:00.000Z',
      '1969-12-31T23:59:59.999Z',
      '1583-01-01T00:00:00.001Z',
      '2999-12-31T23:59:59.001Z',
    ];
    test.each(instants)('the instant %s is kept to the millisecond', async (iso) => {
      const workspace = await opened().newWorkspace();
      const at = new Date(iso);
      await workspace.write((tx) => tx.parties.insert({ ...party, createdAt: at }));
      expect((await workspace.read.parties.find('p1'))?.createdAt).toEqual(at);
    });

    test('a bound in time counts to the millisecond', async () => {
      const workspace = await opened().newWorkspace();
      const rating = sample(rows.ratings);
      await workspace.write(async (tx) => {
        await tx.parties.insert(party);
        await tx.ratings.insert(rating);
      });
      const just = (ms: number) => new Date(rating.ratedAt.getTime() + ms);
      expect(await workspace.read.ratings.countedOf('p1', just(-1))).toHaveLength(0);
      expect(await workspace.read.ratings.countedOf('p1', just(0))).toHaveLength(1);
      expect(await workspace.read.ratings.listCounted(just(0), just(1))).toHaveLength(0);
      expect(await workspace.read.ratings.listCounted(just(-1), just(0))).toHaveLength(1);
    });

    const numbers = [0, 0.1 + 0.2, 1 / 3, 100, 1e-300, -1.7976931348623157e308, 123456789.12345679];
    test.each(numbers)('the real number %d is kept to the last bit', async (score) => {
      const workspace = await opened().newWorkspace();
      await workspace.write(async (tx) => {
        await tx.parties.insert(party);
        await tx.ratings.insert({ ...sample(rows.ratings), score });
      });
      expect((await workspace.read.ratings.find('r1'))?.score).toBe(score);
    });

    test('truths are truths, and can be asked for', async () => {
      const workspace = await opened().newWorkspace();
      const person = sample(rows.people);
      await workspace.write(async (tx) => {
        await tx.people.save({ ...person, id: 'U1', isSlackAdmin: true, isOutsider: false });
        await tx.people.save({ ...person, id: 'U2', isSlackAdmin: false, isOutsider: true });
      });
      expect(await workspace.read.people.find('U1')).toMatchObject({ isSlackAdmin: true, isOutsider: false });
      expect(await workspace.read.people.find('U2')).toMatchObject({ isSlackAdmin: false, isOutsider: true });
      const admins = await opened().engine.transaction(workspace.workspaceId, ({ db, schema }) =>
        db
          .select({ id: schema.people.id })
          .from(schema.people)
          .where(
            and(eq(schema.people.workspaceId, workspace.workspaceId), eq(schema.people.isSlackAdmin, true)),
          ),
      );
      expect(admins).toEqual([{ id: 'U1' }]);
    });

    const objects = [
      {},
      { empty: null, list: [], deep: { a: [1, { b: 'c' }] }, truth: false, zero: 0, half: 0.5 },
      {
        引号: '"\\\n',
        emoji: '👩‍👩‍👧‍👦',
        numberLike: '12',
        nullLike: 'null',
        dateLike: '2026-01-01T00:00:00Z',
      },
    ];
    test.each(objects)('the object %j comes back as it was', async (values) => {
      const workspace = await opened().newWorkspace();
      const version = { ...sample(rows.configurations), values };
      await workspace.write((tx) => tx.configurations.insert(version));
      expect((await workspace.read.configurations.latest(version.area))?.values).toEqual(values);
    });

    test('an absent object is null, not the word', async () => {
      const workspace = await opened().newWorkspace();
      await workspace.write((tx) => tx.audit.insert({ ...sample(rows.audit), before: null, after: null }));
      expect(await workspace.read.audit.find('e1')).toMatchObject({ before: null, after: null });
      const found = await opened().engine.transaction(workspace.workspaceId, ({ db, schema }) =>
        db.$count(
          schema.audit,
          and(eq(schema.audit.workspaceId, workspace.workspaceId), eq(schema.audit.action, 'rating.record')),
        ),
      );
      expect(found).toBe(1);
    });
  });

  describe('what differs between databases unless it is pinned', () => {
    const names = [
      'Zeta',
      'acme',
      'ACME',
      'acmé',
      'Ärzte',
      'ärzte',
      '北京',
      '上海',
      'ｆｕｌｌ',
      '😀',
      '_',
      '10',
      '9',
    ];

    test('texts sort by their code points', async () => {
      const workspace = await opened().newWorkspace();
      const parties = names.map((name, at) => ({ ...party, id: `n${at}`, name, externalId: null }));
      await opened().engine.transaction(workspace.workspaceId, (scope) => insertRows(scope, { parties }));
      const byCodePoint = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect((await workspace.read.parties.list()).map((row) => row.name)).toEqual(byCodePoint);
    });

    test.each([
      ['acm', ['acme', 'acmé']],
      ['ac%', []],
      ['_', ['_']],
      ['北', ['北京']],
      ['😀', ['😀', '😀 smile']],
      ['\u{1F600}', ['😀', '😀 smile']],
      ['ｆ', ['ｆｕｌｌ']],
    ])('names that begin with %j are found, and no wildcards are read', async (prefix, expected) => {
      const workspace = await opened().newWorkspace();
      const partyNames = [...names, '😀 smile'].map((nameKey) => ({
        partyId: 'p1',
        nameKey,
        kind: 'alias' as const,
        spelling: nameKey,
      }));
      await opened().engine.transaction(workspace.workspaceId, (scope) =>
        insertRows(scope, { parties: [party], partyNames }),
      );
      const found = await workspace.read.parties.listByNamePrefix(prefix);
      expect(found.map((hit) => hit.nameKey)).toEqual(expected);
    });

    test('nulls sort first on SQLite and last on PostgreSQL, so no query may order by a column with nulls', async () => {
      const workspace = await opened().newWorkspace();
      const parties = [
        { ...party, id: 'a', segment: null, externalId: null },
        { ...party, id: 'b', segment: 'x', externalId: null },
      ];
      const orders = await opened().engine.transaction(workspace.workspaceId, async (scope) => {
        await insertRows(scope, { parties });
        const { parties: t } = scope.schema;
        const inOrder = (order: typeof asc) =>
          scope.db
            .select({ id: t.id })
            .from(t)
            .where(eq(t.workspaceId, scope.workspaceId))
            .orderBy(order(t.segment));
        const found = [await inOrder(asc), await inOrder(desc)];
        return found.map((ordered) => ordered.map(({ id }) => id).join(''));
      });
      const isSqlite = 'writer' in opened().engine;
      expect(orders).toEqual(isSqlite ? ['ab', 'ba'] : ['ba', 'ab']);
    });

    test('nothing that is null is unique', async () => {
      const workspace = await opened().newWorkspace();
      const add = (id: string, externalId: string | null) =>
        workspace.write((tx) => tx.parties.insert({ ...party, id, externalId }));
      await add('a', null);
      await add('b', null);
      await add('c', 'x');
      await expect(add('d', 'x')).rejects.toThrow();
      expect((await workspace.read.parties.list()).map((row) => row.id)).toEqual(['a', 'b', 'c']);
    });
  });

  describe('prepared queries', () => {
    const between = hot<{ from: Date; upTo: Date }>()('contract.between', (db, { parties: t }, p) =>
      db
        .select({ id: t.id })
        .from(t)
        .where(
          and(
            eq(t.workspaceId, p.workspaceId),
            gte(t.createdAt, through(p.from, t.createdAt)),
            lt(t.createdAt, through(p.upTo, t.createdAt)),
          ),
        ),
    );
    const setAll = hot<{ id: string; note: string | null; createdAt: Date; version: number }>()(
      'contract.setAll',
      (db, { parties: t }, p) =>
        db
          .update(t)
          .set({
            note: through(p.note, t.note),
            createdAt: through(p.createdAt, t.createdAt),
            version: through(p.version, t.version),
          })
          .where(and(eq(t.workspaceId, p.workspaceId), eq(t.id, p.id)))
          .returning(),
    );

    test('take other values each time, and null among them', async () => {
      const workspace = await opened().newWorkspace();
      await workspace.write((tx) => tx.parties.insert(party));
      const [first, second] = await opened().engine.transaction(workspace.workspaceId, async (scope) => {
        const values = { id: 'p1', createdAt: day(9), version: 2 };
        return [
          await scope.run(setAll, { ...values, note: 'a' }),
          await scope.run(setAll, { ...values, note: null, version: 3 }),
        ];
      });
      expect(first).toMatchObject([{ note: 'a', createdAt: day(9), version: 2 }]);
      expect(second).toMatchObject([{ note: null, createdAt: day(9), version: 3 }]);
      const found = await opened().engine.transaction(workspace.workspaceId, (scope) =>
        scope.run(between, { from: day(9), upTo: day(10) }),
      );
      expect(found).toEqual([{ id: 'p1' }]);
    });

    test('that add a row leave null where nothing is said, and refuse a row without what it needs', async () => {
      const workspace = await opened().newWorkspace();
      const { id, kind, name, status, createdAt, createdBy, updatedAt, version } = party;
      const sparse = { id, kind, name, status, createdAt, createdBy, updatedAt, version };
      await opened().engine.transaction(workspace.workspaceId, (scope) => scope.insert('parties', sparse));
      expect(await workspace.read.parties.find('p1')).toMatchObject({ ...sparse, note: null, website: null });
      const nameless = { ...sparse, id: 'p2', name: undefined as never };
      const attempt = opened().engine.transaction(workspace.workspaceId, (scope) =>
        scope.insert('parties', nameless),
      );
      await expect(attempt).rejects.toThrow();
    });

    test('that fail once work again', async () => {
      const workspace = await opened().newWorkspace();
      const add = (id: string) =>
        workspace.write((tx) => tx.parties.insert({ ...party, id, externalId: null }));
      await add('p1');
      await expect(add('p1')).rejects.toThrow();
      await add('p2');
      expect(await workspace.read.parties.list()).toHaveLength(2);
    });
  });

  describe('rows that are there already', () => {
    test('adding a row once says whether it was added, by any unique key', async () => {
      const workspace = await opened().newWorkspace();
      const post = sample(rows.outbox);
      const add = (id: string, deliveryKey: string) =>
        workspace.write((tx) => tx.outbox.enqueue({ ...post, id, deliveryKey }));
      expect(await add('o1', 'k1')).toBe(true);
      expect(await add('o2', 'k1')).toBe(false);
      expect(await add('o1', 'k2')).toBe(false);
      expect(await add('o2', 'k2')).toBe(true);
    });

    test('saving over a row replaces every value, by null too', async () => {
      const workspace = await opened().newWorkspace();
      const summary = sample(rows.satisfactionSummaries);
      const emptied = { ...summary, ratingCount: 0, mean: null, lastScore: null, lastRatedAt: null };
      await workspace.write(async (tx) => {
        await tx.parties.insert(party);
        await tx.ratings.saveSummary(summary);
      });
      await workspace.write((tx) => tx.ratings.saveSummary(emptied));
      expect(await workspace.read.ratings.summaryOf('p1')).toMatchObject(emptied);
      expect(await workspace.read.ratings.listSummaries()).toHaveLength(1);
    });

    test('a change over another version than the one that was seen is refused', async () => {
      const workspace = await opened().newWorkspace();
      await workspace.write((tx) => tx.parties.insert({ ...party, version: 1 }));
      const change = (version: number, name: string) =>
        workspace.write((tx) => tx.parties.change('p1', version, { name }));
      expect(await change(1, 'first')).toBe(true);
      expect(await change(1, 'late')).toBe(false);
      expect(await workspace.read.parties.find('p1')).toMatchObject({ name: 'first', version: 2 });
      expect(await change(2, 'second')).toBe(true);
    });

    test('a row that points at nothing is refused', async () => {
      const workspace = await opened().newWorkspace();
      const orphan = { ...sample(rows.contacts), partyId: 'nobody' };
      await expect(workspace.write((tx) => tx.parties.addContact(orphan))).rejects.toThrow();
    });
  });
};

import { describe, expect, test } from 'vitest';
import { type Import, type SourceFile, sourceFiles } from './sourceFiles.ts';

const files = sourceFiles();

/** What the business is, without a word of Slack, databases or clocks. */
const domainAreas = [
  'people',
  'parties',
  'interactions',
  'requirements',
  'satisfaction',
  'loyalty',
  'money',
  'purchases',
  'health',
  'sales',
  'service',
  'marketing',
  'reports',
  'history',
  'delivery',
  'wording',
];
const purePackages = [
  'zod',
  'luxon',
  'cron-parser',
  'simple-statistics',
  'fastest-levenshtein',
  'uuid',
  'node:crypto',
  'node:timers/promises',
  'node:util',
];

const areaOf = (target: string): string => (target.includes('/') ? (target.split('/')[0] ?? '') : '');

/** Files right under src/ that know nothing themselves: pure functions, and the errors. */
const plainFiles = files
  .filter(({ area, path, imports, text }) => {
    const isPure = imports.every(
      ({ target, kind, isTypeOnly }) =>
        purePackages.includes(target) || isTypeOnly || (kind === 'file' && areaOf(target) === ''),
    );
    return area === '' && isPure && !/\bprocess\b/.test(text) && !/^(config|log)/.test(path);
  })
  .map(({ path }) => path);

/** The import lines that a rule does not allow, as 'from → to'. */
const offences = (
  among: (file: SourceFile) => boolean,
  isAllowed: (imported: Import, file: SourceFile) => boolean,
): string[] =>
  files
    .filter(among)
    .flatMap((file) =>
      file.imports
        .filter((imported) => !isAllowed(imported, file))
        .map((imported) => `${file.path} → ${imported.target}`),
    );

const importers = (isMeant: (imported: Import) => boolean): string[] =>
  files.filter((file) => file.imports.some(isMeant)).map((file) => file.path);

test('the rules below read real import lines', () => {
  expect(plainFiles).toContain('errors.ts');
  expect(plainFiles.filter((path) => /main|demo|compose|config|start|log/.test(path))).toEqual([]);
  const find = (path: string) => files.find((file) => file.path === path)?.imports;
  expect(find('satisfaction/recordRating.ts')).toContainEqual({
    target: 'store/queries/queries.ts',
    kind: 'file',
    isTypeOnly: true,
  });
  expect(find('store/openStore.ts')).toContainEqual({
    target: 'store/engines/pg.ts',
    kind: 'file',
    isTypeOnly: false,
  });
  expect(find('store/engines/sqlite.ts')).toContainEqual({
    target: 'better-sqlite3',
    kind: 'package',
    isTypeOnly: false,
  });
  const known = files.map((file) => file.path);
  const unknown = files.flatMap((file) =>
    file.imports.filter(({ kind, target }) => kind === 'file' && !known.includes(target)),
  );
  expect(unknown.map(({ target }) => target).filter((target) => !/\.(css|json|svg)$/.test(target))).toEqual(
    [],
  );
});

describe('the domain', () => {
  const isDomain = (file: SourceFile) => domainAreas.includes(file.area);

  test('imports itself, plain files, pure packages, and of the store and the log nothing but types', () => {
    const isAllowed = ({ target, kind, isTypeOnly }: Import): boolean => {
      if (kind !== 'file') return purePackages.includes(target);
      if (domainAreas.includes(areaOf(target)) || plainFiles.includes(target)) return true;
      return isTypeOnly && (areaOf(target) === 'store' || target === 'log.ts');
    };
    expect(offences(isDomain, isAllowed)).toEqual([]);
  });

  test('reads no environment', () => {
    expect(
      files.filter((file) => isDomain(file) && /\bprocess\b/.test(file.text)).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('who may import what', () => {
  test('Slack’s packages: the Slack folder, what wires it, and the page’s types', () => {
    const outside = importers(({ target, isTypeOnly }) => target.startsWith('@slack/') && !isTypeOnly);
    expect(
      outside.filter((path) => !/^(slack|playground)\/|^(compose|demo)\.ts$|^demo\//.test(path)),
    ).toEqual([]);
  });

  test('drizzle and the databases: the store alone', () => {
    const databases = ['drizzle-orm', 'better-sqlite3', 'pg', '@electric-sql/pglite'];
    const outside = importers(({ target }) => databases.includes(target));
    expect(outside.filter((path) => !path.startsWith('store/'))).toEqual([]);
  });

  test('node-cron: the schedule alone', () => {
    const outside = importers(({ target }) => target === 'node-cron');
    expect(outside.every((path) => path.startsWith('schedule/'))).toBe(true);
    expect(outside.length).toBeGreaterThan(0);
  });

  test('the engines of the store: whoever opens it', () => {
    const openers = importers(({ target }) => /^store\/(engines\/|openStore)/.test(target));
    expect(openers.filter((path) => !/^(store|cli|demo)\/|^(compose|main|demo)\.ts$/.test(path))).toEqual([]);
  });

  test('everything else imports neither compose nor an entry', () => {
    const entries = ['compose.ts', 'main.ts', 'demo.ts', 'start.js', 'cli/prm.ts'];
    const outside = importers(({ target }) => entries.includes(target));
    expect(outside.filter((path) => !/^demo\//.test(path) && !entries.includes(path))).toEqual([]);
  });

  test('the playground: nothing but the demo', () => {
    const outside = importers(({ target }) => areaOf(target) === 'playground');
    expect(outside.filter((path) => !/^(playground|demo)\/|^demo\.ts$/.test(path))).toEqual([]);
  });

  test('the demo: nothing but itself', () => {
    const outside = importers(({ target }) => areaOf(target) === 'demo' || target === 'demo.ts');
    expect(outside.filter((path) => !/^demo\/|^demo\.ts$/.test(path))).toEqual([]);
  });

  test('the playground knows nothing of the app', () => {
    const isInPlayground = (file: SourceFile) => file.area === 'playground';
    expect(
      offences(isInPlayground, ({ target, kind }) => kind !== 'file' || areaOf(target) === 'playground'),
    ).toEqual([]);
  });

  test('texts: whoever speaks with people, and texts know no Slack and no store but its types', () => {
    const speakers = importers(({ target, isTypeOnly }) => areaOf(target) === 'text' && !isTypeOnly);
    expect(speakers.filter((path) => !/^(text|slack|cli|http)\/|^(compose|demo)\.ts$/.test(path))).toEqual(
      [],
    );
    const isText = (file: SourceFile) => file.area === 'text';
    const mayText = ({ target, kind, isTypeOnly }: Import) =>
      kind === 'file' ? isTypeOnly || areaOf(target) !== 'slack' : purePackages.includes(target);
    expect(offences(isText, mayText)).toEqual([]);
  });

  test('the environment: where the program begins', () => {
    const readers = files
      .filter(({ text }) => /\bprocess\.env\b(?!\.NODE_ENV')/.test(text))
      .map(({ path }) => path);
    expect(readers.filter((path) => !/^(main|demo)\.ts$|^cli\//.test(path))).toEqual([]);
  });
});

test('no file imports itself by way of others', () => {
  // Components may: a container shows blocks, and a block may be a container.
  const isComponent = (path: string) => path.endsWith('.tsx');
  const byPath = new Map(files.map((file) => [file.path, file]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      const cycle = trail.slice(trail.indexOf(path));
      if (!cycle.every(isComponent)) cycles.push([...cycle, path].join(' → '));
      return;
    }
    if (finished.has(path)) return;
    for (const { target, kind, isTypeOnly } of byPath.get(path)?.imports ?? [])
      if (kind === 'file' && !isTypeOnly) walk(target, [...trail, path]);
    finished.add(path);
  };
  for (const { path } of files) walk(path, []);
  expect(cycles).toEqual([]);
});

describe('files', () => {
  test('are named after what they hold, and not after what they are', () => {
    const vague = /(^|\/)(utils?|helpers?|misc|common|managers?|types|index)\.tsx?$/i;
    expect(
      files.map(({ path }) => path).filter((path) => vague.test(path) && !path.startsWith('text/')),
    ).toEqual([]);
  });

  test('are short enough to be read at once', () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 300);
    // The schema is one function on purpose.
    expect(long.filter(({ path }) => path !== 'store/schema/defineSchema.ts')).toEqual([]);
  });
});

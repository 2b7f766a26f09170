import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandsByWord } from '../src/slack/commands/registry.ts';
import { takeCommandWord } from '../src/slack/line/commandWord.ts';
import { tokenize } from '../src/slack/line/tokens.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const documentsIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const documents = ['.', 'docs', 'docs/decisions'].flatMap(documentsIn);

const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');

const inlineCode = (file: string): string[] =>
  [...withoutBlocks(read(file)).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

const linksOf = (file: string): string[] =>
  [...withoutBlocks(read(file)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

/** As GitHub makes them from headings. */
const anchorsOf = (file: string): string[] =>
  [...withoutBlocks(read(file)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/ /g, '-'),
  );

describe.each(documents)('%s', (file) => {
  it('links only to what is there', () => {
    const broken = linksOf(file).filter((target) => {
      if (/^https?:/.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const linked = path === '' ? file : join(dirname(file), path);
      if (!existsSync(join(root, linked))) return true;
      return anchor !== undefined && !anchorsOf(linked).includes(decodeURIComponent(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('names only files that are there', () => {
    const paths = inlineCode(file).filter((code) => /^(?:src|test|docs|drizzle)\/[\w./-]*$/.test(code));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only npm scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(file).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  // The recipes of CONTRIBUTING.md add a command.
  it.skipIf(file === 'CONTRIBUTING.md')('names only commands that are there', () => {
    const lines = [...read(file).matchAll(/(?<![\w/])(?:\/prm|@prm) ([^`\n]+)/g)].map(
      ([, line = '']) => line,
    );
    const strange = lines.filter((line) => takeCommandWord(tokenize(line), commandsByWord).meaning === null);
    expect(strange).toEqual([]);
  });
});

describe('the operator guide', () => {
  const guide = read('docs/operator-guide.md');

  it('explains every variable of .env.example', () => {
    const variables = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
    expect(variables).not.toEqual([]);
    expect(variables.filter((name) => !guide.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('gives a reason for every scope that the manifest asks for', () => {
    const manifest = parse(read('manifest.yml')) as { oauth_config: { scopes: { bot: string[] } } };
    const { bot } = manifest.oauth_config.scopes;
    const inTable = guide.split('\n').filter((line) => line.startsWith('| `'));
    expect(bot.filter((scope) => !inTable.some((line) => line.includes(`\`${scope}\``)))).toEqual([]);
  });
});

describe('the pictures', () => {
  it('are all shown somewhere', () => {
    const shown = documents.flatMap((file) => linksOf(file).map((target) => join(dirname(file), target)));
    const pictures = readdirSync(join(root, 'docs/images')).map((name) => join('docs/images', name));
    expect(pictures).not.toEqual([]);
    expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
  });
});

describe.each([
  ['README.md', 'README.zh-CN.md'],
  ['docs/user-guide.md', 'docs/user-guide.zh-CN.md'],
  ['docs/requirements.md', 'docs/requirements.zh-CN.md'],
])('%s in both languages', (english, chinese) => {
  it('has the same parts', () => {
    const levels = (file: string) => [...withoutBlocks(read(file)).matchAll(/^#+(?= )/gm)].map(String);
    expect(levels(chinese)).toEqual(levels(english));
  });

  it('shows the same pictures', () => {
    const pictures = (file: string) =>
      linksOf(file)
        .filter((target) => target.endsWith('.png'))
        .map((target) => target.replace(/\.(?:en|zh-CN)\.png$/, ''));
    expect(pictures(chinese)).toEqual(pictures(english));
  });
});

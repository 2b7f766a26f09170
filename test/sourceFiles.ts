import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../src', import.meta.url));

export interface Import {
  /** A file from src/ on, as in 'store/store.ts', or a package, as in 'zod' or 'node:fs'. */
  target: string;
  kind: 'file' | 'package' | 'builtin';
  /** Types alone leave nothing behind when the program runs. */
  isTypeOnly: boolean;
}

export interface SourceFile {
  /** From src/ on. */
  path: string;
  /** The folder right under src/, or '' for a file there. */
  area: string;
  text: string;
  imports: Import[];
}

const statement = /^(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const importOf = (path: string, specifier: string, isTypeOnly: boolean): Import => {
  if (specifier.startsWith('.'))
    return { target: relative(root, resolve(root, dirname(path), specifier)), kind: 'file', isTypeOnly };
  if (specifier.startsWith('node:') || builtinModules.includes(specifier))
    return { target: specifier, kind: 'builtin', isTypeOnly };
  const parts = specifier.split('/');
  const target = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return { target, kind: 'package', isTypeOnly };
};

const read = (path: string): SourceFile => {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [
    ...[...text.matchAll(statement)].map(([, type, from = '']) => importOf(path, from, type !== undefined)),
    ...[...text.matchAll(dynamic)].map(([, from = '']) => importOf(path, from, false)),
  ];
  const [area = '', ...rest] = path.split('/');
  return { path, area: rest.length > 0 ? area : '', text, imports };
};

/** Every source file with the files and packages it imports, read from its import lines. */
export const sourceFiles = (): SourceFile[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|js)$/.test(path))
    .sort()
    .map(read);

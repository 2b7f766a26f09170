import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * `node src/start.js main|prm [arguments]`: runs the bundle of `npm run build`, which starts in a third of the time, or
 * the sources where there is none or an older one. JavaScript, so that the bundle needs no type stripper.
 */
const entries = { main: './main.ts', prm: './cli/prm.ts' };
const here = fileURLToPath(new URL('.', import.meta.url));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`prm needs Node 22.18 or later; this is ${process.versions.node}\n`);
  process.exit(1);
}

/**
 * Folder by folder, for `recursive` takes four times as long.
 * @param {string} folder
 * @param {number} builtAt
 * @returns {boolean}
 */
const isAllOlder = (folder, builtAt) =>
  readdirSync(folder, { withFileTypes: true }).every((entry) => {
    const path = `${folder}${entry.name}`;
    return entry.isDirectory() ? isAllOlder(`${path}/`, builtAt) : statSync(path).mtimeMs <= builtAt;
  });

const name = process.argv[2] === 'prm' ? 'prm' : 'main';
const source = new URL(entries[name], import.meta.url);
const bundle = new URL(`../dist/${name}.js`, import.meta.url);
const runsBundle = existsSync(bundle) && isAllOlder(here, statSync(bundle).mtimeMs);
process.argv.splice(1, 2, fileURLToPath(runsBundle ? bundle : source));
if (existsSync('.env')) process.loadEnvFile('.env');

if (runsBundle) {
  module.enableCompileCache(fileURLToPath(new URL('./.compileCache', bundle)));
  await import(bundle.href);
  // At its end a process writes the cache by itself, but not one that is killed.
  module.flushCompileCache();
} else {
  if (existsSync(bundle))
    process.stderr.write('dist/ is older than src/: running the sources (npm run build renews it)\n');
  await import('./fastResolve.ts');
  await import(source.href);
}

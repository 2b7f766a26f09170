import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export interface PageAsset {
  body: string | Buffer;
  contentType: string;
}

/** Answers `/` and `/assets/…`; undefined for any other path. */
export type PageAssets = (path: string) => PageAsset | undefined;

/** To be sent with `/`. Charts and avatars set styles through the DOM, which this allows. */
export const pageContentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const pageFolder = fileURLToPath(new URL('./page', import.meta.url));
const installed = createRequire(import.meta.url);
const fontFaces = ['400', '400-italic', '700', '900'].flatMap((face) => [
  `latin-${face}`,
  `latin-ext-${face}`,
]);
const emojiModule = 'virtual:emoji-names';

/** Bundles the browser page in memory, with its styles, fonts and emoji names. Needs no network. */
export async function buildPage(): Promise<PageAssets> {
  const fontFolder = dirname(installed.resolve('@fontsource/lato/latin-400.css'));
  const assets = new Map<string, PageAsset>([
    ['/', { body: readPageFile('index.html'), contentType: 'text/html; charset=utf-8' }],
    ['/assets/icon.svg', { body: readPageFile('icon.svg'), contentType: 'image/svg+xml' }],
    ['/assets/page.css', { body: stylesheet(fontFolder), contentType: 'text/css; charset=utf-8' }],
    ['/assets/page.js', { body: await bundleScript(), contentType: 'text/javascript; charset=utf-8' }],
  ]);
  return (path) => assets.get(path) ?? fontAsset(fontFolder, path);
}

/** The same as a handler for a server: true when it has answered. */
export async function buildPageHandler(): Promise<
  (request: IncomingMessage, response: ServerResponse) => boolean
> {
  const assetAt = await buildPage();
  return (request, response) => {
    const asset =
      request.method === 'GET' && assetAt(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (!asset) return false;
    response.writeHead(200, {
      'content-type': asset.contentType,
      'content-security-policy': pageContentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    });
    response.end(asset.body);
    return true;
  };
}

/** Emoji name → character, for every short name Slack knows, e.g. `+1` and `thumbsup`. */
export function emojiNames(): Record<string, string> {
  const emojis = installed('emoji-datasource/emoji.json') as { unified: string; short_names: string[] }[];
  return Object.fromEntries(
    emojis.flatMap(({ unified, short_names: names }) => {
      const character = String.fromCodePoint(...unified.split('-').map((code) => Number.parseInt(code, 16)));
      return names.map((name) => [name, character]);
    }),
  );
}

async function bundleScript(): Promise<string> {
  const bundle = await rolldown({
    input: join(pageFolder, 'main.tsx'),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'emoji-names',
        resolveId: (id) => (id === emojiModule ? id : null),
        load: (id) =>
          id === emojiModule
            ? `export default JSON.parse(${JSON.stringify(JSON.stringify(emojiNames()))});`
            : null,
      },
    ],
  });
  try {
    const { output } = await bundle.generate({ format: 'es', minify: true, codeSplitting: false });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}

/** Font faces first, then the page's own files in the order of their names. */
function stylesheet(fontFolder: string): string {
  const fonts = fontFaces.map((face) =>
    readFileSync(join(fontFolder, `${face}.css`), 'utf8').replaceAll('url(./files/', 'url(/assets/fonts/'),
  );
  const own = readdirSync(join(pageFolder, 'styles'))
    .sort()
    .map((file) => readPageFile(join('styles', file)));
  return [...fonts, ...own].join('\n');
}

function fontAsset(fontFolder: string, path: string): PageAsset | undefined {
  const [, file, extension] = /^\/assets\/fonts\/(lato-latin(?:-ext)?-\d+-\w+\.(woff2?))$/.exec(path) ?? [];
  if (file === undefined) return undefined;
  try {
    return { body: readFileSync(join(fontFolder, 'files', file)), contentType: `font/${extension}` };
  } catch {
    return undefined;
  }
}

function readPageFile(name: string): string {
  return readFileSync(join(pageFolder, name), 'utf8');
}

import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../playground/page/openBrowser.ts';
import { casts } from './casts.ts';
import { openStage } from './openStage.ts';
import { scenes } from './scenes.ts';

/** GitHub shows larger ones slowly. */
const MOST_BYTES = 250_000;

const wanted = process.argv.slice(2);
const folder = new URL('../../docs/images/', import.meta.url);
const browser = await openBrowser();
try {
  for (const cast of casts) {
    const stage = await openStage(browser, cast.shownAt);
    try {
      for (const [name, play] of Object.entries(scenes)) {
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        const { page, shows, height } = await play(stage, cast);
        const path = fileURLToPath(new URL(`${name}.${cast.language}.png`, folder));
        const box = height && 'boundingBox' in shows ? await shows.boundingBox() : null;
        if (box && height)
          await page.screenshot({ path, clip: { ...box, height: Math.min(height, box.height) } });
        else await shows.screenshot({ path });
        await page.context().close();
        await stage.tidy();
        const { size } = await stat(path);
        process.stdout.write(`${path} ${Math.round(size / 1000)} kB\n`);
        if (size > MOST_BYTES) throw new Error(`${path} is larger than ${MOST_BYTES / 1000} kB`);
      }
    } finally {
      await stage.stop();
    }
  }
} finally {
  await browser.close();
}

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startProcess } from './startedProcess.ts';

test('`npm run demo` prints an address within seconds, shows its page there, and ends when asked to', async () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const demo = startProcess(
    [process.execPath, '--import', './src/fastResolve.ts', 'src/demo.ts', '--port', '0'],
    {
      cwd: root,
      env: { PATH: process.env.PATH ?? '' },
    },
  );
  try {
    const [, address = ''] = await demo.says(/(http:\/\/(?:127\.0\.0\.1|localhost):\d+\S*)/);
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/<!doctype html>/i);
    expect((await fetch(new URL('/assets/page.js', address))).status).toBe(200);
    expect(demo.output()).not.toMatch(/warn|error|deprecat/i);
    expect(await demo.stop()).toBe(0);
  } finally {
    await demo.stop();
  }
});

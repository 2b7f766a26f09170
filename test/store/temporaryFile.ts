import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A path for a database that goes with the test. */
export const temporaryFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'prm-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'prm.sqlite');
};

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isJsonObject } from './json.ts';
import type { StoredView } from './state/viewStore.ts';
import type { WorkspaceData } from './state/workspace.ts';

export type SavedData = { workspace: WorkspaceData; homes: StoredView[] };

const FORMAT = 1;
const DEBOUNCE_MS = 300;

/** The workspace as one JSON file, written beside and renamed so that it is always whole. */
export class DataFile {
  readonly #path: string;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  /** undefined when there is none yet; throws when it is not one of ours. */
  async read(): Promise<SavedData | undefined> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
    const value: unknown = JSON.parse(text);
    if (!isSaved(value)) throw new Error(`${this.#path} is not a playground data file of format ${FORMAT}`);
    return { workspace: value.workspace, homes: value.homes };
  }

  writeSoon(data: () => SavedData): void {
    this.#timer ??= setTimeout(() => void this.writeNow(data), DEBOUNCE_MS).unref();
  }

  writeNow(data: () => SavedData): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.catch(() => {}).then(() => this.#write(data()));
    return this.#writing;
  }

  async #write(data: SavedData): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    const beside = `${this.#path}.new`;
    await writeFile(beside, JSON.stringify({ format: FORMAT, ...data }));
    await rename(beside, this.#path);
  }
}

/** Written by this class alone, so the format number vouches for the rest. */
function isSaved(value: unknown): value is SavedData {
  return (
    isJsonObject(value) &&
    value.format === FORMAT &&
    isJsonObject(value.workspace) &&
    Array.isArray(value.homes)
  );
}

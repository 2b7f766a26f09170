import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Texts } from '../text/texts.ts';
import { CliProblem } from './subcommand.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Throws CliProblem. */
export const readBytes = async (file: string, t: Texts): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CliProblem(t.exchange.fileUnreadable({ file, code: codeOf(error) }));
  }
};

/** Throws CliProblem, also when the file is there and `isNew` says that it must not be. */
export const writeText = async (
  file: string,
  text: string | AsyncIterable<string>,
  { t, isNew }: { t: Texts; isNew: boolean },
): Promise<void> => {
  try {
    await writeFile(file, text, { flag: isNew ? 'wx' : 'w' });
  } catch (error) {
    throw new CliProblem(t.exchange.fileUnwritable({ file, code: codeOf(error) }));
  }
};

const MOST_NAMES_TRIED = 1000;

/**
 * Writes beside a file under NAME.refused.csv, or NAME.refused-2.csv …: what was refused the last time may hold repairs.
 * Returns the name. Throws CliProblem.
 */
export const writeBeside = async (file: string, text: string, t: Texts): Promise<string> => {
  const extension = extname(file);
  const stem = file.slice(0, file.length - extension.length).replace(/\.refused(-\d+)?$/, '');
  for (let n = 1; n <= MOST_NAMES_TRIED; n += 1) {
    const name = `${stem}.refused${n === 1 ? '' : `-${n}`}${extension || '.csv'}`;
    try {
      await writeFile(name, text, { flag: 'wx' });
      return name;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST')
        throw new CliProblem(t.exchange.fileUnwritable({ file: name, code: codeOf(error) }));
    }
  }
  throw new CliProblem(t.exchange.fileUnwritable({ file: `${stem}.refused${extension}`, code: 'EEXIST' }));
};

/** A file's name without its folders, as the history keeps it. */
export const fileName = (file: string): string => basename(file);

import type { LocalConfig } from '../config.ts';
import type { Store } from '../store/store.ts';
import type { Texts } from '../text/texts.ts';

/** What a subcommand of `npm run prm` may use; given, so that tests need no process. */
export interface CliContext {
  t: Texts;
  env: Readonly<Record<string, string | undefined>>;
  /** Throws CliProblem where it cannot be read. */
  readonly config: LocalConfig;
  openStore(): Promise<Store>;
  now(): Date;
  newId(): string;
  /** A line to standard output. */
  say(line: string): void;
  /** Text to standard output as it is; resolves when more can be taken. */
  write(text: string): Promise<void>;
  /** Replaces the last line of progress; does nothing where nobody watches. */
  progress(line: string): void;
  /** Aborted when the person wants it to end: what is begun is left whole. */
  signal?: AbortSignal | undefined;
}

/** One thing `npm run prm -- <name> …` does. */
export interface Subcommand {
  readonly name: string;
  usage(t: Texts): string;
  does(t: Texts): string;
  help(t: Texts): string;
  /** Returns the exit code. Throws CliProblem for what the person at the keyboard can put right. */
  run(context: CliContext, args: readonly string[]): Promise<number>;
}

/** Said on standard error as it is, with the usage when `showUsage`; ends with 1. */
export class CliProblem extends Error {
  readonly showUsage: boolean;

  constructor(message: string, { showUsage = false } = {}) {
    super(message);
    this.showUsage = showUsage;
  }
}

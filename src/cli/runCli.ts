import { type LocalConfig, readLocalConfig } from '../config.ts';
import { languageOfLocale } from '../people/language.ts';
import { type Texts, textsOf } from '../text/texts.ts';
import { doctorCommand } from './doctor/doctorCommand.ts';
import { errorSentence } from './errorSentence.ts';
import { exportCommand } from './exportCommand.ts';
import { importCommand } from './importCommand.ts';
import { importsCommand } from './importsCommand.ts';
import { type CliContext, CliProblem, type Subcommand } from './subcommand.ts';
import { undoImportCommand } from './undoImportCommand.ts';

/** What `npm run prm -- …` can do, in the order of its help. */
export const subcommands: readonly Subcommand[] = [
  importCommand,
  exportCommand,
  importsCommand,
  undoImportCommand,
  doctorCommand,
];

type Surroundings = Omit<CliContext, 't' | 'config' | 'openStore'> & {
  openStore(config: LocalConfig): ReturnType<CliContext['openStore']>;
  /** A line to standard error. */
  complain(line: string): void;
};

/** Carries out a command line in the language of the terminal; resolves with the exit code and never throws. */
export const runCli = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  const { env, complain, say } = surroundings;
  const t = textsOf(languageOfLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG));
  const [name, ...rest] = args.filter((arg) => !isHelp(arg));
  const asksHelp = args.some(isHelp);
  const subcommand = subcommands.find((known) => known.name === name);
  if (name === undefined || (asksHelp && !subcommand)) {
    say(overview(t));
    return name === undefined && !asksHelp ? 1 : 0;
  }
  if (!subcommand) {
    const known = subcommands.map((one) => one.name);
    complain(t.exchange.subcommandUnknown({ typed: name, known }));
    return 1;
  }
  if (asksHelp) {
    say([t.exchange.usageTitle, `  ${subcommand.usage(t)}`, '', subcommand.help(t)].join('\n'));
    return 0;
  }
  const config = (): LocalConfig => {
    const reading = readLocalConfig(env);
    if (reading.kind !== 'ready') throw new CliProblem(reading.message);
    return reading.config;
  };
  try {
    const context: CliContext = {
      ...surroundings,
      t,
      get config() {
        return config();
      },
      openStore: () => surroundings.openStore(config()),
    };
    return await subcommand.run(context, rest);
  } catch (error) {
    complain(errorSentence(error, t));
    if (error instanceof CliProblem && error.showUsage)
      complain(`${t.exchange.usageTitle} ${subcommand.usage(t)}`);
    return 1;
  }
};

const isHelp = (arg: string): boolean => ['help', '--help', '-h'].includes(arg);

const overview = (t: Texts): string =>
  [
    t.exchange.usageTitle,
    ...subcommands.flatMap((one) => [`  ${one.usage(t)}`, `      ${one.does(t)}`]),
    '',
    t.exchange.moreHelp,
  ].join('\n');

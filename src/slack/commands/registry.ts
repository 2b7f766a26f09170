import type { Language } from '../../people/language.ts';
import { add } from './add.ts';
import { alerts } from './alerts.ts';
import { archive } from './archive.ts';
import { buy, refund } from './buy.ts';
import type { Command } from './command.ts';
import { digest } from './digest.ts';
import { edit } from './edit.ts';
import { helpOn } from './help.ts';
import { insight } from './insight.ts';
import { log } from './log.ts';
import { loyalty } from './loyalty.ts';
import { merge } from './merge.ts';
import { need } from './need.ts';
import { needs } from './needs.ts';
import { party } from './party.ts';
import { purchases } from './purchases.ts';
import { rate } from './rate.ts';
import { rates } from './rates.ts';
import { rfm } from './rfm.ts';
import { risk } from './risk.ts';
import { role } from './role.ts';
import { satisfaction } from './satisfaction.ts';
import { undo } from './undo.ts';

export const help = helpOn(() => commands);

/** Every subcommand, in the order in which help lists them. */
export const commands: readonly Command[] = [
  rate,
  need,
  needs,
  log,
  buy,
  refund,
  purchases,
  party,
  add,
  edit,
  archive,
  merge,
  satisfaction,
  loyalty,
  alerts,
  insight,
  rfm,
  risk,
  digest,
  rates,
  role,
  undo,
  help,
];

/** The command that answers to a word of any language. */
export const commandsByWord: Readonly<Record<string, Command>> = Object.fromEntries(
  commands.flatMap((command) =>
    Object.values(command.words).flatMap((words) => words.map((word) => [word, command])),
  ),
);

/** Every word that could have been meant: those of the language first. */
export const commandWords = (language: Language): string[] => [
  ...commands.flatMap((command) => command.words[language]),
  ...Object.keys(commandsByWord),
];

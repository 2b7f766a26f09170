import { AppError } from '../../errors.ts';
import type { Actor } from '../../people/actor.ts';
import type { Language } from '../../people/language.ts';
import { roleReaches, roles } from '../../people/role.ts';
import type { Texts } from '../../text/texts.ts';
import { context, fallback, header, section } from '../blocks.ts';
import { suggestWord } from '../line/suggestWord.ts';
import type { Message } from '../reply.ts';
import type { Command } from './command.ts';

/** Lists what there is, or explains one command with examples to paste. */
export const helpOn = (commands: () => readonly Command[]): Command => ({
  name: 'help',
  words: { en: ['help', 'hello'], 'zh-CN': ['帮助', '说明', '你好', '您好'] },
  role: 'viewer',
  run: async ({ t, actor }, line) => {
    const asked = line.tokens[0];
    if (!asked) return { show: listOf(commands(), t, actor) };
    const command = commands().find(({ words }) => Object.values(words).flat().includes(asked.key));
    if (!command) throw unknown(asked.text, commands(), actor.language);
    return { show: pageOf(command, t) };
  },
});

const helpOf = (command: Command, t: Texts) =>
  t.help.commands[command.name as keyof Texts['help']['commands']];

const unknown = (typed: string, commands: readonly Command[], language: Language): AppError => {
  const nearest = suggestWord(
    typed,
    commands.flatMap(({ words }) => words[language]),
  );
  const help = commands.find(({ name }) => name === 'help')?.words[language][0];
  const corrected = nearest && `/prm ${help} ${nearest}`;
  return new AppError('invalid', 'unknownCommand', { typed, nearest, corrected });
};

/** What help groups commands by; those that are not named here stand last. */
const groups = {
  record: ['rate', 'need', 'log', 'buy', 'refund'],
  look: ['needs', 'party', 'purchases', 'satisfaction', 'loyalty', 'alerts', 'insight', 'rfm', 'risk'],
} as const;

const groupOf = ({ name }: Command): keyof Texts['help']['group'] => {
  const named = Object.entries(groups).find(([, names]) => (names as readonly string[]).includes(name));
  return (named?.[0] as keyof typeof groups | undefined) ?? 'keep';
};

/** What the reader's role may do, and after it what others may. */
const listOf = (commands: readonly Command[], t: Texts, { role, language }: Actor): Message => {
  const typed = (command: Command) => `\`/prm ${command.words[language][0]}\``;
  const own = commands.filter((command) => roleReaches(role, command.role));
  const others = roles.flatMap((needed) => {
    const its = commands.filter((command) => command.role === needed && !own.includes(command));
    const list = its.map(typed).join(' ');
    return list ? [t.help.withRole({ role: t.common.role[needed], commands: list })] : [];
  });
  const sections = ([...Object.keys(groups), 'keep'] as (keyof Texts['help']['group'])[]).flatMap((group) => {
    const its = own.filter((command) => groupOf(command) === group);
    const lines = its.map((command) => `${typed(command)} ${helpOf(command, t).does}`);
    return lines.length > 0 ? [section([`*${t.help.group[group]}*`, ...lines].join('\n'))] : [];
  });
  return {
    text: fallback(`${t.help.title}: ${own.map((command) => command.words[language][0]).join(', ')}`),
    blocks: [header(t.help.title), ...sections, context(t.help.more, t.help.inThreads, ...others)],
  };
};

const pageOf = (command: Command, t: Texts): Message => {
  const { does, usage, examples, notes } = helpOf(command, t);
  const shown = examples.map((example) => `\`${example}\``).join('\n');
  return {
    text: fallback(`${usage} – ${does}`),
    blocks: [
      section(`*${usage}*\n${does}`),
      section(`${t.help.examples}\n${shown}`),
      ...(notes ? [context(notes)] : []),
    ],
  };
};

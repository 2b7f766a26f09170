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

/** What the reader's role may do, and after it what others may. */
const listOf = (commands: readonly Command[], t: Texts, { role, language }: Actor): Message => {
  const typed = (command: Command) => `\`/prm ${command.words[language][0]}\``;
  const own = commands.filter((command) => roleReaches(role, command.role));
  const others = roles.flatMap((needed) => {
    const its = commands.filter((command) => command.role === needed && !own.includes(command));
    const list = its.map(typed).join(' ');
    return list ? [t.help.withRole({ role: t.common.role[needed], commands: list })] : [];
  });
  const lines = own.map((command) => `${typed(command)} ${helpOf(command, t).does}`);
  return {
    text: fallback(`${t.help.title}: ${own.map((command) => command.words[language][0]).join(', ')}`),
    blocks: [
      header(t.help.title),
      section(lines.join('\n')),
      context(t.help.more, t.help.inThreads, ...others),
    ],
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

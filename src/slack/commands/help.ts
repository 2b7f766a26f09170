import { AppError } from '../../errors.ts';
import type { Texts } from '../../text/texts.ts';
import { context, fallback, header, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Command } from './command.ts';

/** Lists what there is, or explains one command with examples to paste. */
export const helpOn = (commands: () => readonly Command[]): Command => ({
  name: 'help',
  words: { en: ['help'], 'zh-CN': ['帮助', '说明'] },
  role: 'viewer',
  run: async ({ t, actor }, line) => {
    const asked = line.tokens[0];
    if (!asked) return { show: listOf(commands(), t, actor.language) };
    const command = commands().find(({ words }) => Object.values(words).flat().includes(asked.key));
    if (!command)
      throw new AppError('invalid', 'unknownCommand', { typed: asked.text, nearest: null, corrected: null });
    return { show: pageOf(command, t) };
  },
});

const helpOf = (command: Command, t: Texts) =>
  t.help.commands[command.name as keyof Texts['help']['commands']];

const listOf = (commands: readonly Command[], t: Texts, language: keyof Command['words']): Message => {
  const lines = commands.map(
    (command) => `\`/prm ${command.words[language][0]}\` ${helpOf(command, t).does}`,
  );
  return {
    text: fallback(`${t.help.title}: ${commands.map((command) => command.words[language][0]).join(', ')}`),
    blocks: [header(t.help.title), section(lines.join('\n')), context(t.help.more, t.help.inThreads)],
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

import { AppError } from '../errors.ts';
import { requireRole } from '../people/actor.ts';
import { commandsByWord, commandWords, help } from './commands/registry.ts';
import { takeCommandWord } from './line/commandWord.ts';
import { suggestWord } from './line/suggestWord.ts';
import { tokenize } from './line/tokens.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

/** Carries out what was typed after `/prm` (or after a mention). */
export const dispatchLine = async (request: Request, typed: string): Promise<Reply> => {
  const { meaning: command, word, rest } = takeCommandWord(tokenize(typed), commandsByWord);
  if (word === null) {
    requireRole(request.actor, help.role);
    return help.run(request, rest);
  }
  if (!command) {
    const nearest = suggestWord(word, commandWords(request.actor.language));
    const corrected = nearest && `/prm ${nearest} ${typed.trim().slice(word.length).trim()}`.trim();
    throw new AppError('invalid', 'unknownCommand', { typed: word, nearest, corrected });
  }
  requireRole(request.actor, command.role);
  return command.run(request, rest);
};

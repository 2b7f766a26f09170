import { AppError } from '../../errors.ts';
import { undoLatest } from '../../history/undoChange.ts';
import { textOf } from '../line/lineSlices.ts';
import { undone } from '../messages/undone.ts';
import { settleAfterUndo } from '../rateAnswers.ts';
import { actOf } from '../request.ts';
import type { Command } from './command.ts';

export const undo: Command = {
  name: 'undo',
  words: { en: ['undo'], 'zh-CN': ['撤销', '撤回'] },
  role: 'rep',
  run: async (request, line) => {
    const typed = textOf(line, 0);
    if (typed !== null) throw new AppError('invalid', 'undoTakesNothing', { typed });
    const entry = await request.workspace.write((tx) => undoLatest(tx, actOf(request)));
    await settleAfterUndo(request, entry);
    request.services.wake();
    if (entry.action === 'loyalty.configure') request.services.tick();
    return { show: await undone(request, entry), toAll: true };
  },
};

import { AppError } from '../../errors.ts';
import { showAlerts } from '../alertAnswers.ts';
import { textOf } from '../line/lineSlices.ts';
import { meaningOf, type WordMeanings } from '../line/normalizeWord.ts';
import type { Command } from './command.ts';

const whoseWords: WordMeanings<'mine' | 'all'> = {
  ...{ mine: 'mine', my: 'mine', own: 'mine', 我的: 'mine', 我负责的: 'mine' },
  ...{ all: 'all', open: 'all', list: 'all', 全部: 'all', 所有: 'all' },
};

/** `/prm alerts`, `/prm alerts mine` */
export const alerts: Command = {
  name: 'alerts',
  words: { en: ['alerts', 'alert'], 'zh-CN': ['警报', '预警'] },
  role: 'viewer',
  run: async (request, line) => {
    const [word, ...more] = line.tokens;
    const whose = word ? meaningOf(whoseWords, word.key) : 'all';
    if (!whose || more.length > 0)
      throw new AppError('invalid', 'alertsWordUnknown', { typed: textOf(line, 0) ?? '' });
    return { show: await showAlerts(request, { from: 0, isMine: whose === 'mine' }) };
  },
};

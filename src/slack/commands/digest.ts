import { AppError } from '../../errors.ts';
import type { SubscriptionRow } from '../../store/queries/subscriptions.ts';
import { sendOutOfTurn } from '../actions/digestActions.ts';
import { meaningOf, type WordMeanings } from '../line/normalizeWord.ts';
import { suggestWord } from '../line/suggestWord.ts';
import { digestList } from '../messages/digestList.ts';
import type { Reply } from '../reply.ts';
import type { Request } from '../request.ts';
import type { Command } from './command.ts';

type Wish = 'new' | 'list' | 'now';

const wishWords: WordMeanings<Wish> = {
  ...{ new: 'new', add: 'new', create: 'new', 新建: 'new', 添加: 'new', 新增: 'new' },
  ...{ list: 'list', show: 'list', all: 'list', 列表: 'list', 查看: 'list' },
  ...{ now: 'now', send: 'now', 立即: 'now', 发送: 'now', 立即发送: 'now', 马上: 'now' },
};

/** `/prm digest`, `/prm digest new`, `/prm digest list`, `/prm digest now` */
export const digest: Command = {
  name: 'digest',
  words: { en: ['digest', 'digests'], 'zh-CN': ['简报', '周报', '日报'] },
  role: 'manager',
  run: async (request, line) => {
    const [word] = line.tokens;
    const wish = word ? meaningOf(wishWords, word.key) : undefined;
    if (word && !wish) {
      const nearest = suggestWord(word.text, Object.keys(wishWords));
      throw new AppError('invalid', 'digestWordUnknown', { typed: word.text, nearest });
    }
    const subscriptions = await request.workspace.read.subscriptions.list();
    if (wish === 'new' || (subscriptions.length === 0 && wish !== 'list'))
      return { open: { modal: 'digest', prefill: {} } };
    if (wish === 'now') return sendOne(request, subscriptions);
    return { show: digestList(request, subscriptions) };
  },
};

/** The only one, or the only one of this channel; of several the person chooses. */
const sendOne = async (request: Request, subscriptions: readonly SubscriptionRow[]): Promise<Reply> => {
  const here = subscriptions.filter(({ channelId }) => channelId === request.place.channelId);
  const meant = subscriptions.length === 1 ? subscriptions : here;
  const [only] = meant;
  if (!only || meant.length > 1) return { show: digestList(request, subscriptions) };
  return { show: await sendOutOfTurn(request, only.id) };
};

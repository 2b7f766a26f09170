import { AppError } from '../../errors.ts';
import { moneySettings } from '../../money/moneySettings.ts';
import { requireRole } from '../../people/actor.ts';
import { purchaseToday } from '../../purchases/checkPurchase.ts';
import { correctedLine } from '../line/correctedLine.ts';
import { parseRates, type RatesLine, ratesWords } from '../line/parseRates.ts';
import { suggestWord } from '../line/suggestWord.ts';
import type { Line } from '../line/tokens.ts';
import { confirmBase } from '../messages/confirmBase.ts';
import { rateList } from '../messages/rateList.ts';
import { prefillOf } from '../modals/modal.ts';
import { answerRemoveRate, answerSetBase, answerSetRate, currencyNamed } from '../rateAnswers.ts';
import type { Reply } from '../reply.ts';
import type { Request } from '../request.ts';
import type { Command } from './command.ts';

/** `/prm rates`, `/prm rates EUR 1.08 2026-01-01`, `/prm rates remove EUR 2026-01-01`, `/prm rates base USD` */
export const rates: Command = {
  name: 'rates',
  words: { en: ['rates', 'currencies', 'currency'], 'zh-CN': ['汇率', '币种', '货币'] },
  role: 'viewer',
  run: async (request, line) => {
    const { workspace, actor } = request;
    const { read } = workspace;
    const asked = parseRates(line, await purchaseToday(read, request));
    if (asked.kind === 'list') {
      const [settings, known, unconverted] = await Promise.all([
        moneySettings(read),
        read.currencyRates.list(),
        read.purchases.listUnconverted(),
      ]);
      return { show: rateList(request, { settings, rates: known, unconverted }) };
    }
    if (asked.kind === 'unknown') {
      const nearest = suggestWord(asked.typed.toLowerCase(), ratesWords);
      throw new AppError('invalid', 'ratesWordUnknown', { typed: asked.typed, nearest });
    }
    requireRole(actor, 'admin');
    if (asked.kind === 'base') return base(request, line, asked.currency);
    return ofCurrency(request, line, asked);
  },
};

const ofCurrency = async (
  request: Request,
  line: Line,
  asked: Extract<RatesLine, { kind: 'set' | 'remove' }>,
): Promise<Reply> => {
  const corrected = (currency: string) => correctedLine(line, asked.currency, currency);
  const currency = await currencyNamed(request, asked.currency, corrected);
  const day = dayIn(asked, line);
  if (asked.kind === 'remove') {
    if (day === null)
      throw new AppError('invalid', 'purchaseDayRefused', { typed: '', reason: 'notADate', readings: [] });
    return { show: await answerRemoveRate(request, { currency, day }), toAll: true };
  }
  if (asked.rate === null)
    return { open: { modal: 'currencyRate', prefill: prefillOf({ currency, validFrom: day }) } };
  const change = { currency, typedRate: asked.rate, day };
  return { show: await answerSetRate(request, change), toAll: true };
};

const dayIn = ({ day }: Extract<RatesLine, { kind: 'set' | 'remove' }>, line: Line): string | null => {
  if (!day) return null;
  if ('day' in day) return day.day;
  throw new AppError('invalid', 'purchaseDayRefused', {
    typed: day.typed,
    reason: day.readings.length > 0 ? 'ambiguous' : 'notADate',
    readings: day.readings.flatMap((reading) => correctedLine(line, day.typed, reading) ?? []),
  });
};

/** Asks first where something was bought already: everything is converted anew. */
const base = async (request: Request, line: Line, typed: string | null): Promise<Reply> => {
  const { read } = request.workspace;
  if (typed === null)
    throw new AppError('invalid', 'ratesWordUnknown', { typed: line.source.trim(), nearest: null });
  const wanted = await currencyNamed(request, typed, (currency) => correctedLine(line, typed, currency));
  const settings = await moneySettings(read);
  const isHarmless = settings.base === null || settings.base === wanted || !(await read.purchases.hasAny());
  if (isHarmless) return { show: await answerSetBase(request, wanted), toAll: true };
  const hasRate = (await read.currencyRates.list()).some(({ currency }) => currency === wanted);
  return { show: confirmBase(request, { base: wanted, before: settings.base ?? '', hasRate }) };
};

import type { KnownBlock } from '@slack/types';
import type { MoneySettings } from '../../money/moneySettings.ts';
import { roleReaches } from '../../people/role.ts';
import type { CurrencyRateRow } from '../../store/queries/currencyRates.ts';
import { code } from '../../text/mrkdwn.ts';
import { actions, context, fallback, section, sentence } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { packedSections } from './packedSections.ts';
import { rateLine } from './purchasePhrases.ts';

type Reader = Pick<Request, 't' | 'actor'>;

/** The latest rates of each currency that are shown one by one. */
const MOST_RATES = 3;

interface Rates {
  settings: MoneySettings;
  rates: readonly CurrencyRateRow[];
  unconverted: readonly { currency: string; count: number; firstOn: string }[];
}

/** The base currency, the rates there are, and those that are missing. */
export const rateList = (reader: Reader, { settings, rates, unconverted }: Rates): Message => {
  const { t, actor } = reader;
  const say = t.purchases.rates;
  const { base } = settings;
  if (base === null) return sentence(say.noBase);
  const missing = unconverted.map(({ currency, count, firstOn }) =>
    say.missing({
      currency,
      count,
      day: t.requirements.day(firstOn),
      line: rateLine(currency, firstOn, reader),
    }),
  );
  const known = [...Map.groupBy(rates, ({ currency }) => currency).values()].map((ofCurrency) => {
    const shown = ofCurrency
      .slice(-MOST_RATES)
      .reverse()
      .map(({ currency, rate, validFrom }) =>
        say.rate({ currency, rate, base, day: t.requirements.day(validFrom) }),
      );
    const rest = ofCurrency.length - shown.length;
    return `• ${[...shown, ...(rest > 0 ? [say.more(rest)] : [])].join(t.common.separator)}`;
  });
  const lines = known.length > 0 ? known : [say.none];
  const other = base === 'USD' ? 'EUR' : 'USD';
  const baseLine = code(
    actor.language === 'zh-CN' ? `/prm 汇率 本位币 ${other}` : `/prm rates base ${other}`,
  );
  const setOne = formButton(say.setOne, { modal: 'currencyRate', prefill: {} });
  const blocks: KnownBlock[] = [
    section(say.base(base)),
    ...packedSections(lines),
    ...packedSections(missing),
    ...(roleReaches(actor.role, 'admin') ? [actions(setOne), context(say.changeBase(baseLine))] : []),
  ];
  return { text: fallback([say.base(base), ...lines, ...missing].join('\n')), blocks };
};

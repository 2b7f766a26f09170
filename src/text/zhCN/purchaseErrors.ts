import type { ErrorKey, ErrorParams, ShownPurchase } from '../../errors.ts';
import { decimalsOf, MOST_AMOUNT } from '../../money/currency.ts';
import type { RateRefusal } from '../../money/exchangeRate.ts';
import type { AmountRefusal } from '../../money/parseAmount.ts';
import type { PurchaseDayRefusal } from '../../purchases/purchaseDay.ts';
import { money } from '../money.ts';
import { code, person, plain } from '../mrkdwn.ts';

const amountProblem: Record<
  AmountRefusal | 'negative' | 'zero',
  (typed: string, currency: string) => string
> = {
  empty: () => '缺少金额。',
  notANumber: (typed) => `${typed} 不是金额。`,
  malformed: (typed) => `${typed} 不是有效的金额，请直接写数字，例如 \`1200.50\`。`,
  ambiguous: (typed) => `${typed} 有两种读法。`,
  tooManyDecimals: (typed, currency) =>
    decimalsOf(currency) === 0
      ? `${typed} 带有小数，而 ${currency} 没有小数。`
      : `${typed} 的小数位数超过了 ${currency} 的 ${decimalsOf(currency)} 位。`,
  tooLarge: (typed, currency) => `${typed} 太大了，一笔最多 ${money(MOST_AMOUNT, currency, 'zh-CN')}。`,
  multiplier: (typed) => `${typed} 可能指千，也可能指百万，请把数字写全。`,
  negative: (typed) => `${typed} 小于 0。退回的钱请记为退款。`,
  zero: () => '金额为零不计入，因此未作记录。请填写实际金额。',
};

const purchaseDayProblem: Record<PurchaseDayRefusal, (typed: string) => string> = {
  notADate: (typed) => `${typed} 不是日期。请按年-月-日填写，例如 \`2026-01-31\`。`,
  ambiguous: (typed) => `${typed} 有两种读法，是哪一天？`,
  tooEarly: (typed) => `${typed} 太早了：只记录 2000 年以后的采购。`,
  tooLate: (typed) => `${typed} 在两年以后，年份是否写错了？`,
};

const rateProblem: Record<RateRefusal, string> = {
  notANumber: '不是汇率：请填一个数字，即一个单位等于多少本位币。',
  notAboveZero: '不是汇率：必须大于 0。',
  tooLarge: '太大了，不可能是汇率。',
  tooPrecise: '的小数超过了 12 位。',
};

/** Lines, or amounts, to choose from. */
const pasteOneOf = (readings: readonly string[]): string =>
  readings.length === 0
    ? ''
    : `${readings.length === 1 ? '请粘贴' : '请粘贴其中之一'}：${readings.map(code).join('或')}`;

const shownPurchase = ({ name, amount, currency, boughtOn, description }: ShownPurchase): string =>
  `${plain(name)}，${money(amount, currency, 'zh-CN')}，${boughtOn}${description ? `，“${plain(description)}”` : ''}`;

/** What is wrong with a purchase, an amount or a rate. */
export const purchaseErrors = {
  amountRefused: ({ typed, reason, currency, readings }) =>
    `${amountProblem[reason](code(typed), currency)}${pasteOneOf(readings)}`,
  currencyUnknown: ({ typed, nearest, corrected }) => {
    if (typed === '')
      return `是什么币种？请写在金额后面${corrected ? `：${code(corrected)}` : '，例如 `1200 CNY`。'}`;
    const meant = nearest ? `是不是 ${code(nearest)}？` : '币种代码是三个字母，例如 `CNY`。';
    return `${code(typed)} 不是币种。${meant}${corrected ? `请粘贴：${code(corrected)}` : ''}`;
  },
  currencyAmbiguous: ({ typed, readings }) =>
    `${code(typed)} 可以指好几种货币，请说明是哪一种。${pasteOneOf(readings)}`,
  purchaseDayRefused: ({ typed, reason, readings }) =>
    `${purchaseDayProblem[reason](code(typed))}${pasteOneOf(readings)}`,
  purchaseTextRefused: ({ field, length, most }) =>
    field === 'description'
      ? `内容有 ${length} 个字符，最多 ${most} 个，请写得简短些。`
      : `单号有 ${length} 个字符，最多 ${most} 个。`,
  purchaseGone: () => '这笔采购已不再计入，或从未存在。用 `/prm 采购记录` 加名称可查看现有的记录。',
  purchaseNotYours: ({ byId }) => `这是 ${person(byId)} 记录的，只有本人或经理可以修改。`,
  purchaseStaysOne: ({ isRefund }) =>
    isRefund
      ? '退款不能改成采购：金额请填大于 0 的数，不带负号。如需改成采购，请先撤销再重新记录。'
      : '采购不能改成退款：金额应大于 0。退回的钱请用 `/prm 退款` 记录。',
  purchaseReferenceTaken: ({ reference, known, wanted }) =>
    `单号 ${code(reference)} 已被使用，未作任何改动。\n• 已记录：${shownPurchase(known)}\n• 这一次：${shownPurchase(wanted)}\n如果是另一笔，请用它自己的单号；如果原来的记错了，请编辑原记录。`,
  purchaseHasRefunds: ({ count, refunded, currency }) =>
    `其中 ${money(refunded, currency, 'zh-CN')} 已退款（${count} 笔），改动后必须仍能容纳这些退款。请先撤销或修改退款，用 \`/prm 采购记录\` 加名称可以找到。`,
  refundReferenceUnknown: ({ typed, known, corrected }) =>
    `没有单号为 ${code(typed)} 的采购。${known.length > 0 ? `最近的单号：${known.map(code).join('、')}。` : ''}${corrected ? `如不针对某一笔，请粘贴：${code(corrected)}` : '如不针对某一笔，请不要写单号。'}`,
  refundOfRefund: ({ reference }) =>
    `${reference ? code(reference) : '这一笔'} 本身就是退款。请写所退采购的单号，或撤销那笔退款。`,
  refundElsewhere: ({ reference, name }) =>
    `${reference ? code(reference) : '这笔采购'} 属于 *${plain(name)}*，退款只能退给采购方。`,
  refundOtherCurrency: ({ is, was }) => `这笔采购的币种是 ${was}，退款也应为 ${was}，不能是 ${is}。`,
  refundTooEarly: ({ on, boughtOn }) =>
    `退款日期 ${on} 早于采购日期 ${boughtOn}，请填 ${boughtOn} 或之后的日期。`,
  refundTooMuch: ({ refund, left, amount, currency }) =>
    left <= 0
      ? `这笔 ${money(amount, currency, 'zh-CN')} 的采购已全额退款，未再记录。`
      : `${money(refund, currency, 'zh-CN')} 超过了这笔采购剩余的金额：${money(left, currency, 'zh-CN')}（共 ${money(amount, currency, 'zh-CN')}）。`,
  rateRefused: ({ typed, reason, corrected }) =>
    `${typed ? code(typed) : '汇率'} ${rateProblem[reason]}例如：${code(corrected)}`,
  rateDayRefused: ({ typed }) =>
    `不能为 ${code(typed)} 设置汇率：日期从 1990 年起，最多提前一年，例如 \`2026-01-31\`。`,
  rateOfBase: ({ base }) => `${base} 是本位币，汇率始终为 1。请设置其他币种等于多少 ${base}。`,
  rateUnknown: ({ currency, validFrom }) =>
    `没有 ${code(currency)} 自 ${validFrom} 起的汇率。用 \`/prm 汇率\` 查看现有的汇率。`,
  baseCurrencyMissing: () => '还没有设置本位币，汇率无从算起。请先设置：`/prm 汇率 本位币 CNY`',
  ratesWordUnknown: ({ typed, nearest }) =>
    `\`/prm 汇率\` 不认识 ${code(typed)}。${nearest ? `是不是 ${code(nearest)}？` : ''}可以用 \`/prm 汇率\`、\`/prm 汇率 USD 7.12 2026-01-01\`、\`/prm 汇率 删除 USD 2026-01-01\` 或 \`/prm 汇率 本位币 CNY\`。`,
} satisfies { [K in ErrorKey]?: (params: ErrorParams[K]) => string };

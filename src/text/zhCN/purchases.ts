import type { Texts } from '../texts.ts';

export const purchases: Texts['purchases'] = {
  field: {
    amount: '金额',
    currency: '币种',
    boughtOn: '日期',
    description: '内容',
    reference: '单号',
  },
  recorded: {
    customer: ({ party, amount }) => `已记录 *${party}* 的采购：*${amount}*。`,
    partner: ({ party, amount }) => `已记录 *${party}* 带来的业绩：*${amount}*。`,
    both: ({ party, amount }) => `已记录与 *${party}* 的交易：*${amount}*。`,
  },
  refunded: ({ party, amount }) => `已记录给 *${party}* 的退款：*${amount}*。`,
  changed: ({ party, amount }) => `已修改 *${party}* 的采购记录，金额为 *${amount}*。`,
  refundChanged: ({ party, amount }) => `已修改 *${party}* 的退款记录，金额为 *${amount}*。`,
  nothingChanged: (party) => `内容没有变化，*${party}* 的采购记录保持原样。`,
  already: ({ reference, party, amount, day }) =>
    `单号 ${reference} 已有记录：*${party}*，*${amount}*，${day}。未重复记录。`,
  quote: (text) => `“${text}”`,
  on: (day) => `日期：${day}。`,
  ahead: (day) => `日期为 ${day}，届时开始计入。`,
  numbered: (reference) => `单号：${reference}。`,
  converted: ({ amount, rate }) => `按汇率 ${rate} 折合 ${amount}。`,
  unconverted: ({ currency, day, line }) =>
    `:warning: 没有 ${currency} 在 ${day} 的汇率，金额暂不计入，次数照常计入。管理员可以设置：${line}`,
  firstCurrency: (base) =>
    `此后以 ${base} 为本位币，所有金额都按它计算。管理员可以更改：\`/prm 汇率 本位币 USD\``,
  countsForNothing: '金额为零，不计入。',
  refundOf: ({ what, left }) => `退的是 ${what}，还剩 ${left}。`,
  refundOfAll: (what) => `${what} 已全额退款，不再计为采购。`,
  thePurchase: ({ reference, amount, day }) =>
    reference ? `${reference}（${amount}，${day}）` : `${day} 的 ${amount}`,
  loyalty: {
    now: ({ score, tier }) => `忠诚度 *${score}*，*${tier}*`,
    moved: ({ score, tier, change }) => `忠诚度 *${score}*（${change}），*${tier}*`,
    first: '首次获得等级',
    was: (tier) => `此前为${tier}`,
    needs: ({ tier, points }) => `距${tier}还差 ${points} 分`,
    isNow: ({ score, tier }) => `现在的忠诚度为 *${score}*，*${tier}*。`,
    none: '目前没有计入的采购，因此没有等级。',
  },
  edit: '编辑',
  refund: '退款',
  list: {
    button: '采购记录',
    lead: ({ party, from, upTo }) => `*${party} 的采购记录*，最新的在前（第 ${from}–${upTo} 条）`,
    total: ({ net, count }) => `最近 365 天：净额 *${net}*，共 ${count} 天有采购。`,
    leftOut: (count) => `:warning: 其中 ${count} 笔没有汇率，金额未计入。`,
    nothing: (party) => `还没有 *${party}* 的采购记录。`,
    record: '记录采购',
    purchase: ({ day, amount }) => `${day}，*${amount}*`,
    refund: ({ day, amount }) => `${day}，退款 *${amount}*`,
    cancelled: '已全额退款',
    partlyLeft: (left) => `退款后剩 ${left}`,
    ahead: '尚未到期',
    noRate: ':warning: 没有汇率，金额未计入',
    zero: '不计入',
    older: '更早',
    newer: '更近',
    choose: '操作',
    editIt: '编辑',
    refundIt: '退款',
    undoIt: '撤销这笔记录',
  },
  event: {
    purchase: (amount) => `采购 *${amount}*`,
    refund: (amount) => `退款 *${amount}*`,
  },
  form: {
    title: '记录采购',
    refundTitle: '记录退款',
    edit: '编辑采购记录',
    editRefund: '编辑退款记录',
    amount: '金额',
    amountHint: (base) =>
      base
        ? `不是 ${base} 时请写上币种，例如 1,200.50 USD，也可以写 1.2万。`
        : '请写上币种，例如 1,200.50 CNY。第一笔的币种将作为本位币。',
    amountExample: '1,200.50 元',
    boughtOn: '日期',
    boughtOnHint: '不填则为今天。',
    description: '内容',
    descriptionExample: '年度许可',
    reference: '订单号或发票号',
    referenceHint: '同一单号不会重复计入。',
    refundOf: '退的是哪一笔',
    refundOfHint: '不针对某一笔时不用选。',
    refundOfNumber: '所退采购的单号',
    noneOfThem: '不针对某一笔',
    choice: ({ amount, day, about }) => `${day}，${amount}${about ? `，${about}` : ''}`,
  },
  rates: {
    title: '币种与汇率',
    base: (base) => `所有金额都按 *${base}* 计算。`,
    noBase: '还没有设置本位币。第一笔采购的币种会作为本位币，管理员也可以设置：`/prm 汇率 本位币 CNY`',
    none: '还没有设置汇率。一个单位的外币等于多少本位币：`/prm 汇率 USD 7.12 2026-01-01`',
    rate: ({ currency, rate, base, day }) => `1 ${currency} = ${rate} ${base}，自 ${day} 起`,
    more: (count) => `另有更早的 ${count} 条`,
    missing: ({ currency, count, day, line }) =>
      `:warning: ${currency}：${count} 笔因没有汇率未计入金额，最早的在 ${day}：${line}`,
    setOne: '设置汇率',
    changeBase: (line) => `改用其他本位币：${line}`,
    set: ({ currency, rate, base, day }) => `自 ${day} 起，1 ${currency} = *${rate} ${base}*。`,
    same: ({ currency, rate, base, day }) => `自 ${day} 起，1 ${currency} 已经是 ${rate} ${base}，没有改动。`,
    removed: ({ currency, rate, base, day }) => `已删除 ${currency} 自 ${day} 起的汇率（${rate} ${base}）。`,
    settled: ({ purchases, parties }) =>
      purchases === 0
        ? '没有采购因此改变。'
        : `已重新折算 ${purchases} 笔采购，并更新了 ${parties} 个客户或合作伙伴的忠诚度。`,
    baseSet: (base) => `现在所有金额都按 *${base}* 计算。`,
    baseSame: (base) => `本位币已经是 ${base}，没有改动。`,
    derived: (count) =>
      count === 0
        ? '原有汇率不再适用，请用 `/prm 汇率` 重新设置。'
        : `已由原有汇率推算出 ${count} 条新汇率，可用 \`/prm 汇率\` 查看。`,
    confirm: ({ base, before }) =>
      `要把本位币由 *${before}* 改为 *${base}* 吗？所有采购都会重新折算，等级也会重新评定。此操作可以撤销。`,
    confirmNoRate: (base) =>
      `:warning: 还没有 ${base} 的汇率，因此所有汇率都会失效，其他币种的采购在重新设置汇率之前不计入金额。建议先设置：${'`'}/prm 汇率 ${base} …${'`'}`,
    yes: (base) => `改用 ${base}`,
    form: {
      title: '设置汇率',
      currency: '币种',
      currencyHint: '币种代码，例如 USD。',
      rate: (base) => `一个单位等于多少 ${base}`,
      validFrom: '从哪一天起',
      validFromHint: '不填则为今天，直到该币种的下一条汇率为止。',
    },
    undone: {
      rate: (currency) => `已撤销，${currency} 的汇率恢复原样。`,
      base: (base) => `已撤销，所有金额恢复按 *${base}* 计算。`,
      noBase: '已撤销，恢复为未设置本位币。',
    },
  },
  undone: {
    purchase: ({ party, amount }) => `*${party}* 的采购 *${amount}* 已撤销，不再计入。`,
    refund: ({ party, amount }) => `*${party}* 的退款 *${amount}* 已撤销，不再计入。`,
    change: ({ party, fields }) => `已撤销修改，*${party}* 的采购记录恢复原样（${fields}）。`,
  },
};

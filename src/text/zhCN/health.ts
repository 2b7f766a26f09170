import type { PartySide } from '../../parties/partyKind.ts';
import type { Mrkdwn } from '../mrkdwn.ts';
import type { Texts } from '../texts.ts';
import { common } from './common.ts';

const ago = (count: number): string => (count === 0 ? '今天' : `${count} 天前`);
const who = ({
  side,
  segment,
  isMine,
}: {
  side: PartySide | undefined;
  segment: Mrkdwn | null;
  isMine: boolean;
}): string => {
  const sides = side ? common.sides[side] : '客户和合作伙伴';
  return `${isMine ? '我负责的' : ''}${segment ? `#${segment} 的` : ''}${sides}`;
};

export const health: Texts['health'] = {
  band: { green: '绿色', amber: '黄色', red: '红色' },
  part: { satisfaction: '满意度', activity: '活跃度', service: '服务', delivery: '交付' },
  level: { low: '低', medium: '中', high: '高' },
  card: {
    health: ({ score, band }) => `健康度 *${score}* 分，*${band}*`,
    unknown: '健康度：尚无依据。',
    risk: ({ risk, level }) => `流失风险 *${risk}*，*${level}*`,
    riskRaised: ({ risk, level }) => `流失风险 *${risk}*，*${level}*（有警报，提高一级）`,
    neverBought: '流失风险：尚未购买，不作判断。',
    why: '为何是此健康度？',
  },
  why: {
    of: (party) => `${party} 的健康度和流失风险依据`,
    lead: (w) => `*${w.party} 的健康度为什么是 ${w.score}（${w.band}）？*`,
    nothing: (party) => `*${party} 的健康度：* 还没有评分、购买或有承诺日期的需求，无从判断。`,
    part: (p) => `*${p.part}* ${p.value} 分，占 ${p.percent}%：${p.points} 分（${p.why}）`,
    satisfaction: (ratings) => `${ratings}得出的总体满意度`,
    activity: ({ recency, frequency }) => `购买远近 ${recency} 与频次 ${frequency} 的平均`,
    delivery: (d) =>
      `12 个月内承诺的需求：按时完成 ${d.onTime} 个，延期 ${d.late} 个，逾期未完成 ${d.overdue} 个`,
    service: '按时处理的服务请求',
    sum: (points, score) => `${points.join(' + ')} = *${score}*`,
    missing: (parts) => `尚无依据：${parts}。其权重分给其余各项。`,
    cap: {
      alert: (c) => `最高 ${c.at} 分（不限时为 ${c.uncapped}）：有未解除的低满意度警报。`,
      criticalCase: (c) => `最高 ${c.at} 分（不限时为 ${c.uncapped}）：有逾期的紧急服务请求。`,
    },
    bands: (b) =>
      `${b.green} 分及以上为绿色，${b.amber} 分及以上为黄色，以下为红色；越过界线 ${b.takes} 分才会换档。自 ${b.since}起处于当前档。`,
    risk: (r) => `*流失风险为什么是 ${r.risk}（${r.level}）？*`,
    riskNone: '*流失风险：* 尚未购买，不作判断。',
    recency: (r) => `最近一次购买：${ago(r.daysSince)}，远近分 *${r.recency}*，每 90 天减半`,
    frequency: (f) => `12 个月内有 ${f.purchaseDays} 天购买：频次分 *${f.frequency}*，12 天为满分`,
    riskSum: (r) => `100 − (${r.recency} + ${r.frequency}) ÷ 2 = *${r.risk}*`,
    raised: '因有未解除的低满意度警报，提高一级。',
    levels: (l) =>
      `低于 ${l.medium} 为低，${l.high} 及以上为高。这是指数而非概率：\`/prm 流失风险\` 会说明它在这里的历史表现。`,
  },

  risk: {
    title: (about) => `${who(about)}的流失风险`,
    nobody: (about) => `${who(about)}还没有购买记录，无法判断流失风险。记录第一笔购买：\`/prm 购买\``,
    counts: (c) =>
      `*${common.sides[c.side]}：* 有购买记录的 ${c.buyers} 个中，高风险 ${c.high} 个，中风险 ${c.medium} 个，低风险 ${c.low} 个。`,
    line: (l) => `*${l.party}* ${l.risk}（${l.level}）· ${l.owner}\n${l.why}`,
    why: (w) => `最近一次购买：${ago(w.daysSince)}；12 个月内有 ${w.purchaseDays} 天购买`,
    raised: '有未解除的低满意度警报，提高一级',
    owner: (owner) => `负责人 ${owner}`,
    noOwner: '无负责人',
    none: '一年内购买过的都不在中、高风险。',
    more: (count) => `……另有 ${count} 个处于中、高风险`,
    gone: ({ names, count }) => `*一年以上没有购买*（${count}）：${names}`,
    goneParty: ({ party, daysSince }) => `${party}（${daysSince} 天）`,
    backtest: {
      title: (b) =>
        `*该指数在这里的历史表现。* 回到 ${b.months} 个月的月初（${b.from}至 ${b.to}），只看当时已知的情况，之后 ${b.days} 天内再次购买的比例：`,
      group: { low: '低', medium: '中', high: '高', gone: '一年没有购买' },
      share: (s) => `${s.group}：*${s.percent}%*（${s.count} 次中 ${s.again} 次）`,
      few: (s) => `${s.group}：样本太少（${s.count}）`,
      auc: (percent) =>
        `任取一个再次购买的和一个没有再买的，指数有 *${percent}%* 的把握排对先后；随机为 50%。`,
      tooLittle:
        '该指数在这里的历史表现：*历史太短*，还无法判断。需要三个月以上的购买记录，以及其后的 90 天。',
    },
    show: '查看',
    showOf: (party) => `查看 ${party}`,
    how: '风险 = 100 −（远近分 + 频次分）÷ 2。低于 40 为低，70 及以上为高；有未解除的低满意度警报时提高一级。这是指数，不是概率。',
    narrow: '缩小范围：`/prm 流失风险 我的`、`合作伙伴` 或某个细分。',
  },

  digest: {
    summary: (s) =>
      s.worse + s.better === 0
        ? '健康度、流失风险和忠诚度都没有变化。'
        : `${s.worse} 项变差，${s.better} 项变好。`,
    lead: (s) => `${s.worse} 项变差，${s.better} 项变好`,
    nothing: '没有新内容：健康度、流失风险和忠诚度都没有变化。',
    group: {
      healthFell: '健康度下降',
      highRisk: '新进入高流失风险',
      atRisk: '变为忠诚但不满意',
      healthRose: '健康度上升',
      toGrow: '变为满意但不忠诚，有增长空间',
    },
    line: ({ group, names }) => `*${group}：* ${names}`,
    band: (b) => `${b.party}（${b.from} → ${b.to}）`,
    risk: (r) => `${r.party}（最近一次购买：${ago(r.daysSince)}）`,
    said: (s) => `${s.party}（满意度 ${s.mean}）`,
  },

  home: {
    risk: (r) => `流失风险高（${r.risk}）：最近一次购买在 ${r.daysSince} 天前`,
    red: (day) => `健康度自 ${day}起为红色`,
    team: (count) => (count === 0 ? '*健康度：* 没有红色。' : `*健康度：* ${count} 个红色`),
    riskList: '流失风险',
  },
};

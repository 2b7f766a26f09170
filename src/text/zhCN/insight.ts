import type { PartySide } from '../../parties/partyKind.ts';
import type { Mrkdwn } from '../mrkdwn.ts';
import type { Texts } from '../texts.ts';
import { common } from './common.ts';

const who = ({ side, segment }: { side: PartySide | undefined; segment: Mrkdwn | null }): string => {
  const sides = side ? common.sides[side] : '客户和合作伙伴';
  return segment ? `#${segment} 的${sides}` : sides;
};
const counted = (side: PartySide, count: number): string => `${count} 个${common.sides[side]}`;
interface Measured {
  side: PartySide;
  count: number;
  rho: string;
  low: string;
  high: string;
}
const measured = ({ side, count, rho, low, high }: Measured): string =>
  `（${counted(side, count)}，秩相关系数 ${rho}，95% 区间 ${low} 至 ${high}）`;

export const insight: Texts['insight'] = {
  title: (about) => `${who(about)}：满意度与忠诚度`,
  nothingBought: (about) => `${who(about)}还没有购买记录，无法分析忠诚度。记录第一笔购买：\`/prm 采购\``,
  nothingRated: (about) => `${who(about)}还没有评分。记录第一次评分：\`/prm 评分 acme 75\``,
  sideTitle: { customer: '客户', partner: '合作伙伴' },
  verdict: {
    positive: (c) => `*${common.sides[c.side]}：* 越满意，购买*越忠诚*${measured(c)}。`,
    negative: (c) =>
      `*${common.sides[c.side]}：* 越满意，购买反而*越不忠诚*${measured(c)}。请看下面的例外名单。`,
    notShown: (c) => `*${common.sides[c.side]}：* 满意度与购买忠诚度之间*暂无明确关系*${measured(c)}。`,
    tooFew: ({ side, count, missing }) =>
      `*${common.sides[side]}：* 既有评分又有购买的有 ${count} 个，还差 ${missing} 个才能判断两者的关系。`,
    alike: ({ side, count }) => `*${common.sides[side]}：* ${count} 个在其中一项上完全相同，无从比较。`,
  },
  chart: { title: '各满意度等级的购买忠诚度', band: '满意度', mean: '平均购买行为分（0–100）' },
  table: {
    caption: '各满意度等级的购买忠诚度',
    band: '满意度',
    count: (side) => `${side}：数量`,
    behaviour: (side) => `${side}：购买行为`,
    none: '–',
  },
  bandLine: ({ band, sides }) => `• ${band}：${sides}`,
  bandSide: ({ side, count, behaviour }) =>
    behaviour === null ? counted(side, 0) : `${counted(side, count)}，购买行为平均 ${behaviour} 分`,
  atRisk: {
    title: (count) => `*忠诚但不满意：有流失风险*（${count}）`,
    none: '*忠诚但不满意：有流失风险*\n目前没有。',
  },
  toGrow: {
    title: (count) => `*满意但不忠诚：有增长空间*（${count}）`,
    none: '*满意但不忠诚：有增长空间*\n目前没有。',
  },
  line: (l) => `*${l.party}* · ${l.owner}\n${l.why}`,
  why: (w) =>
    `满意度 ${w.mean}（${w.ratings}），购买行为 ${w.behaviour} 分：12 个月内${w.days === 0 ? '没有购买' : `有 ${w.days} 天购买`}，最近一次${w.ago === 0 ? '在今天' : `在 ${w.ago} 天前`}`,
  whyNeverBought: (w) => `满意度 ${w.mean}（${w.ratings}），从未购买`,
  owner: (owner) => `负责人 ${owner}`,
  noOwner: '无负责人',
  more: (count) => `……另有 ${count} 个`,
  show: '查看',
  showOf: (party) => `查看 ${party}`,
  how: (l) =>
    `购买行为分由购买的频次、金额和远近得出，不含满意度：${l.loyalFrom} 分及以上为忠诚，低于 ${l.notLoyalBelow} 分为不忠诚。满意度取各自评分的加权平均：${l.happyFrom} 分及以上为满意，低于 ${l.unhappyBelow} 分为不满意。`,
  narrow: '缩小范围：`/prm 洞察 客户`、`合作伙伴` 或某个细分。',

  rfm: {
    title: (about) => `${who(about)}的 RFM 价值分层`,
    segment: {
      champions: '重要价值',
      loyal: '忠诚',
      promising: '有潜力',
      cooling: '转冷',
      atRisk: '重要挽回',
      lost: '已流失',
    },
    means: {
      champions: '最近买过，买得多又频繁',
      loyal: '经常购买',
      promising: '最近买过，但买得不多',
      cooling: '买得不多，且有一阵没买',
      atRisk: '曾经买得多又频繁，但很久没买',
      lost: '买得不多，且很久没买',
    },
    lead: ({ side, count }) => `*${common.sides[side]}：* ${count} 个有购买记录，按五等分排序。`,
    tooFew: ({ side, count, fewest }) =>
      `*${common.sides[side]}：* 有购买记录的有 ${count} 个，五等分至少需要 ${fewest} 个。`,
    nobody: (about) => `${who(about)}还没有购买记录。记录第一笔购买：\`/prm 购买\``,
    chart: { title: '各分层的数量', segment: '分层', count: '数量' },
    table: {
      caption: '各分层的数量和金额占比',
      segment: '分层',
      count: (side) => `${side}：数量`,
      share: (side) => `${side}：金额占比`,
      none: '–',
      percent: (value) => `${value}%`,
    },
    segmentLine: (s) => `*${s.segment}*（${s.means}）：${s.sides}`,
    segmentSide: ({ side, count, percent }) =>
      percent === null || count === 0
        ? counted(side, count)
        : `${counted(side, count)}（占金额 ${percent}%）`,
    named: ({ segment, names }) => `*${segment}：* ${names}`,
    party: ({ party, scores }) => `${party}（${scores}）`,
    list: {
      title: ({ segment, about }) => `${who(about)}中的“${segment}”（RFM）`,
      lead: ({ side, count, means }) => `*${common.sides[side]}：* ${count} 个，${means}；金额高的在前。`,
      caption: (side) => `该分层的${side}`,
      columns: { party: '名称', recency: '距今天数', frequency: '购买次数', scores: 'R F M' },
      line: (l) => `• *${l.party}* ${l.scores}：购买 ${l.count} 次，最近一次在 ${l.days} 天前`,
      none: '没有。',
    },
    bins: (b) => `${common.sides[b.side]}：各等分的起点为 ${b.recency} 天、${b.frequency} 次。`,
    how: '括号里依次为最近购买（R）、频次（F）和金额（M）的等级，5 为同类买家中最好的五分之一。各分层的划分：`/prm 帮助 价值分层`',
    narrow: '缩小范围：`/prm 价值分层 合作伙伴`、某个细分，或某个分层：`/prm 价值分层 已流失`。',
  },
};

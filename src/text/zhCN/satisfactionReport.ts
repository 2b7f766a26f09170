import type { PartySide } from '../../parties/partyKind.ts';
import type { Mrkdwn } from '../mrkdwn.ts';
import type { Texts } from '../texts.ts';
import { common } from './common.ts';

const who = ({ side, segment }: { side: PartySide | undefined; segment: Mrkdwn | null }): string => {
  const sides = side ? common.sides[side] : '客户和合作伙伴';
  return segment ? `#${segment} 的${sides}` : sides;
};

export const satisfactionReport: Texts['satisfactionReport'] = {
  title: (about) => `${who(about)}满意度报告`,
  sideTitle: { customer: '客户', partner: '合作伙伴' },
  nobody: (about) => `最近 365 天内没有${who(about)}的评分。记录第一次评分：\`/prm 评分 acme 75\``,
  figures: (f) =>
    `*${common.sides[f.side]}：* 平均 *${f.mean}* 分，*${f.percent}%* 满意或非常满意（95% 区间 ${f.low}%–${f.high}%），共 ${f.count} 个有评分。`,
  smallBase: ({ side, count }) => `样本较小：仅 ${count} 个${common.sides[side]}有评分，请谨慎解读。`,
  tooFew: ({ side, count }) =>
    count === 0
      ? `*${common.sides[side]}：* 最近 365 天内没有评分。`
      : `*${common.sides[side]}：* 仅 ${count} 个有评分，不足 5 个，不计算平均分和比例。`,
  chart: { title: '各等级的数量', band: '等级', count: '数量' },
  table: {
    caption: '按类型比较满意度',
    figure: '指标',
    rated: '有评分的数量',
    mean: '平均分',
    satisfied: '满意及以上',
    interval: '95% 区间',
    none: '样本不足',
    percent: (value) => `${value}%`,
    range: (low, high) => `${low}%–${high}%`,
  },
  bandLine: ({ band, counts }) => `• ${band}：${counts}`,
  bandCount: ({ side, count }) => `${common.sides[side]} ${count} 个`,
  moved: {
    title: '近 30 天的变化',
    none: '没有变化达到 3 分的总体满意度。',
    line: (m) =>
      `• *${m.party}* ${m.isUp ? '上升' : '下降'} ${m.points} 分：由 ${m.from} 变为 ${m.to}（${m.band}）`,
    more: (count) => `……另有 ${count} 个`,
  },
  themes: {
    title: '优先改进',
    none: '还没有评语：随评分写下的评语会在这里按主题归类。',
    noneSorted: (count) => `共 ${count} 条评语，都还没有归类。先归类几条，其余的会自动给出建议。`,
    line: (l) =>
      `*${l.rank}. ${l.theme}*：${l.count} 次评分共失 ${l.points} 分，占全部失分的 ${l.percent}%${l.suggested > 0 ? `（其中 ${l.suggested} 次为建议归类）` : ''}`,
    example: (e) => `> ${e.score} 分 · ${e.party}：“${e.comment}”`,
    unsorted: ({ count, points }) => `未归类：${count} 条评语，共失 ${points} 分。`,
    sort: '归类评语',
  },
  how: '取每个客户或合作伙伴最近 365 天内的最后一次评分。失分指带评语的评分与 100 分的差距。',
  narrow: '缩小范围：`/prm 满意度报告 客户`、`合作伙伴` 或某个细分。',
  sort: {
    lead: (count) => `还有 ${count} 条评语未归类，分数低的在前。`,
    done: '所有评语都已归类，谢谢。',
    said: (s) => `*${s.score}* 分 · ${s.party}\n“${s.comment}”`,
    choose: '关于什么？',
    suggested: (theme) => `${theme}（建议）`,
    another: '其他主题…',
    none: '无主题',
    savedAs: ({ party, theme }) => `*${party}* 的评语已归入“${theme}”。`,
    savedNone: (party) => `*${party}* 的评语已标为无主题。`,
    again: '查看报告',
  },
  theme: {
    suggested: ({ theme, words }) => `评语是关于 *${theme}* 的吗？（依据：${words}）`,
    word: (word) => `“${word}”`,
    yes: (theme) => `是，${theme}`,
    other: '其他主题',
    add: '添加主题',
    form: {
      title: '评语的主题',
      known: '主题',
      knownHint: '常用的在前。',
      knownExample: '请选择',
      fresh: '或新主题',
      freshHint: '最好用一个词，例如：交付',
      neither: '请选择一个主题，或输入新主题。',
      both: '选择或输入其中一项即可。',
    },
  },
};

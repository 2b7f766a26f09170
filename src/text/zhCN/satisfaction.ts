import type { Texts } from '../texts.ts';
import { common } from './common.ts';

const meanOf = (w: { mean: string; sides: string; isAssumed: boolean }): string =>
  w.isAssumed ? `获得评分的${w.sides}还不够多，均值暂按 ${w.mean} 计` : `全部${w.sides}的均值 ${w.mean}`;

export const satisfaction: Texts['satisfaction'] = {
  recorded: ({ party, score, band }) => `*${party}* 评分 *${score}* 分，${band}。`,
  moved: ({ before, after }) =>
    before.index === after.index
      ? `总体满意度保持 *${after.index}* 分（${after.band}）。`
      : `总体满意度由 ${before.index} 变为 *${after.index}* 分（${after.band}）。`,
  first: ({ after }) => `这是首次评分，总体满意度为 *${after.index}* 分（${after.band}）。`,
  why: (w) =>
    w.count === 1
      ? `原因：唯一一次评分的权重为 ${w.weight}；${meanOf(w)}，权重 ${w.shrinkage}。误差 ±${w.halfWidth} 分，${w.confidence}。`
      : `原因：${common.ratings(w.count)}平均 ${w.own}，权重 ${w.weight}（越新越重）；${meanOf(w)}，权重 ${w.shrinkage}。误差 ±${w.halfWidth} 分，${w.confidence}。`,
  replaces: ({ score, time }) => `取代您 ${time} 的评分 ${score}。`,
  keepBoth: '两次都保留',
  keptBoth: ({ party, earlier, later, after }) =>
    `*${party}* 的两次评分 ${earlier} 和 ${later} 现在都计入。总体满意度为 *${after.index}* 分（${after.band}）。`,
  edit: '编辑',
  corrected: (c) =>
    c.before === c.score
      ? `*${c.party}* 的评分已修改，分数仍为 *${c.score}* 分（${c.band}）。`
      : `*${c.party}* 的评分已由 ${c.before} 改为 *${c.score}* 分（${c.band}）。`,
  comment: (comment) => `“${comment}”`,
  alertFired: (channels) => `现已低于警戒线：${channels ? `警报将发到 ${channels}` : '已产生警报'}。`,
  alertCleared: '低满意度警报已解除。',
  alertFiredSnoozed: '再次低于警戒线；该警报仍在暂停提醒，不会通知频道。',
  noAlertChannel: '还没有频道接收警报：用 `/prm 简报` 设置。',
  form: {
    title: '满意度评分',
    editTitle: '修改评分',
    about: ({ party, by, at }) => `*${party}*，由 ${by} 录入，${at}`,
    party: '客户或合作伙伴',
    partyHint: '输入名称的前几个字',
    score: '分数',
    scoreHint: '0 到 100，也可写 4/5、9/10、75%。',
    scoreExample: '75',
    comment: '评语',
    commentExample: '对方怎么说？',
    contact: '评价人（对方联系人）',
  },
};

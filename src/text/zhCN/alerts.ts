import type { Texts } from '../texts.ts';

const days = (count: number): string => (count === 0 ? '今天触发' : `已持续 ${count} 天`);

export const alerts: Texts['alerts'] = {
  title: ({ count, isMine }) =>
    isMine
      ? `您负责的未解除低满意度警报共 ${count} 条。`
      : `未解除的低满意度警报共 ${count} 条，最久的在前。`,
  yoursFirst: (count) => `您负责的 ${count} 条排在最前。`,
  none: '没有未解除的低满意度警报。',
  noneMine: '您负责的客户和合作伙伴没有未解除的警报。查看全部：`/prm 警报`',
  line: (a) =>
    `*${a.party}* ${a.standing ? `${a.standing.index}（${a.standing.band}）` : '已没有计入的评分'} · ${a.owner} · ${days(a.ageInDays)}`,
  owner: (owner) => `负责人 ${owner}`,
  noOwner: '无负责人',
  unacknowledged: '还没有人确认跟进。',
  acknowledged: ({ by, at }) => `${by} 已于${at}确认跟进。`,
  snoozed: ({ by, until }) =>
    until
      ? `${by} 已暂停提醒，直到${until}；在此之前不再通知频道。`
      : `${by} 已暂停提醒，直到下次评分变化；在此之前不再通知频道。`,
  cleared: (at) => `已于${at}解除。`,
  range: ({ from, to, of }) => `第 ${from}–${to} 条，共 ${of} 条`,
  button: {
    acknowledge: '确认跟进',
    unacknowledge: '取消确认',
    snooze: '暂停提醒…',
    week: '一周',
    untilChange: '直到下次评分变化',
    wake: '恢复提醒',
    history: '历史',
    earlier: '上一页',
    later: '下一页',
    of: ({ action, party }) => `${action}：${party}`,
  },
  history: {
    title: (party) => `*${party}* 的警报`,
    fired: ({ at, why }) => `• ${at} 触发。${why}`,
    comment: ({ score, comment }) => `   当时的评分 ${score}：“${comment}”`,
    acknowledged: ({ at, by }) => `• ${at} ${by} 确认跟进`,
    snoozed: ({ at, by, until }) =>
      until ? `• ${at} ${by} 暂停提醒，直到${until}` : `• ${at} ${by} 暂停提醒，直到下次评分变化`,
    takenBack: ({ at, by }) => `（${by} 已于${at}取消）`,
    endedByRating: '（已因评分变化结束）',
    cleared: ({ at, index, latestScore }) =>
      `• ${at} 解除：总体满意度回升至 ${index}，最近一次评分为 ${latestScore}。`,
    stillOpen: '• 尚未解除。',
  },
  digest: {
    snoozed: (items) => `已暂停提醒，未列出：${items}`,
    item: ({ party, by, until }) =>
      until ? `${party}（${by} 暂停至 ${until}）` : `${party}（${by} 暂停至下次评分变化）`,
  },
};

import { code } from '../mrkdwn.ts';
import type { Texts } from '../texts.ts';

export const delivery: Texts['delivery'] = {
  alert: {
    lead: ({ party, standing }) =>
      `*${party}* 已低于警戒线：总体满意度降至 *${standing.index}*（${standing.band}）。`,
    why: {
      indexBelowLine: ({ below, scores }) => `原因：总体满意度低于 ${below}。最近的评分：${scores}。`,
      twoVeryLow: ({ below, scores }) => `原因：最近两次评分都低于 ${below}：${scores}。`,
    },
    comment: (comment) => `对方的评语：“${comment}”`,
    ownedBy: ({ owner, since }) => `负责人：${owner} · 始于 ${since}`,
    unowned: ({ since }) => `尚无负责人 · 始于 ${since}`,
  },
  notice: {
    lowScore: ({ party, score, band, by }) => `${by} 给 *${party}* 评了 *${score}* 分：${band}。`,
    corrected: ({ party, by }) => `${by} 撤销了 *${party}* 的一次评分。`,
    merged: ({ party, by }) => `${by} 进行了合并，*${party}* 的评分因此有变。`,
    underTheLine: (standing) => `现已低于警戒线：总体满意度为 *${standing.index}* 分（${standing.band}）。`,
    standing: (standing) => `总体满意度为 *${standing.index}* 分（${standing.band}）。`,
    why: '您是其负责人，因此收到此通知。',
  },
  logWhatYouDid: '记录跟进情况',
  failed: {
    what: {
      digest: '一份简报',
      digestDetails: '一份简报在消息列中的更多内容',
      lowSatisfactionAlert: '一条低满意度警报',
      lowRatingNotice: '一条低分通知',
      needShipped: '一条需求已实现的通知',
      tierChange: '一条忠诚度等级变化的通知',
      comingDemotion: '一条即将降级的通知',
      tierSummary: '一份等级变化汇总',
    },
    lead: ({ what, where }) => `${what}未能送达 ${where}。`,
    unsureLead: ({ what, where }) => `${what}可能未送达 ${where}。`,
    advice: {
      channelNotFound: () =>
        '该频道已不存在，或是应用未加入的私有频道。请在该频道输入 `/invite @prm`，或用 `/prm 简报` 另选频道。',
      notInChannel: () => '应用不在该频道中。请在该频道输入 `/invite @prm`，或用 `/prm 简报` 另选频道。',
      archived: () => '该频道已归档。请恢复频道，或用 `/prm 简报` 另选频道。',
      postingRestricted: () =>
        '该频道只允许部分成员发言，应用不在其中。请让 Slack 管理员放行，或用 `/prm 简报` 另选频道。',
      sharedChannel: () => '该频道与外部组织共享，分数等数据不会在那里显示。请用 `/prm 简报` 另选频道。',
      personUnreachable: () =>
        'Slack 不允许应用给对方发消息：对方账号已停用，或关闭了与应用的私信。若对方负责客户或合作伙伴，请为其另选负责人。',
      gaveUp: () => 'Slack 长时间未接收应用的消息，系统不再自动重试。',
      unsure: () => 'Slack 没有确认收到，应用又无法读取该频道来核实。请先到该频道查看，再决定是否重发。',
      appFault: ({ reference }) => `这是应用的故障。请把编号 ${code(reference)} 告诉管理员。`,
      refused: ({ error }) => `Slack 拒绝了该消息：${code(error)}。`,
    },
    sendAgain: '重新发送',
  },
  sentAgain: {
    onItsWay: '正在重新发送。',
    posted: '消息已经送达，没有重复发送。',
    gone: '消息过旧，无法重发。',
  },
};

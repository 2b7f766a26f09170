import { DateTime } from 'luxon';
import type { Texts } from '../texts.ts';

const weekdayShort = (day: number): string => '一二三四五六日'[day - 1] ?? '';
const and = (items: readonly string[]): string => items.join('、');

export const digest: Texts['digest'] = {
  title: ({ side, period }) =>
    side === 'customer'
      ? `客户简报 ${period}`
      : side === 'partner'
        ? `合作伙伴简报 ${period}`
        : `客户与合作伙伴简报 ${period}`,
  period: ({ since, until, zone }) => {
    const from = DateTime.fromJSDate(since, { zone });
    const to = DateTime.fromJSDate(until, { zone });
    const whole = 'yyyy年M月d日';
    if (from.hasSame(to, 'day')) return to.toFormat(whole);
    return `${from.toFormat(whole)}至${to.toFormat(from.hasSame(to, 'year') ? 'M月d日' : whole)}`;
  },
  momentIn: (at, zone) => {
    const there = DateTime.fromJSDate(at, { zone });
    return `${there.toFormat('M月d日')}（周${weekdayShort(there.weekday)}）${there.toFormat('HH:mm')}`;
  },
  sections: {
    topNeeds: '重点需求',
    lowSatisfaction: '低满意度',
    tierChanges: '忠诚度等级',
    relation: '健康与风险',
    movements: '变化',
  },
  sectionsExplained: {
    topNeeds: '接下来最该做的五项及理由',
    lowSatisfaction: '新增、未解除和已解除的警报',
    tierChanges: '升级、降级和即将降级的客户与合作伙伴',
    relation: '健康度、流失风险和忠诚度的转变',
    movements: '上次简报以来的满意度、评分、需求和新增客户与合作伙伴',
  },
  restOf: (count) => `另有 ${count} 个`,
  named: (names, restCount) =>
    restCount > 0 ? `${and(names)} 等 ${names.length + restCount} 个` : and(names),
  needTitle: ({ number, title }) => `R${number} ${title}`,

  topNeeds: {
    summary: (openCount) => (openCount === 0 ? '没有待处理的需求。' : `待处理需求 ${openCount} 项。`),
    lead: ({ shown, open }) =>
      shown === open ? `共 ${open} 项待处理` : `${open} 项待处理中的前 ${shown} 项`,
    nothing: '没有新内容：目前没有待处理的需求。',
    row: ({ rank, number, title }) => `*${rank}.*  *R${number}*  ${title}`,
    why: (w) =>
      `${w.askers} · ${w.priority}，${w.difficulty}${w.weeksWaiting > 0 ? `，已等 ${w.weeksWaiting} 周` : ''}${w.due ? `，${w.due}` : ''} · 得分 ${w.score}`,
    all: '全部需求',
  },

  lowSatisfaction: {
    summary: ({ fired, open, cleared }) =>
      fired + open + cleared === 0
        ? '没有低满意度警报。'
        : `低满意度警报：新增 ${fired}，仍未解除 ${open}，已解除 ${cleared}。`,
    lead: ({ fired, open, cleared }) => `新增 ${fired}，仍未解除 ${open}，已解除 ${cleared}`,
    nothing: '没有新内容：没有未解除的警报，也没有刚解除的警报。',
    noneFired: '没有新内容：上次简报以来没有新警报。',
    groups: { fired: '新增', open: '仍未解除', cleared: '已解除' },
    line: (a) => {
      const standing = a.standing
        ? `${a.standing.index}（${a.standing.band}），${a.heading}`
        : '已没有计入的评分';
      return `*${a.party}* ${standing} · ${a.owner} · ${a.age}`;
    },
    trend: { rising: '趋势上升', falling: '趋势下降' },
    lastScores: (scores) => `最近评分 ${scores.join(' → ')}`,
    owner: (owner) => `负责人 ${owner}`,
    noOwner: '无负责人',
    openFor: (days) => (days === 0 ? '今天触发' : `已持续 ${days} 天`),
    wasOpenFor: (days) => (days === 0 ? '持续不到 1 天' : `持续了 ${days} 天`),
  },

  movements: {
    summary: ({ moved, ratings, mean }) =>
      mean === null
        ? '没有新评分。'
        : moved > 0
          ? `新评分 ${ratings} 次，平均 ${mean}；满意度有变化的有 ${moved} 个。`
          : `新评分 ${ratings} 次，平均 ${mean}；满意度没有明显变化。`,
    lead: ({ ratings, mean }) => (mean === null ? '没有新评分' : `新评分 ${ratings} 次，平均 ${mean}`),
    nothing: '没有新内容：上次简报以来没有评分、需求变动或新增的客户与合作伙伴。',
    steady: '没有变化达到 3 分的总体满意度。',
    standing: (m) =>
      `*${m.party}* ${m.isUp ? '上升' : '下降'} ${m.points} 分：由 ${m.from} 变为 ${m.to.index}（${m.to.band}）`,
    firstRated: (names) => `*首次评分：* ${names}`,
    withIndex: ({ party, index }) => `${party}（${index}）`,
    added: (list) => `*新增需求：* ${list}`,
    shipped: (list) => `*已实现需求：* ${list}`,
    declined: (list) => `*不采纳的需求：* ${list}`,
    newParties: (list) => `*新增：* ${list}`,
    withKind: ({ party, kind }) => `${party}（${kind}）`,
  },

  details: {
    inThread: '更多内容见消息列。',
    title: ({ page, pageCount }) =>
      pageCount > 1 ? `此简报的更多内容（${page}/${pageCount}）` : '此简报的更多内容',
    lists: {
      topNeeds: { open: '完整列表' },
      lowSatisfaction: {
        fired: '新增警报及经过',
        open: '仍未解除的警报及经过',
        cleared: '已解除的警报及经过',
      },
      movements: {
        standings: '全部满意度变化',
        firstRated: '全部首次评分',
        added: '全部新增需求',
        shipped: '全部已实现需求',
        declined: '全部不采纳的需求',
        newParties: '全部新增客户与合作伙伴',
      },
    },
    said: ({ at, score, comment }) => `${at} 评分 ${score}：“${comment}”`,
  },

  covers: ({ since, until, zone }) => `涵盖 ${since} 至 ${until}（${zone}）。`,
  sentNow: (by) => `由 ${by} 临时发送，定时安排不变。`,

  schedule: ({ days, time }) => {
    if (days === 'firstOfMonth') return `每月 1 日 ${time}`;
    if (days.length === 7) return `每天 ${time}`;
    if (days.join() === '1,2,3,4,5') return `周一至周五 ${time}`;
    return `每${days.map((day) => `周${weekdayShort(day)}`).join('、')} ${time}`;
  },
  otherSchedule: (cron) => `按计划 ${cron}`,
  languages: { en: 'English', 'zh-CN': '简体中文' },
  sides: { all: '客户和合作伙伴', customer: '仅客户', partner: '仅合作伙伴' },
  and,

  saved: {
    added: ({ channel }) => `*发往 ${channel} 的简报已设置。*`,
    changed: ({ channel }) => `*发往 ${channel} 的简报已修改。*`,
    next: ({ moment, schedule }) => `下次发送：${moment}，之后${schedule}。`,
    nextElsewhere: ({ moment, local, zone, schedule }) =>
      `下次发送：${moment}（您的时区），即 ${zone} 时间 ${local}。之后按该时区${schedule}发送。`,
    preview: '如果现在发送，内容为：',
    alerts: '低满意度警报也会即时发到该频道。',
    tierChanges: '忠诚度等级变化也会即时发到该频道。',
    sendNow: '立即发送一次',
    edit: '修改',
  },

  list: {
    title: '简报',
    none: '还没有设置简报。',
    when: ({ channel, schedule, zone }) => `*${channel}* ${schedule}（${zone}）`,
    next: (moment) => `下次发送：${moment}`,
    details: (d) =>
      `${d.sections} · ${d.side}${d.segment ? ` · 细分：${d.segment}` : ''}${d.ownedBy ? ` · 仅 ${d.ownedBy} 负责的` : ''} · ${d.language}${d.alerts ? ' · 警报即时发送' : ''}${d.tierChanges ? ' · 等级变化即时发送' : ''} · 由 ${d.owner} 设置`,
    more: (count) => `还有 ${count} 个未显示。`,
    new: '新建简报',
    edit: '修改',
    remove: '删除',
    mute: { week: '静音一周', forGood: '一直静音', none: '取消静音' },
    mutedUntil: ({ until, next }) => `已静音至 ${until}。下次发送：${next}`,
    mutedForGood: '已静音，直到有人取消静音。',
    sendNow: '立即发送',
    of: ({ action, schedule }) => `${action}：${schedule}`,
    confirm: {
      title: '删除此简报？',
      text: '删除后不再发送，可以撤销。',
      yes: '删除',
      no: '保留',
    },
  },
  removed: ({ channel, schedule }) => `已删除：${channel} 不再收到“${schedule}”的简报。`,
  othersInList: '用 `/prm 简报 列表` 查看全部简报。',
  muted: ({ channel, until, next }) =>
    until && next
      ? `发往 ${channel} 的简报已静音至 ${until}。之后的第一期（${next}）会涵盖这段时间。`
      : `发往 ${channel} 的简报已静音，直到有人取消静音；之后的第一期会涵盖这段时间。`,
  mutedButAlerts: '即时发送的内容（警报、等级变化）仍会发送；可在“修改”中关闭。',
  unmuted: ({ channel, next }) =>
    `发往 ${channel} 的简报已取消静音。下一期（${next}）会涵盖上次以来的全部内容。`,
  manage: '管理此简报',
  only: (o) => {
    const owned = o.owner ? `${o.owner} 负责的` : o.isOneOwner ? '某一位负责人的' : null;
    const parts = [o.segment && `细分“${o.segment}”`, owned].filter((part) => part !== null);
    return parts.length > 0 ? `仅限${parts.join('，且仅限')}。` : '';
  },
  onItsWay: ({ channel }) => `正在发往 ${channel}。定时安排不变。`,
  undone: {
    added: ({ channel }) => `已撤销：该简报不再发往 ${channel}。`,
    changed: ({ channel }) => `已撤销：发往 ${channel} 的简报已恢复原样。`,
    muted: ({ channel }) => `已撤销：发往 ${channel} 的简报恢复之前的静音。`,
    removed: ({ channel, next }) => `已撤销：发往 ${channel} 的简报继续发送。下次发送：${next}。`,
  },

  form: {
    title: { new: '新建简报', edit: '修改简报' },
    sections: '内容',
    channel: '频道',
    channelHint: '私有频道须先在频道中输入 /invite @prm。',
    days: '发送日',
    daysExample: '选择一天或多天',
    daysGroup: { workdays: '周一至周五', everyDay: '每天', firstOfMonth: '每月 1 日' },
    time: '时间',
    zone: '时区',
    zoneExample: '输入国家或英文城市名',
    language: '语言',
    side: '范围',
    segment: '细分',
    anySegment: '全部',
    owner: '仅此人负责的客户和伙伴',
    ownerHint: '不选则包括所有人负责的。',
    alerts: '即时发送',
    alertsAtOnce: '低满意度警报同时即时发到该频道',
    tierChangesAtOnce: '忠诚度等级变化同时即时发到该频道',
    preview: '预览',
    previewTitle: '现在的内容如下（尚未发送）：',
    previewRefused: '还不能预览：',
    problems: {
      noSection: '请至少勾选一项内容。',
      noDay: '请至少选择一天。',
      firstOfMonthAlone: '“每月 1 日”不能与星期同时选择，请任选其一。',
      noTime: '请选择时间。',
      zone: '请从列表中选择时区，例如 Asia/Shanghai。',
      noChannel: '请选择频道。',
    },
  },
  weekdayName: (day) => `星期${weekdayShort(day)}`,
};

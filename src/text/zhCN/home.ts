import type { Texts } from '../texts.ts';

export const home: Texts['home'] = {
  noRole:
    '您好！团队在这里维护客户和合作伙伴。访客默认没有权限；如果您需要使用，请让本工作区的 Slack 管理员用 `/prm 角色` 为您授权。',
  answer: '刚刚',
  closeAnswer: '关闭',
  actions: { rate: '评分', need: '新建需求', log: '记录互动', add: '添加客户或伙伴' },

  parties: {
    title: '需要我跟进的客户和伙伴',
    none: '目前没有：没有未解除的警报、逾期的需求、即将降级、高流失风险或红色健康度，评分没有下降，也没有超过 60 天未联系的。',
    line: ({ party, reasons }) => `*${party}*\n${reasons.join(' · ')}`,
    alert: (a) =>
      `低满意度警报${a.isAcknowledged ? '（已确认）' : ''}：${a.ageInDays === 0 ? '今天' : `${a.ageInDays} 天前`}触发，当时 ${a.index}（${a.band}）`,
    overdue: (o) =>
      `R${o.number} ${o.title} 已于 ${o.day}到期${o.restCount > 0 ? `，另有 ${o.restCount} 项逾期` : ''}`,
    falling: ({ points, spanInDays }) => `评分下降：${Math.max(1, spanInDays)} 天内降了 ${points} 分`,
    quiet: (sinceInDays) => (sinceInDays === null ? '添加后从未联系' : `已 ${sinceInDays} 天没有联系`),
    open: '查看',
    openOf: (party) => `查看 ${party}`,
    more: (count) => `显示更多（${count}）`,
    rest: (count) => `另有 ${count} 个`,
  },

  needs: {
    mine: '我的待处理需求',
    top: '重点需求',
    noneMine: '您负责的客户和伙伴目前没有待处理的需求。',
    none: '没有待处理的需求。',
    line: (n) => `*${n.rank}.*  ${n.number}  ${n.title}${n.askers ? ` · ${n.askers}` : ''}`,
    all: '全部需求',
    rest: (count) => `另有 ${count} 项`,
  },

  team: {
    title: '团队',
    alerts: (count) => (count === 0 ? '*警报：* 没有未解除的警报。' : `*警报：* ${count} 个未解除`),
    owner: (o) =>
      `• ${o.owner ?? '无负责人'}：${o.parties.join('、')}${o.restCount > 0 ? ` 等 ${o.count} 个` : ''}`,
    party: ({ party, ageInDays }) => (ageInDays === 0 ? `${party}（今天）` : `${party}（${ageInDays} 天）`),
    restOfOwners: (count) => `另有 ${count} 位负责人`,
    needs: '*重点需求：*',
  },

  digests: {
    title: '*简报：*',
    none: '*简报：* 尚未设置。简报会定期把需要关注的内容发到频道。',
    line: (d) => `• ${d.channel} ${d.schedule}（${d.zone}）。${d.next}`,
    list: '管理简报',
    new: '新建简报',
  },

  start: {
    title: '从这里开始',
    noParties:
      '还没有任何记录。只需三步，这里每天都会告诉您该跟进谁：\n1. 添加客户或合作伙伴。\n2. 评分：他们有多满意，0 到 100 分。\n3. 记下他们的需求和每次互动。',
    noneOwned:
      '您还没有负责的客户或伙伴。您添加的默认由您负责；已有的可以在其表单中选择负责人。需要跟进的会列在这里。',
    viewer: '您可以查看这里的所有内容。如需记录，请让管理员用 `/prm 角色` 把您设为业务员。',
  },
  help: '这里的操作都可以直接输入：`/prm 帮助` 列出全部命令。',
};

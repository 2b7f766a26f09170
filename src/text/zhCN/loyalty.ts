import type { LoyaltyPart } from '../../loyalty/netTierMoves.ts';
import type { TierChangeCause } from '../../loyalty/tierChange.ts';
import type { PartySide } from '../../parties/partyKind.ts';
import { shortMoney } from '../money.ts';
import type { Mrkdwn } from '../mrkdwn.ts';
import type { Texts } from '../texts.ts';
import { common } from './common.ts';
import { loyaltySettings } from './loyaltySettings.ts';

const who = ({ side, segment }: { side: PartySide | undefined; segment: Mrkdwn | null }): string => {
  const sides = side ? common.sides[side] : '客户和合作伙伴';
  return segment ? `#${segment} 的${sides}` : sides;
};

const money = (minor: number, currency: string) => shortMoney(minor, currency, 'zh-CN');

const because: Record<LoyaltyPart, { up: string; down: string }> = {
  frequency: { up: '购买更频繁', down: '购买次数减少' },
  amount: { up: '购买金额增加', down: '购买金额减少' },
  recency: { up: '近期有购买', down: '较久没有购买' },
  satisfaction: { up: '满意度提高', down: '满意度下降' },
};

const causes: Record<TierChangeCause, string> = {
  purchase: '新购买',
  refund: '退款',
  rating: '新评分',
  feedback: '新反馈',
  time: '时间推移',
  configuration: '设置变更',
  currencyRate: '汇率变更',
  merging: '合并记录',
  import: '导入',
  undo: '撤销操作',
};

export const loyalty: Texts['loyalty'] = {
  tier: { bronze: '青铜', silver: '白银', gold: '黄金', platinum: '铂金' },
  noTier: '无等级',
  money,

  why: {
    lead: (l) => `*${l.party}* 为 *${l.tier}* 等级，忠诚度 *${l.score}* 分（满分 100）。`,
    since: (day) => `自${day}起为该等级。`,
    held: (h) => `${h.tier}的起始分为 ${h.threshold}；已达到的，不低于 ${h.floor} 分即可保留。`,
    frequency: (f) =>
      `• *购买频次：${f.points}* 分（满分 ${f.most}）：12 个月内有 ${f.days} 天购买，${f.full} 天即为满分`,
    amount: (a) =>
      a.reference === null
        ? `• *购买金额：${a.points}* 分（满分 ${a.most}）：尚无已知金额`
        : `• *购买金额：${a.points}* 分（满分 ${a.most}）：12 个月内 ${a.net}，达到 ${a.reference} 即为满分`,
    recency: (r) =>
      `• *最近购买：${r.points}* 分（满分 ${r.most}）：${r.daysAgo === 0 ? '今天刚购买' : `上次购买在 ${r.daysAgo} 天前`}`,
    satisfaction: (s) => {
      const from = [
        s.ratings > 0 ? common.ratings(s.ratings) : '',
        s.feedback > 0 ? `${s.feedback} 条反馈` : '',
      ].filter(Boolean);
      return `• *满意度：${s.points}* 分（满分 ${s.most}）：${s.index}，依据 ${from.join('和 ')}`;
    },
    assumed: (s) => `• *满意度：${s.points}* 分（满分 ${s.most}）：暂无评分，按购买情况推定`,
    next: (n) => `距 *${n.tier}* 还差 *${n.points}* 分。`,
    top: (tier) => `已是最高等级 *${tier}*。`,
    reach: {
      anyPurchase: '今天有任意一笔购买即可达到。',
      amount: (amount) => `今天购买 ${amount} 即可达到。`,
      days: (n) => `一笔购买不够：至少需要在 ${n} 天各有购买。`,
      satisfaction: '仅靠购买达不到：满意度也需要提高。',
    },
    danger: (d) => `:warning: 须在 ${d.day}前再得 *${d.points}* 分，才能保留${d.tier}。`,
    demotion: (d) => `如果一直没有购买，将于 ${d.day}降为${d.tier}。`,
    safe: '即使一年内没有购买，也能保留该等级。',
    unconverted: (n) => `有 ${n} 笔购买或退款的币种没有汇率，未计入金额。`,
    provisional: '满分金额为暂定值：有购买的数量还太少，满 20 个后会重新确定。',
    never: (party) => `*${party}* 还没有忠诚度等级：尚无购买。`,
    neverHint: (line) => `记录购买： ${line}`,
    buyLine: (name) => `/prm 购买 ${name} 1200`,
    history: '*等级变化*',
    step: (s) =>
      `• ${s.day}：${s.from === null ? s.to : `${s.from} → ${s.to}`}${s.score === null ? '' : `（${s.score} 分）`}`,
    earlier: (n) => `• 更早还有 ${n} 次`,
    button: { history: '全部变化', party: '查看档案' },
    historyOf: (party) => `*${party} 的等级变化*（从新到旧）`,
  },

  report: {
    title: (about) => `${who(about)}忠诚度报告`,
    nobody: (about) => `${who(about)}都还没有等级：尚无购买。记录第一笔购买：\`/prm 购买 acme 1200\``,
    lead: (l) =>
      `*${common.sides[l.side]}：* ${l.total === 0 ? '尚无购买。' : `${l.counts}，共 ${l.total} 个。`}`,
    count: ({ tier, n }) => `${tier} ${n} 个`,
    caption: '各等级的数量',
    column: { tier: '等级', customer: '客户', partner: '合作伙伴' },
    lists: { moved: '近 30 天的变化', falling: '即将降级', rising: '接近升级' },
    none: {
      moved: '没有等级变化。',
      falling: '没有即将降级的。',
      rising: '没有距下一等级 5 分以内的。',
    },
    all: (list, n) => `${list}：全部 ${n} 个`,
    range: ({ from, to, of }) => `第 ${from}–${to} 个，共 ${of} 个`,
    earlier: '上一页',
    later: '下一页',
    narrow:
      '查看某一个的原因： `/prm 忠诚度 acme`  缩小范围： `/prm 忠诚度 客户`、`合作伙伴` 或某个细分，如 `#零售`。',
    settings: '设置',
  },
  move: (m) => `• *${m.party}*：${m.from} → ${m.to}${m.why ? `（${m.why}）` : ''}`,
  because: (part, isUp) => (isUp ? because[part].up : because[part].down),
  cause: (cause) => causes[cause],
  firstBought: '首次购买',
  near: {
    falling: (n) => `• *${n.party}* 须在 ${n.day}前再得 ${n.points} 分，才能保留${n.tier}`,
    rising: (n) => `• *${n.party}* 距${n.tier}还差 ${n.points} 分`,
  },

  post: {
    up: (p) => `:arrow_up: *${p.party}* 升为 *${p.to}*（原为${p.from}），现 ${p.score} 分。`,
    down: (p) => `:arrow_down: *${p.party}* 降为 *${p.to}*（原为${p.from}），现 ${p.score} 分。`,
    none: (p) => `*${p.party}* 不再有等级（原为${p.from}）：已没有计入的购买。`,
    why: (why) => `原因：${why}。`,
    cause: (cause) => `起因：${cause}。`,
    coming: (c) =>
      `:warning: *${c.party}* 须在 ${c.day}前再得 *${c.points}* 分，才能保留 *${c.tier}*。现为 ${c.score} 分。`,
    ownedBy: (owner) => `负责人：${owner}`,
    unowned: '尚无负责人。',
    toOwner: '您是其负责人，因此收到此通知。',
    summary: (s) => `${s.by} 修改了忠诚度设置：升级 ${s.risen} 个，降级 ${s.fallen} 个。`,
  },

  digest: {
    summary: (s) =>
      s.risen + s.fallen + s.coming === 0
        ? '忠诚度等级没有变化。'
        : `忠诚度等级：升级 ${s.risen}，降级 ${s.fallen}，即将降级 ${s.coming}。`,
    lead: (s) => `升级 ${s.risen}，降级 ${s.fallen}，即将降级 ${s.coming}`,
    nothing: '没有新内容：没有等级变化，也没有即将降级的。',
    noneChanged: '没有新内容：上次简报以来没有等级变化。',
    groups: { risen: '升级', fallen: '降级', coming: '即将降级' },
  },

  card: {
    standing: (s) => `忠诚度 *${s.tier}*，${s.score} 分${s.next ? `；${s.next}` : ''}`,
    next: (n) => `距${n.tier}还差 ${n.points} 分`,
    danger: (d) => `须在 ${d.day}前再得 ${d.points} 分才能保留`,
    top: '已是最高等级',
    none: '忠诚度：尚无等级，还没有购买。',
    why: '为何是此等级？',
  },
  home: {
    falling: (f) => `即将失去${f.tier}：须在 ${f.day}前再得 ${f.points} 分`,
    counts: (tiers) => `*忠诚度：* ${tiers}`,
  },
  settings: loyaltySettings,
};

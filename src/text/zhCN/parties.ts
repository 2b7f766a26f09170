import { dayFormat } from '../dayFormat.ts';
import type { Texts } from '../texts.ts';
import { common } from './common.ts';

const dayAndMonth = dayFormat('zh-CN', { day: 'numeric', month: 'long' });
const dayAndYear = dayFormat('zh-CN', { day: 'numeric', month: 'long', year: 'numeric' });

const DAYS_A_MONTH = 30.4;
const time = (days: number): string => {
  if (days < 1) return '1 天';
  return days < 60 ? `${Math.round(days)} 天` : `${Math.round(days / DAYS_A_MONTH)} 个月`;
};

export const parties: Texts['parties'] = {
  field: {
    kind: '类型',
    name: '名称',
    shortName: '简称',
    aliases: '别名',
    segment: '细分',
    owner: '负责人',
    ownerId: '负责人',
    website: '网站',
    channelId: '频道',
    externalId: '外部编号',
    note: '备注',
    status: '状态',
    contact: '联系人',
    contactName: '联系人',
    contactTitle: '联系人职务',
    email: '邮箱',
    phone: '电话',
    contacts: '联系人',
  },

  didYouMean: (typed) => `没有名为 ${typed} 的客户或合作伙伴。您是指这个吗？`,
  whichOne: (typed) => `您说的 ${typed} 是哪一个？`,
  unknown: (typed) => `没有名为 ${typed} 的客户或合作伙伴。`,
  nearest: '是不是以下之一？',
  createIt: '新建',
  thenYourLine: '之后会自动执行您输入的命令。',
  namedLikeThis: ({ name, kind }) => `${name}（${kind}）`,
  archivedKind: (kind) => `${kind}，已归档`,
  typeAgain: '您输入的内容过长，按钮无法保留：请用完整名称重新输入。',

  card: {
    title: '查看客户或合作伙伴',
    show: '查看',
    showIt: '查看档案',
    archived: '已归档',
    segment: (segment) => `细分：${segment}`,
    ownedBy: (owner) => `负责人 ${owner}`,
    unowned: '尚无负责人',
    aliases: (names) => `又名 ${names}`,
    standing: ({ index, band }) => `总体满意度 *${index}* 分，*${band}*`,
    summary: ({ party, kind, standing }) => `${party}（${kind}）。${standing}`,
    certainty: (c) => `${common.ratings(c.count)}，误差 ±${c.halfWidth} 分（${c.confidence}）`,
    bothSides: ({ customers, partners }) => `两方对照：客户平均 ${customers}，合作伙伴平均 ${partners}。`,
    trend: {
      rising: ({ change, days }) => `趋势上升：${time(days)}升 ${change} 分`,
      falling: ({ change, days }) => `趋势下降：${time(days)}降 ${change} 分`,
      steady: ({ days }) => `${time(days)}来平稳`,
    },
    unrated: '尚无评分。',
    alert: ({ since, why }) => `:warning: *低满意度警报*，${since}起未解除。${why}`,
    needs: (count) => `*${count} 项待处理需求*`,
    need: (n) => `• ${n.number} ${n.title}：${n.of} 项中排第 ${n.rank} 位`,
    moreNeeds: ({ count, line }) => `• 另有 ${count} 项：${line}`,
    needsLine: (name) => `/prm 需求列表 ${name}`,
    noNeeds: '没有待处理的需求。',
    lately: '*最近动态*',
    event: ({ day, what, who, quote }) => `• ${day}　${what}${quote ? `：${quote}` : ''}（${who}）`,
    day: (day, today) => (day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth : dayAndYear)(day),
    rated: ({ score, band }) => `评分 *${score}* 分，${band}`,
    ratedBy: ({ score, band, contact }) => `${contact} 评分 *${score}* 分，${band}`,
    asked: (number) => `提出需求 ${number}`,
    nothingYet: '还没有任何记录。',
    quote: (text) => `“${text}”`,
    contacts: (contacts) => `联系人：${contacts}`,
    moreContacts: (count) => `另有 ${count} 位`,
    note: (note) => `备注：${note}`,
    button: { rate: '评分', need: '需求', log: '记录', buy: '采购' },
  },

  why: {
    lead: ({ party, standing }) => `*为什么 ${party} 的总体满意度是 ${standing.index}（${standing.band}）？*`,
    own: (w) =>
      w.count === 1
        ? `唯一的一次评分为 *${w.mean}*，目前权重 *${w.weight}*：新评分的权重为 1，每过 ${w.halfLife} 天减半。`
        : `*${w.count} 次评分*的平均为 *${w.mean}*（越新越重），权重合计 *${w.weight}*：新评分的权重为 1，每过 ${w.halfLife} 天减半。`,
    prior: (w) =>
      w.isAssumed
        ? `为避免少数几次评分就下结论，另加 *${w.mean}*，权重 *${w.weight}*；待有足够多的${w.sides}获得评分后，改用其均值。`
        : `为避免少数几次评分就下结论，另加全部${w.sides}的均值 *${w.mean}*，权重 *${w.weight}*。`,
    sum: (w) =>
      `（${w.weight} × ${w.own} + ${w.shrinkage} × ${w.mean}）÷（${w.weight} + ${w.shrinkage}）= *${w.index}*`,
    confidence: (w) =>
      `有 90% 的把握在 *${w.low}* 到 *${w.high}* 之间（±${w.halfWidth}）：*${w.confidence}*。误差在 ±${w.highUpTo} 以内为高；超过 ±${w.lowAbove} 或评分少于 ${w.fewest} 次为低。`,
    trend: {
      rising: (w) =>
        `趋势：*上升*。最近 ${w.count} 次评分在 ${time(w.days)}内升了 ${w.change} 分（${w.p}）。`,
      falling: (w) =>
        `趋势：*下降*。最近 ${w.count} 次评分在 ${time(w.days)}内降了 ${w.change} 分（${w.p}）。`,
      steady: (w) => `趋势：*平稳*。最近 ${w.count} 次评分在 ${time(w.days)}内没有明显变化（${w.p}）。`,
    },
    noTrend: (fewest) => `趋势：一年内评分少于 ${fewest} 次，暂不判断。`,
    bands: (b) =>
      `等级：${b.verySatisfied} 分及以上非常满意，${b.satisfied} 分及以上满意，${b.neutral} 分及以上一般，${b.dissatisfied} 分及以上不满意，更低为非常不满意。`,
    unrated: (party) => `*${party}* 尚无评分，因此没有总体满意度。可用 \`/prm 评分\` 评分。`,
  },

  added: ({ party, kind }) => `*${party}* 已添加为${kind}。`,
  ownerIsYou: '未指定负责人，由您负责。',
  ownedBy: (owner) => `负责人：${owner}。`,
  segment: (segment) => `细分：${segment}。`,
  website: (website) => `网站：${website}`,
  similar: (names) => `与 ${names} 相近。如果是同一个，请撤销。`,
  exists: ({ party, kind }) => `*${party}* 已存在，类型为${kind}。未添加任何内容。`,
  makeBoth: '设为客户兼合作伙伴',
  changed: ({ party, kind }) => `*${party}* 现在是${kind}。`,
  kindStays: ({ party, kind }) => `*${party}* 已经是${kind}。`,

  form: {
    title: '添加客户或合作伙伴',
    kind: '类型',
    name: '名称',
    nameExample: '华为技术有限公司',
    shortName: '简称',
    shortNameExample: '华为',
    aliases: '别名',
    aliasesHint: '用逗号分隔，用任何一个都能找到。',
    segment: '细分',
    segmentExample: '零售',
    owner: '负责人',
    ownerHint: '负责跟进，评分很低时会收到通知。',
    website: '网站',
    websiteExample: 'https://globex.com',
    channel: '接收其警报的频道',
    channelHint: '不选则发到接收警报的频道。',
    contacts: '联系人',
    contactsHint: '每行一位：姓名，邮箱，电话，职务。删去的行不再是联系人。',
    contactsExample: '王芳，wang@globex.com，+86 10 5555 0100，采购总监',
    note: '备注',
  },

  timeline: {
    all: '全部动态',
    lead: ({ party, from, upTo }) => `*${party} 的全部动态*（由新到旧，第 ${from}–${upTo} 条）`,
    nothing: (party) => `*${party}* 还没有任何动态。`,
    older: '更早',
    newer: '更新',
    byItself: ({ day, what }) => `• ${day}　${what}`,
    alertFired: ':warning: 触发低满意度警报',
    alertCleared: '低满意度警报解除',
    undone: (what) => `${what}（已撤销）`,
    change: {
      'party.add': () => '添加',
      'party.change': (fields) => `修改：${fields}`,
      'party.merge': (merged) => `${merged} 合并到此`,
      'rating.change': () => '更正评分',
      'interaction.change': () => '更正往来记录',
      'purchase.change': () => '更正采购记录',
      'alert.acknowledge': () => '确认警报',
      'alert.snooze': () => '暂停警报提醒',
    },
  },

  menu: { edit: '编辑', merge: '与另一个合并…', archive: '归档', restore: '取消归档' },
  archiving: {
    title: '归档',
    archived: (party) => `已归档 *${party}*。历史记录会保留；简报不再包含，表单中排在最后。`,
    already: (party) => `*${party}* 早已归档。`,
    restored: (party) => `*${party}* 已取消归档。`,
    notArchived: (party) => `*${party}* 并未归档。`,
    openNeeds: (count, line) => `仍有 ${count} 项待办需求，保留在列表中：${line}`,
    openAlert: '低满意度警报仍未解除。',
  },

  edit: {
    button: '编辑',
    title: '编辑资料',
    next: '下一步',
    saved: ({ party, fields }) => `已修改 *${party}* 的${fields}。`,
    nothingChanged: (party) => `内容没有变化，*${party}* 保持原样。`,
    changedMeanwhile: ({ who, at, fields }) =>
      `:warning: 您填写期间，${who} 于 ${at} 修改了*${fields}*。您的内容尚未保存，仍保留在下方：再次保存将覆盖对方的修改，取消则保持对方的修改。`,
    changedByNobodyKnown:
      ':warning: 您填写期间，该资料已被修改。您的内容尚未保存，仍保留在下方：再次保存将覆盖现有内容，取消则保持现状。',
  },
};

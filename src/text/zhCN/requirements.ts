import { dayFormat } from '../dayFormat.ts';
import type { Texts } from '../texts.ts';
import { needForm } from './needForm.ts';

const inOrder = {
  allocation: '按综合排序（优先级与难度）',
  priority: '按优先级排序',
  difficulty: '按难度排序（易者在前）',
};

const priority = { critical: '紧急', high: '高', medium: '中', low: '低' };

const status = {
  open: '待处理',
  planned: '已计划',
  shipped: '已实现',
  declined: '不采纳',
  removed: '已撤销',
};

export const requirements: Texts['requirements'] = {
  priority,
  type: {
    feature: '功能',
    service: '服务',
    price: '价格',
    delivery: '交付',
    quality: '质量',
    other: '其他',
  },
  status,
  day: dayFormat('zh-CN', { day: 'numeric', month: 'long', year: 'numeric' }),

  // Bold beside a Chinese sign takes a space that one can see: several names are not bold, and points stand alone.
  parties: (names) =>
    names.length < 2
      ? names.map((name) => `*${name}*`).join('')
      : `${names.slice(0, -1).join('、')} 和 ${names.at(-1)}`,
  fact: {
    priority: (is) => `优先级${priority[is]}`,
    priorityAssumed: '未说明优先级（按“中”计）',
    priorityUnsaid: '优先级未说明',
    difficulty: (is) => `难度 ${is}`,
    difficultyAssumed: '未说明难度（按 3 计）',
    difficultyUnsaid: '难度未说明',
    due: (day) => `截止 ${day}`,
    score: (score) => `得分 ${score}`,
    age: (days) => {
      if (days < 1) return '今天提出';
      if (days < 14) return `${days} 天前提出`;
      return days < 63 ? `${Math.floor(days / 7)} 周前提出` : `${Math.floor(days / 30)} 个月前提出`;
    },
    askers: (names, more) =>
      more > 0 ? `${names.join('、')} 等 ${names.length + more} 家` : names.join('、'),
    noAsker: '我方自己的想法',
  },

  recorded: ({ number, title, parties }) => `已为 ${parties} 记录需求 *${number}* ${title}。`,
  place: ({ rank, of }) =>
    of === 1 ? '目前只有这一项待处理需求。' : `在 ${of} 项待处理需求中排第 ${rank} 位。`,
  assumed: ({ isPriority, isDifficulty }) => {
    if (isPriority && isDifficulty) return '未说明优先级，按“中”排序；未说明难度，按 3 排序。';
    return isPriority ? '未说明优先级，按“中”排序。' : '未说明难度，按 3 排序。';
  },
  where: '查看原消息',
  closedTwin: ({ number, status: was, day }) => `同名需求 R${number} 已于${day}标记为“${status[was]}”。`,

  sameWish: ({ number, title, askers, parties }) =>
    `${askers} 已提出同名需求 *${number}* ${title}。请问 ${parties} 要的是同一个需求吗？`,
  nothingYet: '尚未记录任何内容。',
  joinIt: (number) => `同一需求：加入 R${number}`,
  recordNew: '另一个需求',
  joined: ({ parties, number, title, count }) =>
    `${parties} 也提出了 *${number}* ${title}，现有 ${count} 家提出。`,
  moved: ({ from, to, of }) =>
    of === 1
      ? '目前只有这一项待处理需求。'
      : from === to
        ? `在 ${of} 项待处理需求中仍排第 ${to} 位。`
        : `在 ${of} 项待处理需求中由第 ${from} 位变为第 ${to} 位。`,

  merged: ({ merged, number, title, askers }) =>
    `${merged} 已并入 *${number}* ${title}${askers ? `，提出方为 ${askers}。` : '。'}`,
  mergeLine: ({ from, into }) => `/prm 需求列表 合并 R${from} R${into}`,
  mergedNote: ({ merged, into }) => `编号 ${merged} 从此指向 ${into}。`,

  list: {
    all: ({ count, order }) => `共 ${count} 项待处理需求，${inOrder[order]}`,
    ofParty: ({ party, category, count, of, order }) => {
      const under = category ? `“${category}”类的 ` : '';
      return count === of
        ? `*${party}* 提出了全部 ${of} 项待处理需求，${inOrder[order]}`
        : `*${party}* 提出了 ${of} 项待处理需求中${under || '的 '}${count} 项，${inOrder[order]}`;
    },
    ofCategory: ({ category, count, of, order }) =>
      `*${category}* ${of} 项待处理需求中有 ${count} 项属于此类，${inOrder[order]}`,
    shown: ({ from, to, count }) => `显示第 ${from} 至 ${to} 项，共 ${count} 项。`,
    row: ({ rank, number, title }) => `*${rank}.*  *${number}*  ${title}`,
    none: '没有待处理的需求。记录第一条：`/prm 需求 acme “单点登录” 高 3`',
    noneOfParty: ({ party, category }) =>
      category ? `*${party}* 没有“${category}”类的待处理需求。` : `*${party}* 没有待处理的需求。`,
    noneOfCategory: (category) => `没有“${category}”类的待处理需求。查看全部分类： \`/prm 需求列表 类别\``,
    order: { allocation: '综合排序', priority: '按优先级', difficulty: '按难度' },
    next: '下一页',
    previous: '上一页',
    record: '记录需求',
    menu: { why: '为什么排在这里？', show: (number) => `查看 R${number}` },
    hint: (number) =>
      `查看某一项： \`/prm 需求列表 R${number}\`  查看排名原因： \`/prm 需求列表 为什么 R${number}\``,
  },

  categories: {
    lead: (n) => `需求共有 ${n} 个分类`,
    row: ({ category, open, shipped, declined }) =>
      `*${category}* 待处理 ${open} 项，已实现 ${shipped} 项${declined > 0 ? `，不采纳 ${declined} 项` : ''}`,
    without: ({ open, shipped }) => `未分类：待处理 ${open} 项，已实现 ${shipped} 项`,
    more: (n) => `另有 ${n} 个分类`,
    hint: (category) => `查看某一类： \`/prm 需求列表 ${category}\``,
    none: '还没有需求设置分类。分类以 `#` 开头：`/prm 需求 acme “单点登录” #安全`',
  },

  plan: {
    lead: ({ capacity, planned, of, effort, left }) =>
      planned === 0
        ? `${capacity} 点容量放不下任何一项：${of} 项待处理需求的工作量都更大。`
        : `${capacity} 点容量可完成 ${of} 项待处理需求中的 ${planned} 项，${left === '0' ? '刚好用完' : `用去 ${effort} 点，剩余 ${left} 点`}。`,
    planned: ({ place, number, title, effort, because }) =>
      `*${place}.*  *${number}*  ${title}（${effort}，${because}）`,
    points: (effort) => `${effort} 点`,
    pointsAssumed: (effort) => `${effort} 点，难度未说明`,
    because: { critical: () => '紧急', score: (score) => `得分 ${score}` },
    waiting: '以下需求留待以后：',
    doesNotFit: ({ number, title, effort, left }) =>
      left === '0'
        ? `*${number}*  ${title}（${effort}）`
        : `*${number}*  ${title}（${effort}，超过剩余的 ${left} 点）`,
    waitsForOthers: ({ number, title }) => `*${number}*  ${title}（须等其他未完成的需求）`,
    more: (n) => `另有 ${n} 项需求`,
    how: ({ limit }) =>
      `紧急需求优先，最多占 ${limit} 点（60%）；其余按得分从高到低，放不下的跳过。难度 1 到 5 的工作量为 1、2、3、5、8 点。`,
    none: '没有待处理的需求可供安排。',
  },

  why: {
    lead: ({ number, title, rank, of, score }) =>
      of === 1
        ? `*${number}* ${title} 是唯一的待处理需求：得分 ${score}（满分 100）。`
        : `*${number}* ${title} 在 ${of} 项待处理需求中排第 ${rank} 位：得分 ${score}（满分 100）。`,
    value: ({ value, of }) =>
      of ? `价值 ${value}：优先级为${priority[of]}。` : `价值 ${value}：未说明优先级，按“中”计。`,
    effort: ({ effort, of }) =>
      of ? `工作量 ${effort}：难度为 ${of}。` : `工作量 ${effort}：未说明难度，按 3 计。`,
    ownIdea: '没有外部提出方',
    asker: ({ party, value, factors, result }) =>
      factors ? `${party}：${value}${factors} = ${result}。` : `${party}：${result}。`,
    waiting: ({ factor, weeks, isMost }) =>
      ` × ${factor}（已等待 ${weeks} 周${isMost ? '，加成已达上限' : ''}）`,
    tier: ({ factor, tier }) => ` × ${factor}（${tier}）`,
    moreAskers: ({ count, value }) => `另有 ${count} 家：${value}。`,
    together: ({ demand }) => `合计：${demand}。`,
    capped: ({ demand, times }) => `合计按 ${demand} 计：最多为其中最大值的 ${times} 倍。`,
    score: ({ formula, score, largest, largestOf }) =>
      `得分：${formula} = ${score}。${largestOf === null ? '' : `${largest} 是最大的需求值，来自 R${largestOf}。`}`,
    otherOrders: ({ priority: p, difficulty: d }) => `只按优先级排第 ${p} 位，只按难度排第 ${d} 位。`,
    above: ({ number, title, score }) => `上一位：R${number} ${title}（${score}）。`,
    below: ({ number, title, score }) => `下一位：R${number} ${title}（${score}）。`,
    sameScore: '得分相同时，截止日期早的在前，其次是提出较早的。',
  },

  card: {
    lead: ({ number, title }) => `*${number}*  *${title}*`,
    status: {
      open: () => '待处理。',
      planned: () => '已列入计划。',
      shipped: (day) => (day ? `已于${day}实现。` : '已实现。'),
      declined: (day) => (day ? `已于${day}决定不采纳。` : '已决定不采纳。'),
      removed: () => '已撤销。',
    },
    standing: ({ status: is, place }) => `${is}${place}`,
    asker: ({ party, day, where }) => (where ? `${party}，${day}起（${where}）` : `${party}，${day}起`),
    askers: '提出方',
    moreAskers: (n) => `另有 ${n} 家`,
    recordedBy: ({ person, day }) => `由 ${person} 于 ${day}记录。`,
  },

  change: { open: '重新打开', planned: '列入计划', shipped: '标记为已实现', declined: '不采纳' },
  changed: ({ number, title, status: is }) => `*${number}* ${title} 现为“${status[is]}”。`,
  tellThem: (parties) => `此需求由 ${parties} 提出：请告知对方。`,
  told: ({ parties, owners }) => `此需求由 ${parties} 提出，已通知负责人：${owners.join('、')}。`,
  edit: '编辑',
  edited: ({ number, title }) => `*${number}* ${title} 已更改。`,
  unchanged: (number) => `*${number}* 没有任何变化。`,
  field: {
    title: '需求',
    priority: '优先级',
    difficulty: '难度',
    type: '类型',
    category: '分类',
    dueOn: '截止日期',
    detail: '详情',
    permalink: '链接',
    status: '状态',
  },
  fields: (names) => names.join('、'),
  fieldChange: ({ field, before, after }) => `${field}：${after}（原为：${before}）`,
  changedMeanwhile: {
    lead: '您填写表单时，该需求已被更改，因此尚未保存：',
    line: ({ by, change }) => `${by} 更改了${change}`,
    kept: '您填写的内容已保留，您未改动的项目显示最新内容。确认无误后请再次保存。',
  },
  similar: {
    line: ({ number, title, askers }) => `相似需求 *${number}* ${title}（${askers}）`,
    same: '同一需求',
    sameAs: (number) => `与 R${number} 是同一需求`,
  },
  suggested: {
    category: ({ category, words }) =>
      `建议归入“${category}”类，依据：${words.map((word) => `“${word}”`).join('、')}`,
    set: (category) => `设为 #${category}`,
  },
  shipped: {
    lead: ({ number, title, by, parties }) =>
      `${by} 已将需求 *${number}* ${title} 标记为已实现。此需求由 ${parties} 提出：请告知对方。`,
    why: '您是提出方的负责人，因此收到此消息。',
  },

  form: needForm,
};

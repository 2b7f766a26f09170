import type { Texts } from '../texts.ts';
import { common } from './common.ts';

type Counts = Parameters<Texts['merging']['moved']>[0];

const counted = (c: Counts): string[] => [
  ...(c.ratings > 0 ? [common.ratings(c.ratings)] : []),
  ...(c.interactions > 0 ? [`${c.interactions} 条互动`] : []),
  ...(c.needs > 0 ? [`${c.needs} 项需求`] : []),
  ...(c.contacts > 0 ? [`${c.contacts} 位联系人`] : []),
  ...(c.purchases > 0 ? [`${c.purchases} 笔购买`] : []),
];

export const merging: Texts['merging'] = {
  title: '合并重复的客户或伙伴',
  button: '对比',
  merge: '合并',
  next: '对比',

  pick: {
    merged: '重复的',
    into: '保留的',
    hint: '下一步将并排对比，确认后才会合并。',
  },

  compare: {
    lead: '两者将合为一个：其中一个的全部内容转入另一个，原名称也从此指向那里。合并后可以撤销。',
    owner: (owner) => `负责人：${owner}`,
    noOwner: '尚无负责人',
    standing: ({ standing, ratings }) =>
      `总体满意度 *${standing.index}* 分（${standing.band}），${common.ratings(ratings)}`,
    unrated: '尚无评分',
    needs: (n) => (n === 0 ? '没有待处理的需求' : `${n} 项待处理需求`),
    contacts: (names, more) =>
      names.length === 0 ? '没有联系人' : `联系人：${names.join('、')}${more > 0 ? `，另有 ${more} 位` : ''}`,
    last: (what) => `最近：${what}`,
    nothing: '还没有任何记录',
    segment: (segment) => `细分：${segment}`,
    stays: '保留哪一个？',
    staysHint: '保留的一方名称不变，另一方的名称成为其别名。',
    whose: {
      shortName: '简称用哪个？',
      ownerId: '负责人用哪个？',
      segment: '细分用哪个？',
      website: '网站用哪个？',
      channelId: '警报频道用哪个？',
      externalId: '外部编号用哪个？',
      note: '备注用哪个？',
    },
    ofTheOneThatStays: '用保留一方的',
    of: ({ party, value }) => `${party}：${value}`,
    both: '两份都保留',
    changed: ':warning: 您查看期间，其中一个已被修改。尚未合并，以下为最新内容。',
  },

  done: ({ merged, party }) => `已将 *${merged}* 合并到 *${party}*。`,
  moved: (counts) => {
    const said = counted(counts);
    return said.length > 0 ? `转入：${said.join('、')}。` : '没有需要转入的内容。';
  },
  found: (merged) => `用“${merged}”仍可找到。`,
  isBoth: '现在是客户兼合作伙伴。',

  duplicates: {
    lead: (n) =>
      n === 1
        ? '*这两个是同一个吗？*请先对比，再合并；如果不是，请点“不是同一个”。'
        : '*以下各组是同一个吗？*请先对比，再合并；如果不是，请点“不是同一个”。',
    none: '没有发现重复的客户或合作伙伴。如需合并任意两个：`/prm 合并 甲 到 乙`',
    noneHere: '这一部分没有发现重复。',
    noneLeft: '没有其他可能重复的了。',
    reason: { domain: '网站相同', name: '除公司形式外名称相同', spelling: '名称只差一个字' },
    line: (d) => `${d.first} 与 ${d.second}：${d.reason}`,
    notTheSame: '不是同一个',
    dismissed: ({ first, second }) => `已确认 *${first}* 与 *${second}* 不是同一个，这一组不会再出现。`,
    undone: ({ first, second }) => `已撤销：*${first}* 与 *${second}* 可能会再次列为疑似重复。`,
    show: '查看列表',
    more: '继续查找',
    undecided: '可能还有更多：名称从最近添加的开始比对。',
  },

  isPartOf: ({ name, into }) => `*${name}* 已合并到 *${into}*。`,
  formAbout: ({ name, into }) => `${name} 已合并到 ${into}，此表单针对 ${into}。`,
  editedMeanwhile: ({ name, into }) =>
    `:warning: 您填写期间，*${name}* 已合并到 *${into}*。您的内容尚未保存：下方是 *${into}* 的资料，已带上您的修改。保存即生效，取消则不作修改。`,

  undone: ({ merged, party }) => `已撤销合并：*${merged}* 与 *${party}* 恢复为两个，各自的内容已还原。`,
  stayed: (s) =>
    [
      s.count > 0 ? `有 ${s.count} 条互动在合并后已被移到别处，保持不动。` : '',
      s.fields.length > 0 ? `*${s.party}* 合并后修改过的${s.fields.join('、')}保持不变。` : '',
    ]
      .filter(Boolean)
      .join(''),
};

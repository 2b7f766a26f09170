import type { Texts } from '../texts.ts';

export const history: Texts['history'] = {
  undone: {
    'rating.record': ({ party, score }) => `已撤销：*${party}* 的评分 *${score}* 不再计入。`,
    'rating.change': ({ party, score }) => `已撤销：*${party}* 的评分恢复为 *${score}*。`,
    'rating.theme': (party) => `已撤销：*${party}* 评语的主题恢复原样。`,
    'alert.acknowledge': (party) => `已撤销：*${party}* 的警报恢复为未确认。`,
    'alert.snooze': (party) => `已撤销：*${party}* 的警报恢复提醒。`,
    'requirement.add': ({ number, title }) => `已撤销：需求 *${number}* ${title} 不再存在。`,
    'requirement.ask': ({ number, title, parties }) =>
      `已撤销：${parties} 不再是 *${number}* ${title} 的提出方。`,
    'requirement.change': ({ number, title, status }) =>
      `已撤销：*${number}* ${title} 恢复为更改前的状态：“${status}”。`,
    'requirement.merge': ({ number, title, into }) =>
      `已撤销合并：*${number}* ${title} 与 ${into} 恢复为两项需求。`,
    'party.add': (party) => `已撤销：*${party}* 不再存在。`,
    'party.change': ({ party, fields }) => `已撤销：*${party}* 的${fields}恢复原样。`,
    'interaction.log': ({ party, kind }) => `已撤销：*${party}* 的${kind}不再计入。`,
    'person.setRole': ({ person, role }) => `已撤销：${person} 恢复为*${role}*。`,
    'person.setRole.none': (person) => `已撤销：${person} 恢复为没有角色。`,
    'interaction.change': ({ party, fields }) => `已撤销：*${party}* 那条记录的${fields}恢复原样。`,
  },
  undoneOther: '已撤销。',
};

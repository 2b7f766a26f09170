import type { Texts } from '../texts.ts';

export const history: Texts['history'] = {
  undone: {
    'rating.record': ({ party, score }) => `*${party}* 的评分 *${score}* 已撤销，不再计入。`,
    'rating.change': ({ party, score }) => `已撤销修改，*${party}* 的评分恢复为 *${score}* 分。`,
    'rating.theme': (party) => `*${party}* 评语的主题已恢复原样。`,
    'alert.acknowledge': (party) => `已撤销确认， *${party}* 的警报恢复为未确认。`,
    'alert.snooze': (party) => `*${party}* 的警报已恢复提醒。`,
    'requirement.add': ({ number, title }) => `需求 *${number}* ${title} 已撤销。`,
    'requirement.ask': ({ number, title, parties }) =>
      `已撤销：${parties} 不再是 *${number}* ${title} 的提出方。`,
    'requirement.change': ({ number, title, status }) => `需求 *${number}* ${title} 已恢复为“${status}”。`,
    'requirement.change.fields': ({ number, title, fields }) =>
      `已撤销：*${number}* ${title} 的${fields}恢复原样。`,
    'requirement.merge': ({ number, title, into }) =>
      `已撤销合并：*${number}* ${title} 与 ${into} 恢复为两项需求。`,
    'party.add': (party) => `*${party}* 的添加已撤销。`,
    'party.change': ({ party, fields }) => `*${party}* 的${fields}已恢复原样。`,
    'interaction.log': ({ party, kind }) => `*${party}* 的${kind}记录已撤销。`,
    'interaction.change': ({ party, fields }) => `已撤销：*${party}* 那条记录的${fields}恢复原样。`,
    'person.setRole': ({ person, role }) => `已撤销：${person} 恢复为“${role}”。`,
    'person.setRole.none': (person) => `已撤销：${person} 恢复为没有角色。`,
  },
  undoneOther: '已撤销。',
  standingNow: ({ index, band }) => `总体满意度为 *${index}* 分（${band}）。`,
  noStanding: '目前没有评分。',
};

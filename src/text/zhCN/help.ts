import type { Texts } from '../texts.ts';

export const help: Texts['help'] = {
  title: '可以输入的命令',
  more: '查看某个命令的说明：`/prm 帮助 评分`。命令后不写内容会打开表单。',
  inThreads: 'Slack 的消息列中不能用斜杠命令，请改为提及应用：`@prm 评分 acme 75`。',
  examples: '例如：',
  commands: {
    rate: {
      does: '记录客户或合作伙伴的满意度',
      usage: '/prm 评分 <名称> <分数> [评语]',
      examples: ['/prm 评分 acme 75', '/prm 评分 acme 4/5 “回复很快”', '/prm 评分 acme 9/10 由 “王芳”'],
      notes: '分数为 0 到 100；`75%`、`4/5`、`9/10` 会自动换算。同一天以您最后一次评分为准。',
    },
    undo: {
      does: '撤销您最近一次的记录',
      usage: '/prm 撤销',
      examples: ['/prm 撤销'],
      notes: '每次记录后的回复中也有“撤销”按钮。若该记录之后又被他人更改，则不能再撤销。',
    },
    help: {
      does: '显示本说明',
      usage: '/prm 帮助 [命令]',
      examples: ['/prm 帮助', '/prm 帮助 评分'],
      notes: '',
    },
  },
};

import type { Texts } from '../texts.ts';

export const help: Texts['help'] = {
  title: '可以输入的命令',
  more: '查看某个命令的说明：`/prm 帮助 评分`。命令后不写内容会打开表单。',
  inThreads: 'Slack 的消息列中不能用斜杠命令，请改为提及应用：`@prm 评分 acme 75`。',
  withRole: ({ role, commands }) => `“${role}”还可以用：${commands}`,
  examples: '例如：',
  commands: {
    rate: {
      does: '记录客户或合作伙伴的满意度',
      usage: '/prm 评分 <名称> <分数> [评语]',
      examples: ['/prm 评分 acme 75', '/prm 评分 acme 4/5 “回复很快”', '/prm 评分 acme 9/10 由 “王芳”'],
      notes: '分数为 0 到 100；`75%`、`4/5`、`9/10` 会自动换算。同一天以您最后一次评分为准。',
    },
    need: {
      does: '记录客户或合作伙伴的需求',
      usage: '/prm 需求 <名称> <标题> [优先级] [难度 1–5] [类型] [#分类] [截止 日期] [链接]',
      examples: [
        '/prm 需求 acme “单点登录” 高 3 #安全',
        '/prm 需求 acme “缩短交货时间” 紧急 难度4 截止 2027-06-30',
        '/prm 需求 globex R12',
      ],
      notes:
        '优先级有 `紧急`、`高`、`中`、`低`；类型有 `功能`、`服务`、`价格`、`交付`、`质量`、`其他`。标题加引号，就不会与后面的内容混淆。未说明的项目会注明，并按“中”和难度 3 排序。写上 `R12` 这样的编号，表示对方也提出了该需求。',
    },
    needs: {
      does: '列出待处理的需求及其排名原因',
      usage: '/prm 需求列表 [名称] [优先级 | 难度 | 综合]',
      examples: [
        '/prm 需求列表',
        '/prm 需求列表 acme',
        '/prm 需求列表 优先级',
        '/prm 需求列表 R12',
        '/prm 需求列表 为什么 R12',
        '/prm 需求列表 R12 已实现',
      ],
      notes:
        '默认按综合排序：兼顾优先级与难度、等待时间和提出方的数量。业务员可将需求改为 `计划`、`已实现`、`不采纳` 或 `重开`。',
    },
    digest: {
      does: '设置某个频道的定期简报',
      usage: '/prm 简报 [新建 | 列表 | 立即]',
      examples: ['/prm 简报', '/prm 简报 新建', '/prm 简报 列表', '/prm 简报 立即'],
      notes: '简报包含最重要的需求、低满意度警报和上次以来的变化。“立即”会临时发送一次，不影响定时安排。',
    },
    log: {
      does: '记录与客户或合作伙伴的往来',
      usage: '/prm 记录 <名称> <类型> “<内容>”',
      examples: [
        '/prm 记录 acme 反馈 “很喜欢新报表”',
        '/prm 记录 acme 问题 “周一起无法导出”',
        '/prm 记录 acme 会议 “季度回顾，六月续约”',
      ],
      notes: '类型：`咨询`、`反馈`、`问题`、`会议`、`电话`、`备注`。用表单还可以填写日期和对方态度。',
    },
    party: {
      does: '查看客户或合作伙伴的满意度、需求和最近动态',
      usage: '/prm 档案 <名称>',
      examples: ['/prm 档案 acme', '/prm 档案 华为'],
      notes: '输入名称的开头、简称或别名即可，个别字写错也能找到。',
    },
    add: {
      does: '添加客户或合作伙伴',
      usage: '/prm 添加 客户|合作伙伴|两者 <名称> [网站] [@负责人] [#细分]',
      examples: [
        '/prm 添加 客户 华为技术有限公司',
        '/prm 添加 合作伙伴 Globex GmbH https://globex.com #零售',
        '/prm 添加 两者 “Acme & Sons”',
      ],
      notes: '不提及负责人时由添加者负责。管理员可以批量导入：`npm run prm -- import`。',
    },
    role: {
      does: '查看谁可以做什么；管理员可分配角色',
      usage: '/prm 角色 [@某人 查看者|业务员|经理|管理员|默认]',
      examples: ['/prm 角色', '/prm 角色 @mo 经理', '/prm 角色 @mo 默认'],
      notes: 'Slack 工作区的管理员默认也是这里的管理员，除非另行分配。访客须由管理员授予角色。',
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

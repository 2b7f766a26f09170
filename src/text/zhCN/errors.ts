import type { PartyNameRefusal } from '../../parties/partyName.ts';
import type { ChannelRefusal } from '../../reports/channelRefusal.ts';
import type { ScoreRefusal } from '../../satisfaction/score.ts';
import { channel, code, moment, person, plain } from '../mrkdwn.ts';
import type { Texts } from '../texts.ts';
import { common } from './common.ts';
import { exchange } from './exchange.ts';
import { purchaseErrors } from './purchaseErrors.ts';

const scoreProblem: Record<ScoreRefusal, (scale: number) => string> = {
  empty: () => '缺少分数。',
  notANumber: () => '不是分数。',
  malformed: () => '不是有效的数字。',
  exponent: () => '请写成普通数字。',
  negative: () => '小于 0。',
  aboveHundred: () => '大于 100。',
  aboveScale: (scale) => `超过了满分 ${scale}。`,
  zeroScale: () => '的满分不能为 0。',
  scaleTooLarge: () => '的满分不能超过 100。',
};

const nameProblem: Record<PartyNameRefusal, (length: number, most: number) => string> = {
  empty: () => '名称至少要有一个可见的字、数字或符号。',
  tooLong: (length, most) => `名称有 ${length} 个字符，最多 ${most} 个。其余内容请写入备注。`,
  controlCharacters: () => '名称中含有不可见的控制字符。请手动输入，不要粘贴。',
  reversedText: () => '名称中含有改变阅读方向的符号。请去掉后重新输入。',
};

const channelProblem: Record<ChannelRefusal, string> = {
  notInChannel: '应用看不到该频道：它是私有频道，或已不存在。请先在该频道输入 `/invite @prm`，再保存。',
  archived: '该频道已归档。请另选一个频道，或先恢复它。',
  shared: '该频道与外部组织共享，不会在其中显示任何数据。请另选一个频道。',
  direct: '简报只能发到频道。请选择频道，不要选私信。',
};

const tooLong = {
  title: (length: number, most: number) =>
    `标题有 ${length} 个字符，最多 ${most} 个。请用几个词概括，其余内容写入表单的“详情”：\`/prm 需求\`。`,
  detail: (length: number, most: number) =>
    `详情有 ${length} 个字符，最多 ${most} 个。请保留要点，其余内容用链接代替。`,
  category: (length: number, most: number) =>
    `分类有 ${length} 个字符，最多 ${most} 个。最好只用一个词，例如 \`#安全\`。`,
};

const needOptionProblem = {
  difficultyOutOfRange: '不是有效的难度：难度为 1（极易）到 5（极难）。',
  unknownWord: '不是优先级、难度、类型、#分类或截止日期。',
  givenTwice: '与前面的内容重复，请只保留一个。',
};

const statusWord = {
  open: '处于待处理状态',
  planned: '已列入计划',
  shipped: '已实现',
  declined: '已决定不采纳',
  removed: '已撤销',
};

export const errors: Texts['errors'] = {
  title: '没有成功。',
  unexpected: (reference) =>
    `系统出错，未保存任何内容。请重试；若再次出现，请把编号 ${code(reference)} 告诉管理员。`,
  storeUnavailable: () => '数据库暂时无法写入，未保存任何内容。请一分钟后重试。',
  transactionLeftStore: () => '处理时间过长，未保存任何内容。请重试。',
  roleTooLow: ({ needed, has }) =>
    `此操作需要“${common.role[needed]}”角色，您目前是“${common.role[has]}”。管理员可以更改，用 \`/prm 角色\` 查看谁是管理员。`,
  noRole: ({ needed }) =>
    `您还没有角色：访客和外部组织成员须由管理员授予。请管理员输入 \`/prm 角色 @您 ${common.role[needed]}\``,
  partyGone: () => '该客户或合作伙伴已不存在。请用 `/prm 档案` 重新查找。',
  partyMerged: ({ name, into }) =>
    `*${plain(name)}* 已合并到 *${plain(into)}*，未作任何修改。可查看：${code(`/prm 档案 ${into}`)}`,
  partyMergedWithItself: ({ name }) =>
    `两者都指向 *${plain(name)}*。合并需要两个不同的对象：${code('/prm 合并 甲 到 乙')}`,
  partyMergedIntoArchived: ({ name, into }) =>
    `*${plain(into)}* 已归档，不能作为保留的一方。请保留 *${plain(name)}*，或先取消归档：${code(`/prm 档案 ${into}`)}`,
  duplicateDismissed: ({ byId, at }) =>
    `${person(byId)} 已于${moment(at)}确认这两个不是同一个，未作任何修改。其余的可查看：${code('/prm 合并')}`,
  mergeMeantNeeds: ({ corrected }) =>
    `${code('/prm 合并')} 用于客户和合作伙伴。合并需求请粘贴：${code(corrected)}`,
  alreadyDone: () => '此内容已保存过，没有重复记录。',
  changedSince: () => '该记录之后又被更改过，不能撤销。请用一条新记录来更正。',
  alreadyUndone: ({ byId, at }) => `${person(byId)} 已于${moment(at)}撤销了此记录。`,
  notYours: ({ ownerId }) => `此记录由 ${person(ownerId)} 录入，只有本人或经理可以撤销。`,
  nothingToUndo: () => '没有可以撤销的记录。',
  scoreRefused: ({ typed, reason, scale, corrected }) =>
    `${code(typed)} ${scoreProblem[reason](scale ?? 100)}分数为 0 到 100，可写成 \`75\`、\`75%\`、\`4/5\` 或 \`9/10\`。例如：${code(corrected)}`,
  ratingGone: () => '该评分已不再计入：已被撤销或取代。可用 `/prm 评分` 重新记录。',
  ratingNotYours: ({ byId }) => `该评分由 ${person(byId)} 录入，只有本人或经理可以修改。`,
  ratingChanged: ({ byId, at }) =>
    `您填写表单时，${person(byId)} 已${at ? `于${moment(at)}` : ''}修改了该评分。您填写的内容仍在：请先复制，关闭表单后重新打开。`,
  ratingUnchanged: () => '内容与现有评分相同，没有做任何更改。',
  themeRefused: ({ length, most }) =>
    length === 0
      ? '主题为空。最好用一个词，例如 `交付`。'
      : `主题有 ${length} 个字符，最多 ${most} 个。最好用一个词，例如 \`交付\`。`,
  themeAlready: ({ theme }) =>
    theme === null
      ? '该评语本来就没有主题，没有做任何更改。'
      : `该评语的主题已是“${plain(theme)}”，没有做任何更改。`,
  alertGone: () => '该警报已不存在：引发它的评分已被撤销。用 `/prm 警报` 查看未解除的警报。',
  alertCleared: ({ name, clearedAt }) =>
    `*${plain(name)}* 的警报已于${moment(clearedAt)}解除。用 \`/prm 警报\` 查看未解除的警报。`,
  alertAcknowledged: ({ byId, at }) => `${person(byId)} 已于${moment(at)}确认跟进，没有做任何更改。`,
  alertSnoozed: ({ byId, until }) =>
    `${person(byId)} 已将其暂停提醒，${until ? `直到${moment(until)}` : '直到有新的评分变化'}。没有做任何更改。`,
  snoozeNotYours: ({ ownerId }) =>
    `暂停提醒对所有人生效，因此只有负责人 ${person(ownerId)} 或经理可以操作。您可以改为确认跟进。`,
  alertsWordUnknown: ({ typed }) =>
    `\`/prm 警报\` 后面不能写 ${code(typed)}。\`/prm 警报\` 列出全部未解除的警报，\`/prm 警报 我的\` 只列出您负责的。`,
  segmentUnknown: ({ typed, nearest, corrected, known, own }) => {
    const problem = `${code(typed)} 既不是 \`客户\` 或 \`合作伙伴\`，也不是细分。`;
    if (nearest && corrected) return `${problem}您是想写 ${code(nearest)} 吗？可粘贴：${code(corrected)}`;
    const also = own.length > 0 ? `还可以写：${own.map(code).join('、')}。` : '';
    return known.length > 0
      ? `${problem}现有细分：${known.map(code).join('、')}。${also}`
      : `${problem}目前还没有细分：添加客户时可以写上，如 \`/prm 添加 客户 Initech #零售\`。${also}`;
  },
  loyaltyChanged: () => '其他人刚刚修改了这些设置。请关闭表单后重新打开：`/prm 忠诚度 设置`',
  loyaltyUnchanged: () => '没有改动：这些设置已经生效。',
  nameRefused: ({ reason, length, most }) => nameProblem[reason](length, most),
  partyExists: ({ name }) => `*${plain(name)}* 已存在。可用 \`/prm 档案\` 查看，或给新的取一个可区分的名称。`,
  partyUnknown: ({ typed, nearest }) =>
    nearest.length > 0
      ? `没有名为 ${code(typed)} 的客户或合作伙伴。相近的有：${nearest.map((name) => `*${plain(name)}*`).join('、')}。`
      : `没有名为 ${code(typed)} 的客户或合作伙伴。`,
  partyAmbiguous: ({ typed, names }) =>
    `${code(typed)} 对应多个：${names.map((name) => `*${plain(name)}*`).join('、')}。请输入更完整的名称。`,
  partyKindUnknown: ({ typed, nearest, corrected }) =>
    `${code(typed)} 不是有效的类型。您是想用 ${code(nearest)} 吗？可粘贴：${code(corrected)}`,
  websiteRefused: ({ typed }) => `${code(typed)} 不是有效的网址。格式如 \`https://acme.com\`。`,
  partyUsedSince: ({ name }) => `*${plain(name)}* 添加之后已有新的记录，不能撤销添加。请先撤销那些记录。`,
  interactionKindUnknown: ({ typed, nearest, corrected }) =>
    `${code(typed)} 不是有效的记录类型。您是想用 ${code(nearest)} 吗？可粘贴：${code(corrected)}`,
  interactionTextRefused: ({ length, most }) =>
    length === 0
      ? '内容为空。请写明发生了什么。'
      : `内容有 ${length} 个字符，最多 ${most} 个。未保存任何内容：请精简，或分几次记录。`,
  interactionGone: () => '该记录已撤销或不存在。仍然有效的记录见档案：`/prm 档案`。',
  interactionNotYours: ({ byId }) => `这是 ${person(byId)} 的记录，只有本人或经理可以更改。`,
  happenedOnRefused: ({ typed, reason }) =>
    reason === 'future'
      ? `${code(typed)} 还没到。只能记录今天或以前发生的事。`
      : `${code(typed)} 不是有效的日期。请按“年-月-日”填写，如 \`2026-11-23\`。`,
  ...purchaseErrors,
  personNotKnown: ({ typed }) => `找不到 ${code(typed)}。请用 @ 提及此人，例如 \`/prm 角色 @mo 经理\`。`,
  roleUnknown: ({ typed, nearest, corrected }) =>
    nearest && corrected
      ? `没有 ${code(typed)} 这个角色。您是想用 ${code(nearest)} 吗？可粘贴：${code(corrected)}`
      : `没有 ${code(typed)} 这个角色。角色有 \`查看者\`、\`业务员\`、\`经理\`、\`管理员\`；\`默认\` 表示取消已授予的角色。`,
  lastAdmin: () => '没有其他管理员了，这样就无人能分配角色。请先指定另一位管理员。',
  csvNotUtf8: ({ line, guesses }) =>
    guesses.length === 0
      ? `第 ${line} 行不是 UTF-8 文本，中文和带重音的字母会变成乱码。请将文件另存为“CSV UTF-8”（Excel：另存为 → CSV UTF-8；WPS 或 LibreOffice：字符集选 UTF-8）。`
      : `第 ${line} 行不是 UTF-8 文本。请加上能正确显示该行的编码：\n${guesses
          .map(({ encoding, sample }) => `  --encoding ${encoding.padEnd(13)} ${plain(sample)}`)
          .join('\n')}\n如果都不对，请将文件另存为“CSV UTF-8”（Excel：另存为 → CSV UTF-8）。`,
  csvNotInEncoding: ({ encoding, line }) =>
    `第 ${line} 行不是 ${encoding} 文本。去掉 --encoding 再试，可查看文件可能的编码。`,
  csvNul: ({ line }) =>
    `第 ${line} 行含有文本中不该有的 NUL 字符：文件已损坏，或不是 CSV 文件。请另存为“CSV UTF-8”。`,
  encodingUnknown: ({ typed, common }) => `没有 ${code(typed)} 这种编码。常用的有：${common.join('、')}。`,
  csvMalformed: ({ line }) =>
    `第 ${line} 行的引号没有闭合。请补上后引号；如果引号是内容的一部分，请写成两个（\`""\`）。`,
  csvEmpty: () => '文件是空的：第一行应为表头，其后每行一条记录。',
  csvColumnMissing: ({ field, found, accepted }) =>
    `没有找到“${exchange.field[field]}”列。文件中的表头为 ${found.map(code).join('、')}；该列的表头可以是 ${accepted.map(code).join('、')} 等。请检查第一行是否为表头。`,
  importUnknown: ({ typed }) =>
    typed === null
      ? '没有可撤销的导入。`npm run prm -- imports` 可列出历次导入。'
      : `没有导入 ${code(typed)}。\`npm run prm -- imports\` 可列出历次导入。`,
  importUnclear: ({ typed, count }) =>
    `有 ${count} 次导入的编号以 ${code(typed)} 开头：请写得更长一些。\`npm run prm -- imports\` 可列出历次导入。`,
  importAlreadyUndone: ({ at }) => `该导入已于 ${moment(at)} 撤销。`,
  importedTogether: ({ batchId }) =>
    `这是随一次导入写入的，不能单独撤销其中一行。在服务器上运行 \`npm run prm -- undo-import ${batchId}\` 可撤销整次导入；此后改动过的内容会保留。`,
  subscriptionGone: () => '该简报已不存在。用 `/prm 简报 列表` 查看现有的简报。',
  subscriptionChanged: () => '您填写表单时，该简报已被他人修改。请关闭表单后重新打开，查看最新内容。',
  subscriptionExists: ({ channelId }) =>
    `${channel(channelId)} 在该时间已有相同的简报。用 \`/prm 简报 列表\` 查看。`,
  channelUnusable: ({ reason }) => channelProblem[reason],
  channelUnchecked: () => 'Slack 未能确认该频道能否发布消息，未保存任何内容。请一分钟后重试。',
  digestWordUnknown: ({ typed, nearest }) =>
    nearest
      ? `\`/prm 简报\` 后面不能写 ${code(typed)}。您是想用 ${code(nearest)} 吗？可粘贴：${code(`/prm 简报 ${nearest}`)}`
      : `\`/prm 简报\` 后面不能写 ${code(typed)}。可用：\`/prm 简报 新建\`、\`/prm 简报 列表\`、\`/prm 简报 立即\`。`,
  titleMissing: () => '对方想要什么？需求要有标题：`/prm 需求 acme “单点登录” 高 3`。',
  requirementTooLong: ({ field, length, most }) => tooLong[field](length, most),
  dueDateRefused: ({ typed, reason }) =>
    reason === 'past'
      ? `${code(typed)} 已经过去。截止日期须为今天或以后，例如 \`截止 2027-06-30\`；没有截止日期就不用写。`
      : `${typed ? code(typed) : '`截止` 之后的内容'}不是日期。请按年、月、日书写：\`截止 2027-06-30\`。`,
  linkRefused: ({ typed }) =>
    `${code(typed)} 不是链接。链接以 \`https://\` 开头，可用消息菜单中的“复制链接”取得。`,
  needOptionRefused: ({ reason, typed, nearest, corrected }) => {
    const problem = `${code(typed)} ${needOptionProblem[reason]}`;
    const known = reason === 'unknownWord' ? '优先级有 `紧急`、`高`、`中`、`低`；难度为 `1` 到 `5`。' : '';
    if (nearest)
      return `${problem}您是想写 ${code(nearest)} 吗？${corrected ? `可粘贴：${code(corrected)}` : ''}`;
    return `${problem}${known}${corrected ? `例如：${code(corrected)}` : ''}`;
  },
  optionsOfReference: ({ number, corrected }) =>
    `R${number} 已有自己的优先级、难度和日期，增加提出方不会改变它们。可粘贴：${code(corrected)}`,
  requirementUnknown: ({ number, highest, wasUndone }) => {
    if (wasUndone) return `R${number} 已被撤销，不再存在。`;
    return highest === 0
      ? `没有 R${number}：还没有记录过需求。记录第一条：\`/prm 需求 acme “单点登录” 高 3\``
      : `没有 R${number}，最新的是 R${highest}。\`/prm 需求列表\` 可查看待处理的需求。`;
  },
  requirementGone: () => '该需求已不存在。`/prm 需求列表` 可查看待处理的需求。',
  requirementMerged: ({ number, into }) =>
    `R${number} 已并入 R${into}。可用 \`/prm 需求列表 R${into}\` 查看。`,
  categoryTaken: ({ number, category }) => `R${number} 已归入“#${plain(category)}”类，没有做任何更改。`,
  mergedWithItself: ({ number }) => `两个编号都是 R${number}。请写两项不同的需求，前者并入后者。`,
  mergeNeedsTwo: ({ number }) =>
    `合并要写两项需求，前者并入后者。例如：\`/prm 需求列表 合并 R${number} R${number === 1 ? 2 : 1}\``,
  requirementClosed: ({ number, status, closedAt }) =>
    `R${number} ${statusWord[status]}${closedAt ? `（${moment(closedAt)}）` : ''}。请先重新打开：\`/prm 需求列表 R${number} 重开\`。`,
  requirementNotRanked: ({ number, status }) =>
    `R${number} ${statusWord[status]}：只有待处理的需求才有排名。可用 \`/prm 需求列表 R${number}\` 查看。`,
  statusAlready: ({ number, status }) => `R${number} ${statusWord[status]}，没有做任何更改。`,
  alreadyAsks: ({ names, number, title }) =>
    `${names.map((name) => `*${plain(name)}*`).join('、')} 已经提出过 R${number}“${plain(title)}”，没有重复记录。`,
  needsWordUnknown: ({ typed, number, nearest, corrected }) =>
    nearest
      ? `${code(typed)} ${number === null ? '既不是排序方式，也不是客户或合作伙伴' : `不是可以对 R${number} 执行的操作`}。您是想写 ${code(nearest)} 吗？可粘贴：${code(corrected)}`
      : `${code(typed)} 不是可以对 R${number} 执行的操作。可改为“计划”“已实现”“不采纳”或“重开”，例如 \`/prm 需求列表 R${number} 已实现\`；排名原因用 \`/prm 需求列表 为什么 R${number}\` 查看。`,
  capacityRefused: ({ typed, most }) =>
    `${typed ? `${code(typed)} 不是有效的点数。` : '共有多少点工作量可用？'}请输入不超过 ${most} 的数：\`/prm 需求列表 计划 40\``,
  undoTakesNothing: ({ typed }) =>
    `\`/prm 撤销\` 只撤销您最近一次的记录，不能指定 ${code(typed)}。没有撤销任何内容。撤销最近一次可粘贴 \`/prm 撤销\` ，其他记录请点其回复中的“撤销”按钮。`,
  personUnknown: () => 'Slack 未能告知您的身份，因此未执行任何操作。请一分钟后重试。',
  unknownCommand: ({ typed, nearest, corrected }) =>
    nearest && corrected
      ? `没有 ${code(typed)} 这个命令。您是想用 ${code(nearest)} 吗？可粘贴：${code(corrected)}`
      : `没有 ${code(typed)} 这个命令。\`/prm 帮助\` 可列出全部命令。`,
  controlUnknown: () => '此按钮或表单来自其他版本。请重新输入命令以获取新的：`/prm 帮助`。',
};

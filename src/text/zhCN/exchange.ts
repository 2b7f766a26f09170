import type { DateRefusal, ImportCounts } from '../../exchange/importResult.ts';
import type { AmountRefusal } from '../../money/parseAmount.ts';
import type { PartyNameRefusal } from '../../parties/partyName.ts';
import type { ScoreRefusal } from '../../satisfaction/score.ts';
import type { Texts } from '../texts.ts';

const nameProblem: Record<PartyNameRefusal, (length: number, most: number) => string> = {
  empty: () => '没有可见的内容',
  tooLong: (length, most) => `有 ${length} 个字符，最多 ${most} 个`,
  controlCharacters: () => '含有不可见的控制字符',
  reversedText: () => '含有改变阅读方向的符号',
};

const scoreProblem: Record<ScoreRefusal, string> = {
  empty: '没有填写',
  notANumber: '不是数字',
  malformed: '不是有效的数字',
  exponent: '请写成普通数字',
  negative: '小于 0',
  aboveHundred: '大于 100',
  aboveScale: '超过了满分',
  zeroScale: '满分不能为 0',
  scaleTooLarge: '满分不能大于 100',
};

const amountProblem: Record<AmountRefusal, string> = {
  empty: '没有填写',
  notANumber: '不是数字',
  malformed: '不是有效的数字',
  ambiguous: '有两种读法，请写全小数位',
  tooManyDecimals: '小数位数超过了该币种',
  tooLarge: '金额太大',
  multiplier: '可能指千，也可能指百万，请写全',
};

const dateProblem: Record<DateRefusal, string> = {
  notADate: '不是日期，请写成 2026-03-31',
  noSuchDay: '没有这一天',
  ambiguous: '无法区分日和月，请用 --dates dmy 或 --dates mdy 指明顺序',
  noCentury: '年份请写四位',
  future: '在将来',
  tooEarly: '太早，只记录 2000 年以后的采购',
};

const field: Texts['exchange']['field'] = {
  ...{ name: '名称', kind: '类别', shortName: '简称', aliases: '别名', segment: '细分', owner: '负责人' },
  ...{ website: '网站', externalId: '外部编号', note: '备注', contact: '联系人', contactName: '联系人' },
  ...{ firstName: '名', lastName: '姓', contactTitle: '联系人职务', email: '邮箱', phone: '电话' },
  ...{ party: '客户或合作伙伴', partyId: '客户或合作伙伴的外部编号', score: '分数', comment: '评语' },
  ...{ ratedAt: '日期', rater: '评分人', recordedBy: '记录人', number: '编号', title: '标题' },
  ...{ detail: '详情', type: '类型', priority: '优先级', difficulty: '难度', category: '分类' },
  ...{ status: '状态', dueOn: '截止日期', askedAt: '提出日期', closedAt: '关闭日期', link: '链接' },
  ...{ askers: '提出方', amount: '金额', currency: '币种', boughtOn: '日期', description: '内容' },
  ...{ reference: '单号', refundOf: '所退采购的单号' },
};

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');
const outcomes = ({ created, updated, unchanged, refused }: ImportCounts): string =>
  `新建 ${created}，更新 ${updated}，未变 ${unchanged}，拒绝 ${refused}。`;

export const exchange: Texts['exchange'] = {
  field,
  thing: {
    parties: '客户与合作伙伴',
    contacts: '联系人',
    ratings: '评分',
    requirements: '需求',
    purchases: '采购',
  },
  refusal: (refusal) => {
    switch (refusal.reason) {
      case 'missing':
        return refusal.field === 'kind'
          ? '缺少类别：请填写该列，或用 --kind customer、partner、both 为所有行指明'
          : `缺少${field[refusal.field]}`;
      case 'nameRefused':
        return `${field[refusal.field]}无效：${nameProblem[refusal.because](refusal.length, refusal.most)}`;
      case 'tooLong':
        return `${field[refusal.field]}有 ${refusal.length} 个字符，最多 ${refusal.most} 个`;
      case 'tooManyCells':
        return `有 ${refusal.cells} 个单元格，但表头只有 ${refusal.columns} 个：内容中含有分隔符时请用 "…" 括起来`;
      case 'duplicateOfLine':
        return `与第 ${refusal.line} 行重复`;
      case 'nameTaken':
        return `另一个编号不同的记录已叫“${refusal.name}”`;
      case 'partyUnknown':
        return refusal.nearest === null
          ? `没有名为“${refusal.typed}”的客户或合作伙伴：请先导入`
          : `没有名为“${refusal.typed}”的客户或合作伙伴：是“${refusal.nearest}”吗？`;
      case 'partyUnclear':
        return `“${refusal.typed}”可能是${quoted(refusal.names)}：请填写外部编号`;
      case 'scoreRefused':
        return `“${refusal.typed}”不能作为分数：${scoreProblem[refusal.because]}；请写成 75、75%、4/5 或 9/10`;
      case 'dateRefused':
        return `${field[refusal.field]}“${refusal.typed}”无效：${dateProblem[refusal.because]}`;
      case 'notOneOf':
        return `${field[refusal.field]}不能是“${refusal.typed}”，可以是：${refusal.valid.join('、')}`;
      case 'amountRefused':
        return `“${refusal.typed}”不能作为金额：${amountProblem[refusal.because]}`;
      case 'currencyRefused':
        return `“${refusal.typed}”不能确定是哪种货币：请写代码，例如 CNY`;
      case 'referenceTaken':
        return `另一笔采购已使用单号“${refusal.typed}”`;
      case 'emailRefused':
        return `“${refusal.typed}”不是邮箱地址`;
      case 'linkRefused':
        return `“${refusal.typed}”不是链接：应以 https:// 开头，最多 1000 个字符`;
    }
  },
  note: (note) => {
    switch (note.note) {
      case 'websiteLeftOut':
        return `网站未导入：“${note.typed}”不是网址`;
      case 'ownerUnknown':
        return `负责人未导入：没有叫“${note.typed}”的人`;
      case 'similar':
        return `与${quoted(note.names)}相近`;
      case 'recorderUnknown':
        return `记为由应用记录：没有叫“${note.typed}”的人`;
      case 'contactAdded':
        return `“${note.name}”是新联系人`;
      case 'partyAdded':
        return `“${note.name}”是新添加的`;
      case 'countsForNothing':
        return '金额为零，不计入';
      case 'replacesScore':
        return note.line === null
          ? `取代同一评分人当天的 ${note.score} 分`
          : `取代第 ${note.line} 行同一评分人当天的 ${note.score} 分`;
      case 'laterScoreCounts':
        return `未导入：同一天更晚的 ${note.score} 分有效`;
      case 'saidOtherwise':
        return `与第 ${note.line} 行不一致，以该行为准（${note.fields.map((name) => field[name]).join('、')}）`;
    }
  },
  line: ({ line, name, text }) => (name ? `  第 ${line} 行，${name}：${text}` : `  第 ${line} 行：${text}`),
  lineless: ({ name, text }) => `  ${name}：${text}`,
  changed: (fields) => fields.join('、'),
  counts: outcomes,
  dryCounts: (counts) => `试运行，未写入任何内容。将会：${outcomes(counts)}`,
  refusedTitle: (count) => `拒绝（${count} 行）：`,
  updatedTitle: (count) => `更新（${count} 行）：`,
  createdTitle: (count) => `新建（${count} 行）：`,
  notesTitle: (count) => `请留意（${count} 行）：`,
  more: (count) => `  …… 另有 ${count} 行`,
  ignored: (headers) => `未读取的列：${headers.join('、')}。`,
  empty: '文件只有表头，没有数据行。',
  refusedHeaders: ['行号', '原因'],
  refusedFile: ({ file, count }) =>
    `被拒绝的 ${count} 行及原因已写入 ${file}：请在其中改正，然后导入该文件。`,
  howToUndo: (batch) => `如需全部撤销：npm run prm -- undo-import ${batch}`,
  stopped: ({ done, left, batch }) =>
    `已停止：前 ${done} 行已完整处理，还有 ${left} 行未处理。再次运行同一命令即可继续，已有的内容不变。如需撤销：npm run prm -- undo-import ${batch}`,
  brokenOff: (batch) =>
    `已中断，此前各行均完整。再次运行同一命令即可继续。如需撤销：npm run prm -- undo-import ${batch}`,
  progress: (p) =>
    `${p.bar} ${p.percent}%  ${p.done}/${p.all}，每秒 ${p.perSecond}${p.left ? `，剩余 ${p.left}` : ''}`,
  fileUnreadable: ({ file, code }) => {
    if (code === 'ENOENT') return `没有 ${file} 这个文件。`;
    if (code === 'EISDIR') return `${file} 是文件夹，不是文件。`;
    if (code === 'ERR_FS_FILE_TOO_LARGE') return `${file} 超过 2 GB：请拆分成多个文件。`;
    return `无法读取 ${file}（${code}）。`;
  },
  fileUnwritable: ({ file, code }) => {
    if (code === 'ENOENT') return `无法写入 ${file}：没有这个文件夹。`;
    if (code === 'EEXIST') return `${file} 已存在：请先删除，或换一个名称。`;
    return `无法写入 ${file}（${code}）。`;
  },
  refusedOverInput: (file) => `--refused ${file} 就是要导入的文件：请换一个名称。`,
  noWorkspace: '数据库中还没有工作区。请先用您的令牌启动一次服务（npm start），然后再导入。',
  whichWorkspace: (ids) => `数据库中有多个工作区：请用 --workspace 指定其一：${ids.join('、')}。`,
  workspaceUnknown: ({ typed, ids }) =>
    `没有工作区 ${typed}。${ids.length > 0 ? `现有：${ids.join('、')}。` : '还没有任何工作区：请先启动一次服务（npm start）。'}`,
  optionUnknown: (typed) => `没有 ${typed} 这个选项。`,
  kindMissing: '请指明类型：--kind customer、--kind partner 或 --kind both。',
  kindUnknown: (typed) => `--kind 不能是 ${typed}，只能是 customer、partner 或 both。`,
  createsOnlyForPurchases: (thing) => `--create-parties 只用于采购，不能用于${thing}。`,
  kindOnlyOfParties: (thing) => `--kind 只用于 parties，${thing} 没有类别。`,
  datesUnknown: (typed) => `--dates 不能是 ${typed}，只能是 dmy（31/12/2026）或 mdy（12/31/2026）。`,
  fileMissing: '请指明文件，例如：npm run prm -- import accounts.csv --kind customer',
  oneFile: '一次只能导入一个文件。',
  thingMissing: (things) => `要导出什么？可以是 ${things.join('、')}。`,
  thingUnknown: ({ typed, things }) => `没有“${typed}”可以导入或导出，可以是：${things.join('、')}。`,
  subcommandUnknown: ({ typed, known }) => `没有“${typed}”。可用的有：${known.join('、')}。`,

  importUsage:
    'npm run prm -- import [parties|contacts|ratings|requirements|purchases] 文件.csv [--kind customer|partner|both] [--dry-run] [--refused 文件] [--encoding 编码] [--dates dmy|mdy] [--workspace ID]',
  importDoes: '从 CSV 文件添加和更新客户与合作伙伴、联系人、评分、需求或采购',
  importHelp: `第一行为表头，比较时不计大小写、重音和标点；HubSpot、Salesforce、Pipedrive、EspoCRM 的表头
均可识别，运维指南列出了全部表头。

  parties       客户与合作伙伴：名称（或客户名称、公司名称、account、Account Name 等）、类别、行业、
                负责人、网站、外部编号、备注、别名、一位联系人。--kind 指明没有类别的行是什么。
                已有的按外部编号或名称更新。
  contacts      联系人：客户或合作伙伴、姓名（或姓和名）、邮箱、电话、职务
  ratings       评分：客户或合作伙伴、分数（75、75%、4/5）、评语、日期、评分人（联系人）。保留原日期；
                同一评分人同一天以最后一次为准。导入评分不会发送任何消息。
  requirements  需求：客户或合作伙伴、标题、类型、优先级、难度、分类、状态、截止日期、提出日期。
                多家提出的同名需求合为一条，有多个提出方。
  purchases     采购：客户或合作伙伴、金额、日期、币种（不写则为本位币）、内容、单号、所退采购的单号。
                小于 0 为退款。--create-parties 加 --kind 会添加还没有的客户或合作伙伴。

除第一种外，客户或合作伙伴按外部编号或完整名称查找。空单元格不改动原有内容。--dry-run 只说明将做
什么。被拒绝的行写入 文件.refused.csv（或 --refused 指定的文件），改正后可再导入。--dates 指明
03/04/2026 的顺序。文件不是 UTF-8 时用 --encoding 指明编码，如 gb18030、big5、windows-1252、shift_jis。`,
  exportUsage:
    'npm run prm -- export parties|contacts|ratings|requirements|purchases [文件.csv] [--workspace ID]',
  exportDoes: '全部写成 CSV 文件，再次导入不会有任何变化',
  exportHelp: '不写文件名时输出到标准输出。已有的文件不会被覆盖。',
  exported: ({ count, file }) => `已将 ${count} 行写入 ${file}。`,
  importsUsage: 'npm run prm -- imports [--workspace 工作区]',
  importsDoes: '列出历次导入',
  importsHelp: '最近的在前：供 undo-import 使用的编号、时间、由谁、哪个文件、各行结果。',
  noImports: '还没有导入过。',
  importsLine: (l) => `${l.id}  ${l.at}  ${l.by}  ${l.file}（${l.kind ? `${l.thing}，${l.kind}` : l.thing}）`,
  importsCounts: (counts) => `    ${outcomes(counts)}`,
  importsBrokenOff: '    已中断。',
  importsStopped: (left) => `    已停止，还有 ${left} 行未处理。`,
  importsUndone: ({ at, kept }) =>
    kept === 0 ? `    已于 ${at} 撤销。` : `    已于 ${at} 撤销，保留 ${kept} 处更改。`,
  nobody: '命令行',
  undoImportUsage: 'npm run prm -- undo-import [编号] [--kept 文件.csv] [--workspace ID]',
  undoImportDoes: '撤销整次导入：最近一次，或指定编号的一次',
  undoImportHelp: `此后改动过的、或其上已有记录的内容会保留，并逐一列出；用 --kept 可写成 CSV 文件。
用 Ctrl+C 停止后，再次运行同一命令即可继续。编号只写开头几位即可。`,
  undoing: (of) => `正在撤销：${of}`,
  undone: ({ undone, kept }) =>
    kept === 0 ? `已撤销 ${undone} 处更改。` : `已撤销 ${undone} 处更改；${kept} 处此后又有变动，予以保留。`,
  undoStopped: (left) => `已停止，还有 ${left} 处更改未撤销。再次运行同一命令即可继续。`,
  keptTitle: (count) => `保留（${count} 处更改）：`,
  keptHeaders: ['行号', '名称', '原因'],
  keptFile: (file) => `全部写入 ${file}。`,
  usageTitle: '用法：',
  moreHelp: 'npm run prm -- help import 可查看某一项的说明。',
  exitCodes: '全部导入时退出码为 0，有被拒绝的行时为 2，无法执行时为 1，中途停止时为 130。',
};

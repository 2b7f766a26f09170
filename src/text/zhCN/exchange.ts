import type { PartyNameRefusal } from '../../parties/partyName.ts';
import type { Texts } from '../texts.ts';
import { parties } from './parties.ts';

const nameProblem: Record<PartyNameRefusal, (length: number, most: number) => string> = {
  empty: () => '没有可见的内容',
  tooLong: (length, most) => `有 ${length} 个字符，最多 ${most} 个`,
  controlCharacters: () => '含有不可见的控制字符',
  reversedText: () => '含有改变阅读方向的符号',
};

export const exchange: Texts['exchange'] = {
  refusal: (refusal) => {
    switch (refusal.reason) {
      case 'nameMissing':
        return '缺少名称';
      case 'nameRefused':
        return `${parties.field[refusal.field]}无效：${nameProblem[refusal.because](refusal.length, refusal.most)}`;
      case 'tooLong':
        return `${parties.field[refusal.field]}有 ${refusal.length} 个字符，最多 ${refusal.most} 个`;
      case 'tooManyCells':
        return `有 ${refusal.cells} 个单元格，但表头只有 ${refusal.columns} 个：内容中含有分隔符时请用 "…" 括起来`;
      case 'duplicateOfLine':
        return `与第 ${refusal.line} 行重复`;
      case 'nameTaken':
        return `另一个编号不同的记录已叫“${refusal.name}”`;
    }
  },
  note: (note) => {
    switch (note.note) {
      case 'websiteLeftOut':
        return `网站未导入：“${note.typed}”不是网址`;
      case 'ownerUnknown':
        return `负责人未导入：没有叫“${note.typed}”的人`;
      case 'similar':
        return `与${note.names.map((name) => `“${name}”`).join('、')}相近`;
    }
  },
  line: ({ line, name, text }) => (name ? `  第 ${line} 行，${name}：${text}` : `  第 ${line} 行：${text}`),
  changed: (fields) => fields.join('、'),
  counts: ({ created, updated, unchanged, refused }) =>
    `新建 ${created}，更新 ${updated}，未变 ${unchanged}，拒绝 ${refused}。`,
  dryCounts: ({ created, updated, unchanged, refused }) =>
    `试运行，未写入任何内容。将会：新建 ${created}，更新 ${updated}，未变 ${unchanged}，拒绝 ${refused}。`,
  refusedTitle: (count) => `拒绝（${count} 行）：`,
  updatedTitle: (count) => `更新（${count} 行）：`,
  createdTitle: (count) => `新建（${count} 行）：`,
  notesTitle: (count) => `请留意（${count} 行）：`,
  more: (count) => `  …… 另有 ${count} 行`,
  ignored: (headers) => `未读取的列：${headers.join('、')}。`,
  empty: '文件只有表头，没有数据行。',
  progress: ({ done, all }) => `${done}/${all} 行`,
  fileUnreadable: ({ file, code }) => {
    if (code === 'ENOENT') return `没有 ${file} 这个文件。`;
    if (code === 'EISDIR') return `${file} 是文件夹，不是文件。`;
    return `无法读取 ${file}（${code}）。`;
  },
  noWorkspace: '数据库中还没有工作区。请先用您的令牌启动一次服务（npm start），然后再导入。',
  whichWorkspace: (ids) => `数据库中有多个工作区：请用 --workspace 指定其一：${ids.join('、')}。`,
  workspaceUnknown: ({ typed, ids }) =>
    `没有工作区 ${typed}。${ids.length > 0 ? `现有：${ids.join('、')}。` : '还没有任何工作区：请先启动一次服务（npm start）。'}`,
  optionUnknown: (typed) => `没有 ${typed} 这个选项。`,
  kindMissing: '请指明类型：--kind customer、--kind partner 或 --kind both。',
  kindUnknown: (typed) => `--kind 不能是 ${typed}，只能是 customer、partner 或 both。`,
  fileMissing: '请指明文件，例如：npm run prm -- import accounts.csv --kind customer',
  oneFile: '一次只能导入一个文件。',
  subcommandUnknown: ({ typed, known }) => `没有“${typed}”。可用的有：${known.join('、')}。`,
  importUsage: 'npm run prm -- import 文件.csv --kind customer|partner|both [--dry-run] [--workspace ID]',
  importDoes: '从 CSV 文件添加和更新客户或合作伙伴',
  importHelp: `第一行为表头。名称取自“名称”“客户名称”“公司名称”、account、Company name、Account Name、
Organization - Name 等列；网站、行业（或细分、类型）、负责人、备注、简称、别名、外部编号，
以及联系人及其职务、邮箱、电话，有则读取。编码为 UTF-8，或带 BOM 的 UTF-16；分隔符为逗号、
分号或制表符。已有的按外部编号或名称更新，空单元格不改动原有内容。--dry-run 只说明将做什么。`,
  usageTitle: '用法：',
  moreHelp: 'npm run prm -- help import 可查看某一项的说明。',
  exitCodes: '全部导入时退出码为 0，有被拒绝的行时为 2，无法执行时为 1。',
};

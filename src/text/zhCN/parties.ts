import type { Texts } from '../texts.ts';

export const parties: Texts['parties'] = {
  whichOne: (typed) => `您说的 ${typed} 是哪一个？`,
  unknown: (typed) => `没有名为 ${typed} 的客户或合作伙伴。`,
  nearest: '是不是以下之一？',
  createIt: '新建',
  namedLikeThis: ({ name, kind }) => `${name}（${kind}）`,
  typeAgain: '您输入的内容过长，按钮无法保留：请用完整名称重新输入。',
};

import type { InteractionKind } from '../../interactions/interactionKind.ts';
import type { WordMeanings } from './normalizeWord.ts';

/** What people type for a kind of interaction, in any language. */
export const interactionKindWords: WordMeanings<InteractionKind> = {
  ...{ inquiry: 'inquiry', enquiry: 'inquiry', question: 'inquiry', 咨询: 'inquiry', 询问: 'inquiry' },
  ...{ feedback: 'feedback', 反馈: 'feedback', 意见: 'feedback' },
  ...{ problem: 'problem', issue: 'problem', complaint: 'problem', 问题: 'problem', 投诉: 'problem' },
  ...{ meeting: 'meeting', visit: 'meeting', 会议: 'meeting', 拜访: 'meeting', 会面: 'meeting' },
  ...{ call: 'call', phone: 'call', 电话: 'call', 通话: 'call' },
  ...{ note: 'note', 备注: 'note', 笔记: 'note' },
};

import { AppError } from '../../errors.ts';
import { addParty } from '../../parties/addParty.ts';
import { twinsOf } from '../../parties/similarParties.ts';
import { readWebsite } from '../../parties/website.ts';
import { correctedLine } from '../line/correctedLine.ts';
import { type AddDraft, parseAdd } from '../line/parseAdd.ts';
import { partyKindWords } from '../line/partyKindWords.ts';
import type { Line } from '../line/tokens.ts';
import { partyAdded } from '../messages/partyAdded.ts';
import { partyExists } from '../messages/partyExists.ts';
import { prefillOf } from '../modals/modal.ts';
import { actOf } from '../request.ts';
import type { Command } from './command.ts';

/** `/prm add partner Globex GmbH https://globex.com @mo #retail` */
export const add: Command = {
  name: 'add',
  words: { en: ['add', 'create'], 'zh-CN': ['添加', '新建', '新增'] },
  role: 'rep',
  run: async (request, line) => {
    const draft = parseAdd(line, partyKindWords);
    const { kind, name, segment } = draft;
    if (draft.unknownKind) throw unknownKind(line, draft.unknownKind);
    if (!kind || !name)
      return { open: { modal: 'add', prefill: prefillOf({ ...draft, unknownKind: null }) } };
    const website = draft.website === null ? null : readWebsite(draft.website);
    if (draft.website !== null && !website)
      throw new AppError('invalid', 'websiteRefused', { typed: draft.website });
    const [twin] = await twinsOf(request.workspace.read, name);
    if (twin) return { show: partyExists(request.t, twin, kind) };
    const ownerId = draft.ownerId ?? request.actor.id;
    const added = await request.workspace.write((tx) =>
      addParty(tx, actOf(request), { kind, name, segment, ownerId, website: website?.website ?? null }),
    );
    return { show: partyAdded(request, { ...added, isOwnerAssumed: draft.ownerId === null }), toAll: true };
  },
};

const unknownKind = (line: Line, { text, nearest }: NonNullable<AddDraft['unknownKind']>): AppError => {
  const corrected = correctedLine(line, text, nearest) ?? `/prm ${add.words.en[0]} ${nearest} …`;
  return new AppError('invalid', 'partyKindUnknown', { typed: text, nearest, corrected });
};

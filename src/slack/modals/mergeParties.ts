import type { ModalView } from '@slack/types';
import { type MergeField, mergeFields, type Taking, type Takings } from '../../parties/mergedFields.ts';
import { getMergeable, mergeParties } from '../../parties/mergeParties.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import { partiesMerged } from '../messages/partiesMerged.ts';
import type { Reply } from '../reply.ts';
import { actOf, type Request } from '../request.ts';
import { compareForm } from './compareForm.ts';
import { type FormContext, writeFormContext } from './formContext.ts';
import type { FormValues } from './formValues.ts';
import { form } from './inputs.ts';
import type { Modal, Prefill } from './modal.ts';
import { partyInput } from './partyInput.ts';
import { refuseTwice } from './refuseTwice.ts';

const field = { merged: 'merged', into: 'into', stays: 'stays' } as const;

/** Two that might be one: which two, then both side by side, then the merge. */
export const mergePartiesModal: Modal = {
  id: 'merge',
  role: 'manager',
  view: async (request, { mergedId, intoId }) =>
    mergedId && intoId
      ? compare(request, { mergedId, intoId })
      : pickForm(request, { ...(mergedId ? { mergedId } : {}), ...(intoId ? { intoId } : {}) }),
  submit: async (request, values, context) => {
    if (!context.recordId || !context.otherId) return picked(request, values);
    const ids = [context.recordId, context.otherId];
    const intoId = ids.find((id) => id === values.choice(field.stays)) ?? context.otherId;
    const mergedId = ids.find((id) => id !== intoId) ?? context.recordId;
    await refuseTwice(request);
    const take = takingsIn(values, mergedId);
    if (await isStale(request, context, { mergedId, intoId }))
      return { update: await compare(request, { mergedId, intoId }, { isStale: true, take }) };
    const { merged, into } = await getMergeable(request.workspace.read, { mergedId, intoId });
    const shown = { merged: merged.version, into: into.version };
    const result = await request.workspace.write((tx) =>
      mergeParties(tx, actOf(request), { mergedId, intoId, take, shown }),
    );
    request.services.wake();
    return { show: partiesMerged(request.t, result), toAll: true };
  },
};

/** Which two. A double that is known is chosen already. */
const pickForm = async (request: Request, { mergedId, intoId }: Prefill): Promise<ModalView> => {
  const { t } = request;
  const say = t.merging.pick;
  const chosen = (id: string | undefined) => (id ? { partyId: id } : {});
  return form({
    id: mergePartiesModal.id,
    title: t.merging.title,
    submit: t.merging.next,
    close: t.common.cancel,
    context: writeFormContext(request),
    blocks: [
      await partyInput(request, field.merged, chosen(mergedId), { label: say.merged }),
      await partyInput(request, field.into, chosen(intoId), { label: say.into, hint: say.hint }),
    ],
  });
};

const picked = async (request: Request, values: FormValues): Promise<Reply> => {
  const [mergedId, intoId] = [values.choice(field.merged) ?? '', values.choice(field.into) ?? ''];
  if (mergedId === intoId) {
    const name = (await request.workspace.read.parties.find(intoId))?.name ?? '';
    return {
      fieldErrors: { [field.into]: unformatted(request.t.errors.partyMergedWithItself({ name })) },
    };
  }
  return { update: await compare(request, { mergedId, intoId }) };
};

const compare = async (
  request: Request,
  ids: { mergedId: string; intoId: string },
  more: { isStale?: boolean; take?: Takings } = {},
): Promise<ModalView> => {
  const { merged, into } = await getMergeable(request.workspace.read, ids).catch(async (error: unknown) => {
    // Where the one that stays is archived the other one does.
    const turned = { mergedId: ids.intoId, intoId: ids.mergedId };
    return getMergeable(request.workspace.read, turned).catch(() => {
      throw error;
    });
  });
  const about = {
    ...{ recordId: merged.id, version: merged.version },
    ...{ otherId: into.id, otherVersion: into.version },
  };
  return compareForm(request, {
    ...{ id: mergePartiesModal.id, stays: field.stays, merged, into, ...more },
    context: writeFormContext(request, about),
  });
};

/** Whether either is not what was shown. */
const isStale = async (
  { workspace: { read } }: Request,
  { recordId, version, otherVersion }: FormContext,
  ids: { mergedId: string; intoId: string },
): Promise<boolean> => {
  const { merged, into } = await getMergeable(read, ids);
  const [first, other] = merged.id === recordId ? [merged, into] : [into, merged];
  return first.version !== version || other.version !== otherVersion;
};

const takingsIn = (values: FormValues, mergedId: string): Takings => {
  const take: Partial<Record<MergeField, Taking>> = {};
  for (const name of mergeFields) {
    const choice = values.choice(name);
    if (choice === 'both') take[name] = 'both';
    if (choice === mergedId) take[name] = 'merged';
  }
  return take;
};

import type { KnownBlock } from '@slack/types';
import { AppError } from '../../errors.ts';
import { previousRun } from '../../reports/digestRun.ts';
import { getSubscription } from '../../reports/getSubscription.ts';
import { outOfTurnSince } from '../../reports/outOfTurnSince.ts';
import type { SubscriptionSettings } from '../../reports/subscription.ts';
import { plain } from '../../text/mrkdwn.ts';
import { textsOf } from '../../text/texts.ts';
import { section } from '../blocks.ts';
import { digest } from '../messages/digest.ts';
import { digestFormWithPreview, PREVIEW_DIGEST } from '../modals/digest.ts';
import { readDigestForm } from '../modals/digestFields.ts';
import { writeFormContext } from '../modals/formContext.ts';
import type { Request } from '../request.ts';
import type { Action } from './action.ts';

/** Shows the digest as it would be now, under the form that is being filled in. Nothing is saved. */
export const previewDigest: Action = {
  id: PREVIEW_DIGEST,
  role: 'manager',
  run: async (request, { form }) => {
    if (!form) throw new AppError('notFound', 'controlUnknown', {});
    const { t } = request;
    const say = t.digest.form;
    const { channelId, threadTs, isOpen, isHome, permalink, recordId, version } = form.context;
    const read = await readDigestForm(request, form.values);
    const preview =
      'fieldErrors' in read
        ? [section([say.previewRefused, ...Object.values(read.fieldErrors).map(plain)].join('\n'))]
        : [section(`*${say.previewTitle}*`), ...(await asItWouldBe(request, read.settings, recordId))];
    const place = { channelId, threadTs, isOpen, isHome };
    const context = writeFormContext({ place, permalink }, { recordId, version });
    return { update: await digestFormWithPreview(request, { recordId, version }, context, preview) };
  },
};

/** In the digest's language and zone; without its buttons, which belong to a digest that was sent. */
const asItWouldBe = async (
  { workspace, at }: Request,
  settings: SubscriptionSettings,
  recordId: string | null,
): Promise<KnownBlock[]> => {
  const { coveredUntil, createdAt } = recordId
    ? await getSubscription(workspace.read, recordId)
    : { coveredUntil: previousRun(settings, at), createdAt: at };
  const since = outOfTurnSince({ ...settings, coveredUntil, createdAt }, at);
  const covered = { ...settings, id: recordId ?? '', coveredUntil: since };
  const message = await workspace.report('digest', { subscription: covered, until: at, requestedBy: null });
  const { language, zone } = settings;
  const { blocks } = digest(message, { t: textsOf(language), zone, language }).message;
  return blocks.filter(({ type }) => type !== 'actions');
};

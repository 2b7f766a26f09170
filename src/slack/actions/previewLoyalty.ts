import { AppError } from '../../errors.ts';
import { loyaltyModel } from '../../loyalty/loyaltyModel.ts';
import { plain } from '../../text/mrkdwn.ts';
import { section } from '../blocks.ts';
import { loyaltyPreview } from '../messages/loyaltyPreview.ts';
import { writeFormContext } from '../modals/formContext.ts';
import { fieldNames, readLoyaltyForm, typedSettings } from '../modals/loyaltyFields.ts';
import { loyaltySettingsForm, PREVIEW_LOYALTY } from '../modals/loyaltySettings.ts';
import type { Request } from '../request.ts';
import type { Action } from './action.ts';

/** Shows what the settings would do to everybody's tiers, under the form that is being filled in. Nothing is saved. */
export const previewLoyalty: Action = {
  id: PREVIEW_LOYALTY,
  role: 'admin',
  run: async (request, { form }) => {
    if (!form) throw new AppError('notFound', 'controlUnknown', {});
    const { channelId, threadTs, isOpen, isHome, permalink, version } = form.context;
    const typed = typedSettings(form.values);
    const place = { channelId, threadTs, isOpen, isHome };
    const context = writeFormContext({ place, permalink }, { version });
    const below = await previewOf(request, typed);
    return { update: loyaltySettingsForm(request, typed, { version: version ?? 0, below, context }) };
  },
};

const previewOf = async ({ workspace, t, at }: Request, typed: ReturnType<typeof typedSettings>) => {
  const { config } = await loyaltyModel(workspace.read);
  const wanted = readLoyaltyForm(t, typed, config);
  if (!('fieldErrors' in wanted))
    return loyaltyPreview(
      await workspace.report('loyaltyPreview', { config: wanted.config, at }),
      wanted.config.tierNames,
      t,
    );
  const names: Record<string, string> = fieldNames(t);
  const problems = Object.entries(wanted.fieldErrors).map(
    ([field, said]) => `• ${plain(names[field] ?? field)}: ${plain(said)}`,
  );
  return [section([t.loyalty.settings.previewRefused, ...problems].join('\n'))];
};

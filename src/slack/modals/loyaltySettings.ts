import type { KnownBlock, ModalView } from '@slack/types';
import { configuredMeanwhile } from '../../loyalty/configuredMeanwhile.ts';
import { configureLoyalty } from '../../loyalty/configureLoyalty.ts';
import { loyaltyModel } from '../../loyalty/loyaltyModel.ts';
import { settingsIn } from '../../loyalty/loyaltySettings.ts';
import { actions, divider, section } from '../blocks.ts';
import { loyaltyConfigured } from '../messages/loyaltyConfigured.ts';
import { meanwhileNotice } from '../messages/meanwhileNotice.ts';
import { actOf, type Request } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import { form } from './inputs.ts';
import {
  fieldNames,
  loyaltyInputs,
  readLoyaltyForm,
  type SettingsText,
  settingsText,
  typedSettings,
} from './loyaltyFields.ts';
import type { Modal } from './modal.ts';
import { refuseTwice } from './refuseTwice.ts';

/** The action_id of the button that shows what the settings would do. */
export const PREVIEW_LOYALTY = 'previewLoyalty';

/** The form of `/prm loyalty settings`. */
export const loyaltySettingsModal: Modal = {
  id: 'loyaltySettings',
  role: 'admin',
  view: async (request) => {
    const { version, config } = await loyaltyModel(request.workspace.read);
    return loyaltySettingsForm(request, settingsText(settingsIn(config)), { version });
  },
  submit: async (request, values, { version: shown }) => {
    const { read } = request.workspace;
    const typed = typedSettings(values);
    await refuseTwice(request);
    const { version, config } = await loyaltyModel(read);
    const change = await configuredMeanwhile(read, shown ?? 0);
    if (change) {
      const notice = meanwhileNotice(change, fieldNames(request.t), request.t);
      return { update: loyaltySettingsForm(request, typed, { version, above: notice }) };
    }
    const wanted = readLoyaltyForm(request.t, typed, config);
    if ('fieldErrors' in wanted) return wanted;
    const configured = await request.workspace.write((tx) =>
      configureLoyalty(tx, actOf(request), { shown: config, wanted: wanted.config }),
    );
    request.services.tick();
    return { show: loyaltyConfigured(config, configured, request.t), toAll: true };
  },
};

interface Around {
  /** The version that was shown. */
  version: number;
  /** What stands above the fields. */
  above?: string;
  /** What stands below them. */
  below?: readonly KnownBlock[];
  /** Of a form that is shown again: who is answered where. */
  context?: string;
}

export const loyaltySettingsForm = (
  request: Request,
  filled: SettingsText,
  { version, above, below = [], context }: Around,
): ModalView => {
  const { t } = request;
  const preview = { action: PREVIEW_LOYALTY, label: t.loyalty.settings.preview, value: 'now' };
  return form({
    id: loyaltySettingsModal.id,
    title: t.loyalty.settings.title,
    submit: t.common.save,
    close: t.common.cancel,
    context: context ?? writeFormContext(request, { version }),
    blocks: [
      ...(above ? [section(above)] : []),
      ...loyaltyInputs(t, filled),
      actions(preview),
      ...(below.length > 0 ? [divider, ...below] : []),
    ],
  });
};

import { foldName } from '../../parties/foldName.ts';
import { LONGEST_THEME } from '../../satisfaction/commentTheme.ts';
import { setRatingTheme } from '../../satisfaction/setRatingTheme.ts';
import { themeModel } from '../../satisfaction/themeModel.ts';
import { themeSaved } from '../messages/themeSaved.ts';
import { actOf } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import { form, option, selectInput, textInput } from './inputs.ts';
import type { Modal } from './modal.ts';

const field = { known: 'known', fresh: 'fresh' } as const;

/** Slack's limit for a menu. */
const MOST_OPTIONS = 100;

/** What a rating's comment is about; the prefill names the rating by `ratingId`, and perhaps a `theme`. */
export const themeModal: Modal = {
  id: 'theme',
  role: 'rep',
  view: async (request, { ratingId = '', theme }) => {
    const { t, workspace } = request;
    const say = t.satisfactionReport.theme.form;
    const { known } = await themeModel(workspace.read);
    const options = known.slice(0, MOST_OPTIONS).map((name) => option(name, name));
    const initial = known.find((name) => foldName(name) === foldName(theme ?? ''));
    const knownInput =
      options.length > 0
        ? [
            selectInput({
              field: field.known,
              label: say.known,
              hint: say.knownHint,
              example: say.knownExample,
              options,
              initial,
              isOptional: true,
            }),
          ]
        : [];
    return form({
      id: themeModal.id,
      title: say.title,
      submit: t.common.save,
      close: t.common.cancel,
      context: writeFormContext(request, { recordId: ratingId }),
      blocks: [
        ...knownInput,
        textInput({
          field: field.fresh,
          label: options.length > 0 ? say.fresh : say.known,
          hint: say.freshHint,
          isOptional: options.length > 0,
          most: LONGEST_THEME,
        }),
      ],
    });
  },
  submit: async (request, values, { recordId }) => {
    const say = request.t.satisfactionReport.theme.form;
    const fresh = values.text(field.fresh);
    const theme = fresh ?? values.choice(field.known);
    if (theme === null) return { fieldErrors: { [field.fresh]: say.neither } };
    const saved = await request.workspace.write((tx) =>
      setRatingTheme(tx, actOf(request), { ratingId: recordId ?? '', theme }),
    );
    return { show: themeSaved(request.t, saved) };
  },
};

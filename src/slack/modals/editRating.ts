import { changeRating, getChangeableRating } from '../../satisfaction/changeRating.ts';
import { moment, person, plain } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import { section } from '../blocks.ts';
import { ratingCorrected } from '../messages/ratingCorrected.ts';
import { actOf } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import { form } from './inputs.ts';
import { type Modal, prefillOf } from './modal.ts';
import { ratingInputs, readRatingInputs } from './ratingFields.ts';

/** Corrects a rating; the prefill names it by `ratingId`. */
export const editRatingModal: Modal = {
  id: 'editRating',
  role: 'rep',
  view: async (request, { ratingId = '' }) => {
    const { t, workspace, actor } = request;
    const say = t.satisfaction;
    const { rating, party } = await getChangeableRating(workspace.read, actor, ratingId);
    const contacts = await workspace.read.parties.contactsOf(party.id);
    const contact = contacts.find(({ id }) => rating.rater === `contact:${id}`)?.name;
    const { comment, recordedBy, ratedAt } = rating;
    const prefill = prefillOf({ score: points(rating.score), comment, contact });
    return form({
      id: editRatingModal.id,
      title: say.form.editTitle,
      submit: t.common.save,
      close: t.common.cancel,
      context: writeFormContext(request, { recordId: rating.id, version: rating.version }),
      blocks: [
        section(say.form.about({ party: plain(party.name), by: person(recordedBy), at: moment(ratedAt) })),
        ...ratingInputs(t, prefill, { hasFocus: false }),
      ],
    });
  },
  submit: async (request, values, { recordId, version }) => {
    const filled = readRatingInputs(request.t, values);
    if ('fieldErrors' in filled) return filled;
    const changed = await request.workspace.write((tx) =>
      changeRating(tx, actOf(request), { ratingId: recordId ?? '', version: version ?? 0, ...filled }),
    );
    request.services.wake();
    return { show: ratingCorrected(request, changed), toAll: true };
  },
};

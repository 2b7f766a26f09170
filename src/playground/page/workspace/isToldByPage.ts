import type { Action, ActResult } from '../../protocol.ts';

/** The server tells of other failures itself, by a notice, a Slackbot message or errors at the fields. */
const untoldErrors = new Set(['not_found', 'not_allowed', 'bad_request']);

/** These happen without anyone's asking, or twice in a hurry; their failure would only puzzle. */
const quietActions = new Set<Action['kind']>([
  'suggest',
  'type',
  'markRead',
  'closeView',
  'openHome',
  'openMessagesTab',
]);

/** Whether it is for the page to say that an action has failed. */
export function isToldByPage(action: Action, result: ActResult): boolean {
  return !result.ok && untoldErrors.has(result.error) && !quietActions.has(action.kind);
}

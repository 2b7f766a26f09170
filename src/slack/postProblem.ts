import type { DeliveryProblem } from '../delivery/deliveryProblem.ts';

/** Slack's refusals that people can put right, by what they have to do. */
const problems = new Map<string, DeliveryProblem>([
  ['channel_not_found', 'channelNotFound'],
  ['not_in_channel', 'notInChannel'],
  ['user_not_in_channel', 'notInChannel'],
  ['is_archived', 'archived'],
  ['restricted_action', 'postingRestricted'],
  ['restricted_action_read_only_channel', 'postingRestricted'],
  ['restricted_action_thread_only_channel', 'postingRestricted'],
  ['restricted_action_non_threadable_channel', 'postingRestricted'],
  ['restricted_action_thread_locked', 'postingRestricted'],
  ['ekm_access_denied', 'postingRestricted'],
  ['messages_tab_disabled', 'personUnreachable'],
  ['user_not_found', 'personUnreachable'],
  ['user_disabled', 'personUnreachable'],
  ['cannot_dm_bot', 'personUnreachable'],
]);

/** Mistakes of ours: the message itself is not as Slack wants it. */
const faults = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
  'too_many_attachments',
  'metadata_too_large',
  'metadata_must_be_sent_from_app',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'invalid_arguments',
  'invalid_arg_name',
  'invalid_form_data',
]);

/** Why Slack did not take a message: what its owner is told. */
export const postProblem = (error: string, toPerson: boolean): DeliveryProblem => {
  if (faults.has(error)) return 'appFault';
  if (toPerson && error === 'channel_not_found') return 'personUnreachable';
  if (error.startsWith('slack_connect_')) return 'sharedChannel';
  return problems.get(error) ?? 'refused';
};

/** Whether other blocks, or none, would have been taken. */
export const isAboutBlocks = (error: string): boolean =>
  error === 'invalid_blocks' || error === 'invalid_blocks_format' || error === 'msg_blocks_too_long';

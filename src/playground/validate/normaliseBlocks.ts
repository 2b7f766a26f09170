import { newBlockId } from '../ids.ts';
import { isJsonObject, type JsonObject, objectsIn } from '../json.ts';
import type { BlockJson, OptionJson } from '../protocol.ts';

const NEEDS_ACTION_ID =
  /^(button|checkboxes|radio_buttons|overflow|datepicker|timepicker|datetimepicker|.*_select|.*_input|feedback_buttons|icon_button|workflow_button)$/;

/** Valid blocks as Slack stores them: ids given where missing, text objects completed. */
export function normaliseBlocks(blocks: readonly unknown[]): BlockJson[] {
  return blocks.filter(isJsonObject).map((block) => {
    const completed = completeObject(block);
    const type = String(completed.type);
    return {
      ...completed,
      type,
      block_id: typeof completed.block_id === 'string' ? completed.block_id : newBlockId(),
    };
  });
}

function complete(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    if (key === 'child_blocks') return normaliseBlocks(value);
    return value.map((item) => complete(item, key));
  }
  return isJsonObject(value) ? completeObject(value) : value;
}

function completeObject(source: JsonObject): JsonObject {
  const object: JsonObject = Object.fromEntries(
    Object.entries(source).map(([key, value]) => [key, complete(value, key)]),
  );
  if (object.type === 'plain_text' && object.emoji === undefined) object.emoji = true;
  if (object.type === 'mrkdwn' && object.verbatim === undefined) object.verbatim = false;
  const isElement =
    typeof object.type === 'string' && NEEDS_ACTION_ID.test(object.type) && !('block_id' in object);
  if (isElement && object.action_id === undefined) object.action_id = newBlockId();
  return object;
}

/** Checked options, completed. */
export function normaliseOptions(options: unknown): OptionJson[] {
  return objectsIn(options).map((option) => {
    const completed = completeObject(option);
    const { text } = completed;
    const isPlain = !isJsonObject(text) || text.type !== 'mrkdwn';
    return {
      ...completed,
      text: {
        ...(isJsonObject(text) ? text : {}),
        type: isPlain ? 'plain_text' : 'mrkdwn',
        text: String(isJsonObject(text) ? text.text : ''),
      },
      value: String(completed.value ?? ''),
    };
  });
}

import { isJsonObject, isString, type JsonObject } from '../json.ts';
import type { ElementInput, Inputs, StateValue, StateValues } from '../protocol.ts';
import { isStateful, STATE_KEYS, takesMany, takesOptions } from './elementKinds.ts';
import { initialOptionValues, optionWithValue } from './elementOptions.ts';
import { findElements, type PlacedElement } from './findElements.ts';

/** Options an external select was offered last, for one element. */
export type Offered = (blockId: string, actionId: string) => readonly JsonObject[];

/** What an element starts with, in the plain form of inputs. */
export function initialInput(element: JsonObject, currentConversation?: string): ElementInput {
  const type = String(element.type);
  if (takesOptions(type)) {
    const values = initialOptionValues(element);
    return takesMany(type) ? values : (values[0] ?? null);
  }
  const first = [
    element.initial_value,
    element.initial_date,
    element.initial_time,
    element.initial_date_time,
    element.initial_user,
    element.initial_users,
    element.initial_conversation,
    element.initial_conversations,
    element.initial_channel,
    element.initial_channels,
  ].find((value) => value !== undefined);
  if (
    first === undefined &&
    element.default_to_current_conversation === true &&
    currentConversation !== undefined
  ) {
    return takesMany(type) ? [currentConversation] : currentConversation;
  }
  return asInput(first) ?? (takesMany(type) ? [] : null);
}

export function asInput(value: unknown): ElementInput | undefined {
  if (value === null || isString(value) || typeof value === 'number') return value;
  if (Array.isArray(value) && value.every(isString)) return value;
  if (isJsonObject(value) && value.type === 'rich_text' && Array.isArray(value.elements)) {
    return { ...value, type: 'rich_text', elements: value.elements };
  }
  return undefined;
}

/** Slack's shape of what an element holds; undefined when the input does not fit the element. */
export function stateValue(
  element: JsonObject,
  input: ElementInput,
  offered: readonly JsonObject[],
): StateValue | undefined {
  const type = String(element.type);
  const key = STATE_KEYS[type];
  if (key === undefined) return undefined;
  const timezone = type === 'timepicker' && isString(element.timezone) ? { timezone: element.timezone } : {};
  const wrap = (value: unknown): StateValue => ({ type, [key]: value, ...timezone });
  if (takesMany(type)) return manyValue(element, type, input, offered, wrap);
  if (input === null || input === '') return type === 'rich_text_input' ? { type } : wrap(null);
  if (Array.isArray(input)) return undefined;
  if (takesOptions(type)) {
    const option = isString(input) ? optionWithValue(element, offered, input) : undefined;
    return option && wrap(option);
  }
  if (type === 'rich_text_input') return typeof input === 'object' ? wrap(input) : undefined;
  if (type === 'datetimepicker') return Number.isInteger(Number(input)) ? wrap(Number(input)) : undefined;
  return typeof input === 'object' ? undefined : wrap(String(input));
}

function manyValue(
  element: JsonObject,
  type: string,
  input: ElementInput,
  offered: readonly JsonObject[],
  wrap: (value: unknown) => StateValue,
): StateValue | undefined {
  const values = input === null ? [] : Array.isArray(input) ? input : isString(input) ? [input] : undefined;
  if (!values) return undefined;
  if (!takesOptions(type)) return wrap(values);
  const options = values.map((value) => optionWithValue(element, offered, value));
  return options.every((option) => option !== undefined) ? wrap(options) : undefined;
}

export function inputFor(placed: PlacedElement, inputs: Inputs, currentConversation?: string): ElementInput {
  const entered = inputs[placed.blockId]?.[placed.actionId];
  return entered === undefined ? initialInput(placed.element, currentConversation) : entered;
}

/** `state.values` of a surface: every element that holds something, with what was entered or its initial value. */
export function stateValues(
  blocks: readonly unknown[],
  inputs: Inputs,
  offered: Offered,
  currentConversation?: string,
): StateValues {
  const values: StateValues = {};
  for (const placed of findElements(blocks)) {
    if (!isStateful(placed.type)) continue;
    const { blockId, actionId, element } = placed;
    const options = offered(blockId, actionId);
    const value =
      stateValue(element, inputFor(placed, inputs, currentConversation), options) ??
      stateValue(element, initialInput(element, currentConversation), options);
    if (value) values[blockId] = { ...values[blockId], [actionId]: value };
  }
  return values;
}

/** The same, in the plain form that forms are filled with. */
export function currentInputs(
  blocks: readonly unknown[],
  inputs: Inputs,
  currentConversation?: string,
): Inputs {
  const current: Inputs = {};
  for (const placed of findElements(blocks)) {
    if (!isStateful(placed.type)) continue;
    const input = inputFor(placed, inputs, currentConversation);
    current[placed.blockId] = { ...current[placed.blockId], [placed.actionId]: input };
  }
  return current;
}

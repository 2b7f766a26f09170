import { isJsonObject, isString, type JsonObject } from '../json.ts';
import type { ElementInput, Inputs } from '../protocol.ts';
import { inputFor } from './elementState.ts';
import { findElements } from './findElements.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What Slack's client finds before it sends a form: block_id → text. */
export function fieldErrors(
  blocks: readonly unknown[],
  inputs: Inputs,
  currentConversation?: string,
): { [blockId: string]: string } {
  const errors: { [blockId: string]: string } = {};
  for (const placed of findElements(blocks)) {
    if (!placed.inputBlock) continue;
    const input = inputFor(placed, inputs, currentConversation);
    const error = isEmpty(input)
      ? placed.inputBlock.optional === true
        ? undefined
        : 'Please complete this required field.'
      : fieldError(placed.element, input);
    if (error !== undefined) errors[placed.blockId] = error;
  }
  return errors;
}

function isEmpty(input: ElementInput): boolean {
  if (input === null || input === '') return true;
  if (Array.isArray(input)) return input.length === 0;
  if (typeof input === 'object') return !hasText(input);
  return isString(input) && input.trim() === '';
}

function hasText(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasText);
  if (!isJsonObject(value)) return false;
  if (isString(value.text)) return value.text.trim() !== '';
  if (value.elements === undefined) return true;
  return hasText(value.elements);
}

function fieldError(element: JsonObject, input: ElementInput): string | undefined {
  switch (element.type) {
    case 'plain_text_input':
      return lengthError(element, String(input));
    case 'number_input':
      return numberError(element, String(input));
    case 'email_text_input':
      return EMAIL.test(String(input)) ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return isUrl(String(input)) ? undefined : 'Please enter a valid URL.';
    case 'datepicker':
      return isDate(String(input)) ? undefined : 'Please enter a valid date.';
    case 'timepicker':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(String(input)) ? undefined : 'Please enter a valid time.';
    default:
      return tooManyError(element, input);
  }
}

function lengthError(element: JsonObject, text: string): string | undefined {
  const min = Number(element.min_length ?? 0);
  const max = Number(element.max_length ?? 3000);
  if (text.length < min) return `Please enter at least ${min} characters.`;
  if (text.length > max) return `Please enter at most ${max} characters.`;
  return undefined;
}

function numberError(element: JsonObject, text: string): string | undefined {
  const isNumber = element.is_decimal_allowed === true ? /^[+-]?(\d+\.?\d*|\.\d+)$/ : /^[+-]?\d+$/;
  if (!isNumber.test(text))
    return element.is_decimal_allowed === true ? 'Please enter a number.' : 'Please enter a whole number.';
  if (element.min_value !== undefined && Number(text) < Number(element.min_value)) {
    return `Please enter a number of at least ${element.min_value}.`;
  }
  if (element.max_value !== undefined && Number(text) > Number(element.max_value)) {
    return `Please enter a number of at most ${element.max_value}.`;
  }
  return undefined;
}

function tooManyError(element: JsonObject, input: ElementInput): string | undefined {
  const max = Number(element.max_selected_items ?? Number.POSITIVE_INFINITY);
  return Array.isArray(input) && input.length > max ? `Please select at most ${max} items.` : undefined;
}

function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

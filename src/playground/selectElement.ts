import { EXTERNAL_SELECTS, takesMany, takesOptions } from './elements/elementKinds.ts';
import { optionsOf } from './elements/elementOptions.ts';
import { findElements, type PlacedElement } from './elements/findElements.ts';
import { isJsonObject, isString, type JsonObject } from './json.ts';
import type { ActResult, ElementInput } from './protocol.ts';

/** A button's text, a field's label, an action_id or block_id; or ids to be exact. */
export type ElementSelector = string | { actionId?: string; blockId?: string };

function textOf(value: unknown): string | undefined {
  return isJsonObject(value) && isString(value.text) ? value.text : undefined;
}

/** The one element that is meant; throws, naming what there is, when none or several fit. */
export function elementNamed(blocks: readonly unknown[], selector: ElementSelector): PlacedElement {
  const all = findElements(blocks);
  const found = isString(selector) ? byName(all, selector) : all.filter((e) => fitsIds(e, selector));
  const [first] = found;
  if (first && found.length === 1) return first;
  const names = all.map(
    (e) =>
      `${e.type} ${textOf(e.element.text) ?? textOf(e.inputBlock?.label) ?? ''} (${e.blockId}/${e.actionId})`,
  );
  const problem = first ? `${found.length} elements are` : 'There is no element';
  throw new Error(`${problem} ${JSON.stringify(selector)}; there are: ${names.join(', ') || 'none'}`);
}

function fitsIds(element: PlacedElement, ids: { actionId?: string; blockId?: string }): boolean {
  return (
    (ids.actionId === undefined || ids.actionId === element.actionId) &&
    (ids.blockId === undefined || ids.blockId === element.blockId)
  );
}

function byName(all: PlacedElement[], name: string): PlacedElement[] {
  const ways: ((e: PlacedElement) => boolean)[] = [
    (e) => e.actionId === name,
    (e) => textOf(e.element.text) === name || textOf(e.inputBlock?.label) === name,
    (e) => e.blockId === name,
    (e) => textOf(e.element.placeholder) === name,
  ];
  return ways.map((way) => all.filter(way)).find((found) => found.length > 0) ?? [];
}

/** What was chosen as the plain input: options may be given by text, and type-aheads are asked. */
export async function inputFromChoice(
  placed: PlacedElement,
  choice: ElementInput,
  ask: (query: string) => Promise<ActResult>,
  idOf: (name: string, type: string) => string,
): Promise<ElementInput> {
  if (/(users|channels|conversations)_select$/.test(placed.type))
    return idsFromChoice(placed.type, choice, idOf);
  if (!takesOptions(placed.type) || choice === null) return choice;
  const wanted = (Array.isArray(choice) ? choice : [choice]).map(String);
  const values: string[] = [];
  for (const text of wanted) values.push(await optionValue(placed, text, ask));
  return takesMany(placed.type) ? values : (values[0] ?? null);
}

/** `#channel` and `@person` stand for their ids. */
function idsFromChoice(
  type: string,
  choice: ElementInput,
  idOf: (name: string, type: string) => string,
): ElementInput {
  const resolve = (name: string) => (/^[#@]/.test(name) ? idOf(name, type) : name);
  if (isString(choice)) return resolve(choice);
  return Array.isArray(choice) ? choice.map(resolve) : choice;
}

async function optionValue(
  placed: PlacedElement,
  wanted: string,
  ask: (query: string) => Promise<ActResult>,
): Promise<string> {
  const own = optionsOf(placed.element, []);
  const offered = EXTERNAL_SELECTS.has(placed.type) ? await askOptions(wanted, ask) : [];
  const options: JsonObject[] = [...own, ...offered];
  const exact = options.find((o) => o.value === wanted || textOf(o.text) === wanted);
  const only = offered.length === 1 ? offered[0] : undefined;
  const found = exact ?? only;
  if (found) return String(found.value);
  const shown = options.map((o) => `${textOf(o.text)} (${o.value})`).join(', ');
  throw new Error(
    `${placed.blockId}/${placed.actionId} offers no option "${wanted}", only: ${shown || 'nothing'}`,
  );
}

async function askOptions(query: string, ask: (query: string) => Promise<ActResult>): Promise<JsonObject[]> {
  const result = await ask(query);
  if (!result.ok) throw new Error(`The app gave no options for "${query}": ${JSON.stringify(result)}`);
  return [...(result.options ?? []), ...(result.optionGroups ?? []).flatMap((group) => group.options)];
}

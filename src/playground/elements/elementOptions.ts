import { isJsonObject, isString, type JsonObject, objectsIn } from '../json.ts';

function initialOptions(element: JsonObject): JsonObject[] {
  return [
    ...(isJsonObject(element.initial_option) ? [element.initial_option] : []),
    ...objectsIn(element.initial_options),
  ];
}

/** The options an element shows; for an external select those it was last offered, and its initial ones. */
export function optionsOf(element: JsonObject, offered: readonly JsonObject[]): JsonObject[] {
  const grouped = objectsIn(element.option_groups).flatMap((group) => objectsIn(group.options));
  return [...objectsIn(element.options), ...grouped, ...initialOptions(element), ...offered];
}

export function optionWithValue(
  element: JsonObject,
  offered: readonly JsonObject[],
  value: string,
): JsonObject | undefined {
  return optionsOf(element, offered).find((option) => option.value === value);
}

export function initialOptionValues(element: JsonObject): string[] {
  return initialOptions(element)
    .map((option) => option.value)
    .filter(isString);
}

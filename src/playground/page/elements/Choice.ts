import type { OptionGroupJson, OptionJson } from '../../protocol.ts';
import { parseMrkdwn } from '../mrkdwn/parseMrkdwn.ts';
import { plainTextOf } from '../mrkdwn/plainTextOf.ts';

/** One thing to pick from a list. */
export interface Choice {
  value: string;
  label: string;
  description?: string;
  group?: string;
}

/** Options or option groups of an element or an answer, flattened in their order. */
export function choicesOf(source: { options?: unknown; option_groups?: unknown }): Choice[] {
  if (Array.isArray(source.option_groups)) {
    return (source.option_groups as OptionGroupJson[]).flatMap((group) =>
      group.options.map((option) => ({ ...choiceOf(option), group: group.label.text })),
    );
  }
  return Array.isArray(source.options) ? (source.options as OptionJson[]).map(choiceOf) : [];
}

export function choiceOf(option: OptionJson): Choice {
  const label = option.text.type === 'mrkdwn' ? plainTextOf(parseMrkdwn(option.text.text)) : option.text.text;
  return {
    value: option.value,
    label,
    ...(option.description ? { description: option.description.text } : {}),
  };
}

/** Choices whose label, description or group contains every word of the query, in any case or accents. */
export function filterChoices(choices: Choice[], query: string): Choice[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return choices.filter((choice) => {
    const text = fold(`${choice.label} ${choice.description ?? ''} ${choice.group ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

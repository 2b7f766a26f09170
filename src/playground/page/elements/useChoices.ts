import type { ConversationType } from '@slack/types';
import { useEffect, useRef, useState } from 'react';
import type { Channel, OptionJson, Person } from '../../protocol.ts';
import { useReader } from '../reader/Reader.ts';
import { useSurface } from '../surface/Surface.ts';
import { type Choice, choiceOf, choicesOf, filterChoices } from './Choice.ts';

const suggestPauseMs = 200;
/** Slack's default where an external select names none. */
const defaultMinQueryLength = 3;

export interface ChoiceSource {
  type: string;
  action_id?: string;
  options?: unknown;
  option_groups?: unknown;
  initial_option?: unknown;
  initial_options?: unknown;
  min_query_length?: number;
  filter?: { include?: ConversationType[]; exclude_bot_users?: boolean };
}

export interface Choices {
  shown: Choice[];
  /** Why the list is empty, or that it is being fetched. */
  note?: string | undefined;
  labelOf(value: string): string;
}

/** What a select offers for what was typed so far: static, people, channels, or asked of the app. */
export function useChoices(source: ChoiceSource, blockId: string, query: string, isOpen: boolean): Choices {
  const reader = useReader();
  const surface = useSurface();
  const isExternal = source.type.endsWith('external_select');
  const external = useSuggestions(source, blockId, query, isExternal && isOpen);
  const all = isExternal ? external.choices : localChoices(source, reader.people, reader.channels);
  const shown = isExternal ? all : filterChoices(all, query);
  const known = useRef(new Map<string, string>());
  const chosen = [
    source.initial_option,
    ...(Array.isArray(source.initial_options) ? source.initial_options : []),
    ...surface.chosenOptions(blockId, source.action_id ?? ''),
  ].filter((option) => option !== undefined);
  for (const choice of [...(chosen as OptionJson[]).map(choiceOf), ...all])
    known.current.set(choice.value, choice.label);
  return {
    shown,
    note: external.note ?? (shown.length === 0 ? reader.words.noResults : undefined),
    labelOf: (value) => known.current.get(value) ?? value,
  };
}

function localChoices(source: ChoiceSource, people: Person[], channels: Channel[]): Choice[] {
  if (source.type.endsWith('users_select')) return people.map(personChoice);
  if (source.type.endsWith('channels_select'))
    return channels.filter((channel) => channel.kind === 'public').map(channelChoice);
  if (source.type.endsWith('conversations_select')) {
    const included = source.filter?.include;
    return channels
      .filter((channel) => !included || included.includes(channel.kind))
      .filter((channel) => !source.filter?.exclude_bot_users || !isBot(channel, people))
      .map(channelChoice);
  }
  return choicesOf(source);
}

function isBot(channel: Channel, people: Person[]): boolean {
  return people.some((person) => person.id === channel.withUserId && person.isBot);
}

function personChoice(person: Person): Choice {
  return {
    value: person.id,
    label: person.displayName || person.realName,
    ...(person.title ? { description: person.title } : {}),
  };
}

function channelChoice(channel: Channel): Choice {
  return { value: channel.id, label: channel.kind === 'im' ? channel.name : `#${channel.name}` };
}

function useSuggestions(source: ChoiceSource, blockId: string, query: string, isActive: boolean) {
  const { words } = useReader();
  const surface = useSurface();
  const [choices, setChoices] = useState<Choice[]>([]);
  const [note, setNote] = useState<string>();
  const minLength = source.min_query_length ?? defaultMinQueryLength;
  const actionId = source.action_id ?? '';
  const suggest = surface.suggest;

  useEffect(() => {
    if (!isActive) return;
    setChoices([]);
    if ([...query].length < minLength) return setNote(words.typeAtLeast(minLength));
    setNote(words.loading);
    let isStale = false;
    const timer = setTimeout(async () => {
      const result = await suggest(blockId, actionId, query);
      if (isStale) return;
      if (!result.ok) return setNote(words.optionsFailed);
      setChoices(choicesOf({ options: result.options, option_groups: result.optionGroups }));
      setNote(undefined);
    }, suggestPauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [isActive, query, minLength, blockId, actionId, suggest, words]);

  return { choices, note };
}

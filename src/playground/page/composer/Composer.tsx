import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Icon } from '../chrome/Icon.tsx';
import { Menu } from '../elements/Menu.tsx';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { SuggestionList } from './SuggestionList.tsx';
import { commandOf, type Suggestion, suggestCommands, suggestPeople } from './suggestions.ts';
import { useDraft } from './useDraft.ts';

interface ComposerProps {
  channelId: string;
  threadTs?: string;
  label: string;
  isBroadcast?: boolean;
  footer?: ReactNode;
}

export function Composer({ channelId, threadTs, label, isBroadcast = false, footer }: ComposerProps) {
  const { words, people, me } = useReader();
  const { state, act } = useOpenWorkspace();
  const { commands, shortcuts } = state.snapshot;
  const draft = useDraft(me.id, `${channelId} ${threadTs ?? ''}`);
  const [cursor, setCursor] = useState(0);
  const [highlighted, setHighlighted] = useState(0);
  const [isHushed, setHushed] = useState(false);
  const [pendingCount, setPendingCount] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const cursorToSet = useRef<number>(undefined);
  const listId = useId();

  const found = [...suggestCommands(draft.text, commands), ...suggestPeople(draft.text, cursor, people)];
  const suggestions = isHushed ? [] : found;
  const index = Math.min(highlighted, suggestions.length - 1);
  const command = commandOf(draft.text, commands);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const textarea = area.current;
    if (!textarea) return;
    textarea.style.height = 'auto';
    textarea.style.height = `${Math.min(textarea.scrollHeight, 240)}px`;
    // Before the next key, or what is typed right after taking a suggestion would land elsewhere.
    if (cursorToSet.current !== undefined)
      textarea.setSelectionRange(cursorToSet.current, cursorToSet.current);
    cursorToSet.current = undefined;
  }, [draft.text]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: opening a conversation is meant for writing in it
  useEffect(() => area.current?.focus({ preventScroll: true }), [channelId, threadTs]);

  function change(text: string, cursorAt: number) {
    draft.setText(text);
    setCursor(cursorAt);
    setHighlighted(0);
    setHushed(false);
  }

  function take(suggestion: Suggestion) {
    change(suggestion.text, suggestion.cursor);
    cursorToSet.current = suggestion.cursor;
    area.current?.focus();
  }

  async function send() {
    const text = draft.text;
    if (text.trim() === '') return;
    draft.sent();
    setPendingCount((count) => count + 1);
    const result = await act({
      kind: 'send',
      channelId,
      text,
      ...(threadTs === undefined ? {} : { threadTs }),
      ...(isBroadcast ? { broadcast: true } : {}),
    });
    setPendingCount((count) => count - 1);
    if (!result.ok && result.error === 'app_offline') draft.restore(text);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    const chosen = suggestions[index];
    if (chosen && handleInList(event, chosen)) return event.preventDefault();
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === 'ArrowUp' && (draft.text === '' || draft.isRecalled)) {
      if (draft.recall(-1)) event.preventDefault();
    } else if (event.key === 'ArrowDown' && draft.isRecalled) {
      if (draft.recall(1)) event.preventDefault();
    }
  }

  function handleInList(event: KeyboardEvent, chosen: Suggestion): boolean {
    const isComplete = chosen.text.trimEnd() === draft.text;
    switch (event.key) {
      case 'ArrowDown':
        setHighlighted((index + 1) % suggestions.length);
        return true;
      case 'ArrowUp':
        setHighlighted((index - 1 + suggestions.length) % suggestions.length);
        return true;
      case 'Escape':
        setHushed(true);
        event.stopPropagation();
        return true;
      case 'Tab':
        take(chosen);
        return true;
      case 'Enter':
        if (event.shiftKey || isComplete) return false;
        take(chosen);
        return true;
      default:
        return false;
    }
  }

  return (
    <div className="composer">
      <div className="composer-box" ref={box}>
        {command && (
          <p className="composer-hint">
            <code>
              {command.command} {command.usageHint}
            </code>
            <span>{command.description}</span>
          </p>
        )}
        <textarea
          ref={area}
          rows={1}
          aria-label={label}
          placeholder={label}
          value={draft.text}
          aria-autocomplete="list"
          aria-controls={suggestions.length > 0 ? listId : undefined}
          aria-activedescendant={suggestions.length > 0 ? `${listId}-${index}` : undefined}
          onChange={(event) => change(event.currentTarget.value, event.currentTarget.selectionStart)}
          onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
          onBlur={() => setHushed(true)}
          onKeyDown={onKeyDown}
        />
        <div className="composer-tools">
          <Menu
            label={words.shortcuts}
            buttonClass="button-plain"
            icon={<Icon name="bolt" />}
            heading={words.shortcuts}
            emptyNote={words.noShortcuts}
            preferAbove
            items={shortcuts
              .filter(({ type }) => type === 'global')
              .map((shortcut) => ({
                key: shortcut.callbackId,
                label: shortcut.name,
                description: shortcut.description,
                onPick: () => void act({ kind: 'globalShortcut', callbackId: shortcut.callbackId }),
              }))}
          />
          <span className="composer-note" role="status">
            {pendingCount > 0 ? words.sending : draft.text === '' ? '' : words.enterHint}
          </span>
          <button
            type="button"
            className="button-send"
            aria-label={words.send}
            title={words.send}
            disabled={draft.text.trim() === ''}
            onClick={() => void send()}
          >
            <Icon name="send" />
          </button>
        </div>
        <SuggestionList
          id={listId}
          anchor={box}
          suggestions={suggestions}
          highlightedIndex={index}
          onTake={take}
          onHighlight={setHighlighted}
        />
      </div>
      {footer}
    </div>
  );
}

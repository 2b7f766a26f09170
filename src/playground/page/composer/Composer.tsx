import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { ComposerTools } from './ComposerTools.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { commandOf, type Suggestion } from './suggestions.ts';
import { useDraft } from './useDraft.ts';
import { useSuggestions } from './useSuggestions.ts';

interface ComposerProps {
  channelId: string;
  threadTs?: string;
  label: string;
  isBroadcast?: boolean;
  footer?: ReactNode;
}

export function Composer({ channelId, threadTs, label, isBroadcast = false, footer }: ComposerProps) {
  const { me } = useReader();
  const { state, act } = useOpenWorkspace();
  const { commands } = state.snapshot;
  const draft = useDraft(me.id, `${channelId} ${threadTs ?? ''}`);
  const [cursor, setCursor] = useState(0);
  const [pendingCount, setPendingCount] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const cursorToSet = useRef<number>(undefined);
  const listId = useId();

  const list = useSuggestions(draft.text, cursor, take);
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
    list.wake();
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

  function recall(event: KeyboardEvent, direction: -1 | 1) {
    if (draft.recall(direction)) event.preventDefault();
    list.hush();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (list.handleKey(event)) return event.preventDefault();
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === 'ArrowUp' && (draft.text === '' || draft.isRecalled)) {
      recall(event, -1);
    } else if (event.key === 'ArrowDown' && draft.isRecalled) {
      recall(event, 1);
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
          aria-controls={list.suggestions.length > 0 ? listId : undefined}
          aria-activedescendant={list.suggestions.length > 0 ? `${listId}-${list.index}` : undefined}
          onChange={(event) => change(event.currentTarget.value, event.currentTarget.selectionStart)}
          onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
          onBlur={list.hush}
          onKeyDown={onKeyDown}
        />
        <ComposerTools
          isEmpty={draft.text.trim() === ''}
          isSending={pendingCount > 0}
          onSend={() => void send()}
        />
        <SuggestionList
          id={listId}
          anchor={box}
          suggestions={list.suggestions}
          highlightedIndex={list.index}
          onTake={take}
          onHighlight={list.highlight}
        />
      </div>
      {footer}
    </div>
  );
}

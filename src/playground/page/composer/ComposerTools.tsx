import { Icon } from '../chrome/Icon.tsx';
import { Menu } from '../elements/Menu.tsx';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';

interface ComposerToolsProps {
  isEmpty: boolean;
  isSending: boolean;
  onSend: () => void;
}

/** Under the text: the app's global shortcuts, what Enter does, and Send. */
export function ComposerTools({ isEmpty, isSending, onSend }: ComposerToolsProps) {
  const { words } = useReader();
  const { state, act } = useOpenWorkspace();
  const shortcuts = state.snapshot.shortcuts.filter(({ type }) => type === 'global');
  return (
    <div className="composer-tools">
      <Menu
        label={words.shortcuts}
        buttonClass="button-plain"
        icon={<Icon name="bolt" />}
        heading={words.shortcuts}
        emptyNote={words.noShortcuts}
        preferAbove
        items={shortcuts.map((shortcut) => ({
          key: shortcut.callbackId,
          label: shortcut.name,
          description: shortcut.description,
          onPick: () => void act({ kind: 'globalShortcut', callbackId: shortcut.callbackId }),
        }))}
      />
      <span className="composer-note" role="status">
        {isSending ? words.sending : isEmpty ? '' : words.enterHint}
      </span>
      <button
        type="button"
        className="button-send"
        aria-label={words.send}
        title={words.send}
        disabled={isEmpty}
        onClick={onSend}
      >
        <Icon name="send" />
      </button>
    </div>
  );
}

import type { PlainTextElement, TextObject } from '@slack/types';
import { createContext, type ReactNode, useCallback, useContext, useId, useRef, useState } from 'react';
import { Text } from '../blocks/Text.tsx';
import { useReader } from '../reader/Reader.ts';
import { useModalDialog } from './useModalDialog.ts';

export interface ConfirmText {
  title?: PlainTextElement;
  text: TextObject;
  confirm?: PlainTextElement;
  deny?: PlainTextElement;
  style?: 'primary' | 'danger';
}

type Ask = (text: ConfirmText) => Promise<boolean>;

const ConfirmContext = createContext<Ask>(async () => true);

/** Asks with the app's own words before an element acts. */
export function useConfirm(): Ask {
  return useContext(ConfirmContext);
}

interface Question {
  text: ConfirmText;
  answer: (isConfirmed: boolean) => void;
}

/** Holds the one confirmation dialog, which lies above every modal because it is shown last. */
export function ConfirmHost({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question>();
  const ask = useCallback<Ask>((text) => new Promise((answer) => setQuestion({ text, answer })), []);
  return (
    <ConfirmContext value={ask}>
      {children}
      {question && (
        <ConfirmDialog
          text={question.text}
          onAnswer={(isConfirmed) => {
            setQuestion(undefined);
            question.answer(isConfirmed);
          }}
        />
      )}
    </ConfirmContext>
  );
}

function ConfirmDialog({ text, onAnswer }: { text: ConfirmText; onAnswer: (isConfirmed: boolean) => void }) {
  const { words } = useReader();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const textId = useId();
  useModalDialog(dialog);
  return (
    <dialog
      ref={dialog}
      className="dialog confirm"
      aria-labelledby={titleId}
      aria-describedby={textId}
      onKeyDown={(event) => {
        // The modal below must not see it, or Escape would close both.
        event.stopPropagation();
        if (event.key === 'Escape') onAnswer(false);
      }}
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id={titleId}>
        <Text text={text.title ?? { type: 'plain_text', text: words.areYouSure }} />
      </h2>
      <p id={textId} className="prose">
        <Text text={text.text} />
      </p>
      <footer>
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          <Text text={text.deny ?? { type: 'plain_text', text: words.cancel }} />
        </button>
        <button
          type="button"
          className={`button button-${text.style ?? 'primary'}`}
          onClick={() => onAnswer(true)}
        >
          <Text text={text.confirm ?? { type: 'plain_text', text: words.yes }} />
        </button>
      </footer>
    </dialog>
  );
}

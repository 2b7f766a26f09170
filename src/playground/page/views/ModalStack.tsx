import { useEffect, useId, useRef } from 'react';
import type { ViewSeen } from '../../protocol.ts';
import { focusMarkSelector } from '../elements/focusMark.ts';
import { useModalDialog } from '../elements/useModalDialog.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { ModalForm } from './ModalForm.tsx';

/** The top view of the stack in one native dialog, which traps the focus and closes on Escape. */
export function ModalStack() {
  const top = useOpenWorkspace().state.snapshot.modals.at(-1);
  return top ? <Modal view={top} /> : null;
}

function Modal({ view }: { view: ViewSeen }) {
  const { act } = useOpenWorkspace();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = () => void act({ kind: 'closeView', viewId: view.id });
  useModalDialog(dialog);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each view begins at its own first field
  useEffect(() => {
    const body = dialog.current?.querySelector('.modal-body');
    const first =
      body?.querySelector<HTMLElement>(focusMarkSelector) ??
      body?.querySelector<HTMLElement>(':is(input, textarea, button):not(:disabled)');
    first?.focus();
  }, [view.id]);
  return (
    <dialog
      ref={dialog}
      className="dialog modal"
      aria-labelledby={titleId}
      // Not the cancel event: browsers let a page refuse it only once, and then close the dialog themselves.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
      onCancel={(event) => event.preventDefault()}
    >
      <ModalForm key={view.id} view={view} titleId={titleId} />
    </dialog>
  );
}

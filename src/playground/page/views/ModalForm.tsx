import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ViewSeen } from '../../protocol.ts';
import { Blocks } from '../blocks/Blocks.tsx';
import { Text } from '../blocks/Text.tsx';
import { Icon } from '../chrome/Icon.tsx';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { ViewSurface } from './ViewSurface.tsx';

export function ModalForm({ view, titleId }: { view: ViewSeen; titleId: string }) {
  const { words } = useReader();
  const { state, act } = useOpenWorkspace();
  const [isSent, setSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isSubmitting = isSent || view.isSubmitting;
  const errors = state.errorsOfView[view.id];

  useEffect(() => {
    if (!errors) return;
    form.current
      ?.querySelector<HTMLElement>('.field-invalid :is(input, textarea, select, button):not(:disabled)')
      ?.focus();
  }, [errors]);

  const submit = (event: FormEvent, entered: () => ViewSeen['inputs']) => {
    event.preventDefault();
    if (isSubmitting || !view.submit) return;
    setSent(true);
    void act({ kind: 'submitView', viewId: view.id, inputs: entered() }).finally(() => setSent(false));
  };
  const close = (isWholeStack: boolean) =>
    void act({ kind: 'closeView', viewId: view.id, ...(isWholeStack ? { stack: true } : {}) });

  return (
    <ViewSurface view={view}>
      {(entered) => (
        <form ref={form} className="modal-form" noValidate onSubmit={(event) => submit(event, entered)}>
          <header className="modal-header">
            {view.previousViewId !== null && (
              <button
                type="button"
                className="button button-icon"
                aria-label={words.back}
                onClick={() => close(false)}
              >
                <Icon name="back" />
              </button>
            )}
            <h2 id={titleId}>
              <Text text={view.title} />
            </h2>
            <button
              type="button"
              className="button button-icon"
              aria-label={words.close}
              onClick={() => close(true)}
            >
              <Icon name="close" />
            </button>
          </header>
          <div className="modal-body">
            <Blocks blocks={view.blocks} />
          </div>
          <footer className="modal-footer">
            <button type="button" className="button" onClick={() => close(false)}>
              {view.close ? <Text text={view.close} /> : words.cancel}
            </button>
            {view.submit && (
              <button
                type="submit"
                className="button button-primary"
                aria-busy={isSubmitting}
                disabled={isSubmitting}
              >
                {isSubmitting && <span className="spinner" role="img" aria-label={words.submitting} />}
                <Text text={view.submit} />
              </button>
            )}
          </footer>
        </form>
      )}
    </ViewSurface>
  );
}

import { type ReactNode, useEffect, useRef } from 'react';
import type { Inputs, ViewSeen } from '../../protocol.ts';
import { NoticeLine } from '../chrome/NoticeLine.tsx';
import { useReader } from '../reader/Reader.ts';
import { SurfaceProvider } from '../surface/Surface.ts';
import { useSurfaceControl } from '../surface/useSurfaceControl.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';

const typedPauseMs = 400;

interface ViewSurfaceProps {
  view: ViewSeen;
  /** Gets how to read what was entered so far. */
  children: (entered: () => Inputs) => ReactNode;
}

/** The state of one view's elements; what is typed is also kept by the server, after a pause. */
export function ViewSurface({ view, children }: ViewSurfaceProps) {
  const { words } = useReader();
  const { state, act, dismissNotice } = useOpenWorkspace();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const place = { kind: 'view' as const, viewId: view.id };
  const control = useSurfaceControl({
    place,
    act,
    inputs: view.inputs,
    state: view.state,
    errors: state.errorsOfView[view.id],
    onTyped(inputs) {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void act({ kind: 'type', surface: place, inputs }), typedPauseMs);
    },
  });
  const notices = state.notices.filter(
    ({ surface }) => surface.kind === 'view' && surface.viewId === view.id,
  );
  return (
    <SurfaceProvider value={control}>
      <div role="alert">
        {notices.map((notice) => (
          <NoticeLine
            key={notice.id}
            text={notice.text}
            dismissLabel={words.dismiss}
            onDismiss={() => dismissNotice(notice.id)}
          />
        ))}
      </div>
      {children(() => {
        clearTimeout(timer.current);
        return control.entered();
      })}
    </SurfaceProvider>
  );
}

import { type RefObject, useLayoutEffect } from 'react';

/** Opens a dialog as modal while it is mounted. Closing it by hand gives the focus back to where it was. */
export function useModalDialog(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, [dialog]);
}

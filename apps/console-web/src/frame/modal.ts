import { useEffect, type RefObject } from 'react';

/** Opens and closes a `<dialog>` as a modal: the browser keeps the focus inside and gives it back afterwards. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [dialog, isOpen]);
}

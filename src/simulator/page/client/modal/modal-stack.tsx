import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { ModalStackProps } from '../blocks/contract.ts';
import { focusableIn } from './focusable.ts';
import { ModalPanel } from './modal-panel.tsx';
import { useGone } from './use-gone.ts';

/** The open modals; only the one in front is seen, and nothing behind it can be reached. */
export function ModalStack({ modals, onElement, submit, close }: ModalStackProps) {
  const { panels, gone, touched, leave, forget } = useGone(modals);
  const dialog = useRef<HTMLDialogElement>(null);
  const isClosing = useRef(false);
  const isOpen = panels.length > 0;
  const top = panels.at(-1);

  useLayoutEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);

  async function closeTop(): Promise<void> {
    if (gone) return forget();
    await closing(1);
  }

  async function closeAll(): Promise<void> {
    if (gone) forget();
    await closing(modals.length);
  }

  /** Once at a time: a second press must not close what lies below. */
  async function closing(count: number): Promise<void> {
    if (isClosing.current) return;
    isClosing.current = true;
    try {
      for (const view of modals.slice(-count).reverse()) {
        leave(view.id);
        await close(view.id);
      }
    } finally {
      isClosing.current = false;
    }
  }

  return (
    <dialog
      ref={dialog}
      className="modal-dialog"
      aria-labelledby={top && `modal-title-${top.id}`}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        void closeTop();
      }}
      onKeyDown={keepInside}
    >
      {panels.map((view, index) => (
        <ModalPanel
          key={view.id}
          view={view}
          on={onElement(view.id)}
          isInFront={view === top}
          isGone={view === gone}
          hasOneBelow={index > 0}
          touched={() => touched(view.id)}
          submit={async () => {
            leave(view.id);
            await submit(view.id);
          }}
          close={closeTop}
          closeAll={closeAll}
        />
      ))}
    </dialog>
  );
}

/** Tab goes round within the dialog. */
function keepInside(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key !== 'Tab') return;
  const stops = focusableIn(event.currentTarget);
  const [first] = stops;
  const last = stops.at(-1);
  if (event.shiftKey ? document.activeElement !== first : document.activeElement !== last) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

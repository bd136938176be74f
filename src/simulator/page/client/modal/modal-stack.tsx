import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { ViewSeen } from '../../protocol.ts';
import type { ModalStackProps } from '../blocks/contract.ts';
import { focusableIn } from './focusable.ts';
import { ModalPanel } from './modal-panel.tsx';
import { useClosing } from './use-closing.ts';
import { useGone } from './use-gone.ts';

/** The open modals; only the one in front is seen, and nothing behind it can be reached. */
export function ModalStack({ modals, onElement, submit, close }: ModalStackProps) {
  const { kept, gone, touched, leave, forget } = useGone(modals);
  const [closing, closeOne] = useClosing(close);
  const dialog = useRef<HTMLDialogElement>(null);
  const panels = kept.filter(({ id }) => !closing.has(id));
  const isOpen = panels.length > 0;
  const top = panels.at(-1);

  useLayoutEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);

  async function closeTop(): Promise<void> {
    if (gone) forget();
    else if (top) await closeThese([top]);
  }

  async function closeAll(): Promise<void> {
    if (gone) forget();
    await closeThese(panels.filter((view) => view !== gone).reverse());
  }

  async function closeThese(views: ViewSeen[]): Promise<void> {
    for (const { id } of views) leave(id);
    await Promise.all(views.map(({ id }) => closeOne(id)));
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
            if (!(await submit(view.id))) touched(view.id);
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

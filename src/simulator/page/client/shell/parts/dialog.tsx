import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  title: string;
  close(): void;
  children: ReactNode;
}

/** A small window of the page's own. The browser keeps the focus in it and gives it back; Escape closes it. */
export function Dialog({ title, close, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="shell-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="shell-dialog-body">
        <header className="shell-dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="shell-icon-button" aria-label="Close" onClick={close}>
            ✕
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

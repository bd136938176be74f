import './drawer.css';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { DeskButton } from './button.tsx';

/** Over the page until it is closed: by its button, by Escape, or by a click beside it. */
export function Drawer({ close, children }: { close(): void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);

  const closeOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) close();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={dialog}
      className="desk-drawer"
      aria-label="Workbench"
      onClose={close}
      onClick={closeOutside}
    >
      <div className="desk-drawer-inside">
        <div className="desk-drawer-top">
          <h2>Workbench</h2>
          <DeskButton onPress={close}>Close</DeskButton>
        </div>
        {children}
      </div>
    </dialog>
  );
}

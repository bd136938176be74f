import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isObject } from '../../../../json.ts';
import { Text, wordsOf } from '../text/text.tsx';
import type { Given } from './element.ts';

/** Asks first where the element says so. Gives the asking, and the dialog to draw while it is open. */
export function useConfirm(element: Given): [ask: () => Promise<boolean>, dialog: ReactNode] {
  const [answer, setAnswer] = useState<((yes: boolean) => void) | null>(null);
  const { confirm } = element;
  if (!isObject(confirm)) return [async () => true, null];

  const ask = () => new Promise<boolean>((resolve) => setAnswer(() => resolve));
  function close(yes: boolean): void {
    answer?.(yes);
    setAnswer(null);
  }
  return [ask, answer && <ConfirmDialog confirm={confirm} close={close} />];
}

function ConfirmDialog({ confirm, close }: { confirm: Given; close(yes: boolean): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const title = wordsOf(confirm.title) || 'Are you sure?';
  return (
    <dialog
      ref={dialog}
      className="bk-confirm"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        close(false);
      }}
    >
      <h2 className="bk-confirm-title">{title}</h2>
      <div className="bk-confirm-text">
        <Text value={confirm.text} />
      </div>
      <div className="bk-confirm-buttons">
        <button type="button" className="bk-button" onClick={() => close(false)}>
          {wordsOf(confirm.deny) || 'No'}
        </button>
        <button
          type="button"
          className={`bk-button bk-button-${confirm.style === 'danger' ? 'danger-filled' : 'primary-filled'}`}
          onClick={() => close(true)}
        >
          {wordsOf(confirm.confirm) || 'Yes'}
        </button>
      </div>
    </dialog>
  );
}

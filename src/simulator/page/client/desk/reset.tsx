import './reset.css';
import { useRef } from 'react';
import { DeskButton } from './button.tsx';
import type { BenchProps } from './contract.ts';

/** Everything back to the beginning, after asking. */
export function Reset({ isBusy, act }: BenchProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const startOver = () => {
    dialog.current?.close();
    act({ what: 'reset' });
  };

  return (
    <div className="desk-reset">
      <DeskButton isWaiting={isBusy} onPress={() => dialog.current?.showModal()}>
        Start over
      </DeskButton>
      <dialog ref={dialog} className="desk-confirm" aria-labelledby="desk-reset-title">
        <h2 id="desk-reset-title">Start over?</h2>
        <p>Everything said and done here is forgotten, and the week begins again on Monday morning.</p>
        <div className="desk-confirm-buttons">
          <DeskButton onPress={() => dialog.current?.close()}>Cancel</DeskButton>
          <DeskButton look="danger" onPress={startOver}>
            Start over
          </DeskButton>
        </div>
      </dialog>
    </div>
  );
}

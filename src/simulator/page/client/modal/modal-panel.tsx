import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ViewSeen } from '../../protocol.ts';
import { Blocks } from '../blocks/block-kit.tsx';
import type { ElementEvents } from '../blocks/contract.ts';
import { PlaceProvider } from '../blocks/place/place.tsx';
import { createTurns } from '../blocks/place/turns.ts';
import { useFocus } from './use-focus.ts';
import { useSubmit } from './use-submit.ts';

interface ModalPanelProps {
  view: ViewSeen;
  on: ElementEvents;
  isInFront: boolean;
  /** It is open no more, and stands here only for what was typed. */
  isGone: boolean;
  hasOneBelow: boolean;
  touched(): void;
  submit(): Promise<void>;
  close(): Promise<void>;
  closeAll(): Promise<void>;
}

/** A modal that is still open so long after its answer was refused, and is half filled again. */
const SURELY_STAYS_MS = 1500;

const deaf: ElementEvents = {
  press: async () => undefined,
  choose: async () => undefined,
  suggest: async () => [],
};

/** One modal: its title, its blocks, and the buttons below them. */
export function ModalPanel(props: ModalPanelProps) {
  const { view, isInFront, isGone, hasOneBelow, touched, close, closeAll } = props;
  const [turns] = useState(createTurns);
  const { submit, isWorking, answers } = useSubmit(view, turns, props.submit);
  const panel = useFocus(view, isInFront, answers);
  const stays = useRef(touched);
  stays.current = touched;
  useEffect(() => {
    if (answers === 0) return;
    const timer = window.setTimeout(() => stays.current(), SURELY_STAYS_MS);
    return () => window.clearTimeout(timer);
  }, [answers]);
  const on = isGone ? deaf : props.on;

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || view.submit === null || isGone) return;
    event.preventDefault();
    submit();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter sends from any field inside
    <div ref={panel} className="modal-panel" hidden={!isInFront} aria-busy={isWorking} onKeyDown={onKey}>
      <header className="modal-header">
        {hasOneBelow && (
          <button type="button" className="modal-icon" aria-label="Back" onClick={close}>
            <span aria-hidden="true">←</span>
          </button>
        )}
        <h2 id={`modal-title-${view.id}`} className="modal-title" tabIndex={-1}>
          {view.title}
        </h2>
        <button type="button" className="modal-icon" aria-label="Close all" onClick={closeAll}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <div className="modal-body">
        {isGone && (
          <p className="modal-failure" role="alert">
            This form is not open any more, and nothing was sent. What you wrote still stands here to copy.
          </p>
        )}
        {view.failure !== null && (
          <p className="modal-failure" role="alert">
            {view.failure}
          </p>
        )}
        <PlaceProvider
          given={{ surface: 'modal', values: view.values, errors: view.errors, on, turns, touched }}
        >
          <div className="bk-blocks bk-blocks-modal">
            <Blocks blocks={view.blocks} />
          </div>
        </PlaceProvider>
      </div>
      <footer className="modal-footer">
        <button type="button" className="bk-button bk-button-tall" onClick={close}>
          {isGone ? 'Close' : view.close}
        </button>
        {view.submit !== null && !isGone && (
          <button
            type="button"
            className="bk-button bk-button-tall bk-button-primary-filled"
            aria-disabled={isWorking}
            onClick={submit}
          >
            {isWorking && <span className="modal-spinner" aria-hidden="true" />}
            {view.submit}
          </button>
        )}
      </footer>
      <output className="modal-said">{isWorking ? 'Sending…' : ''}</output>
    </div>
  );
}

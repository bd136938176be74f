import type { KeyboardEvent } from 'react';

/** Arrow keys walk from message to message, Home and End to the first and last that are there. */
export function walkMessages(event: KeyboardEvent<HTMLElement>): void {
  const isOnMessage = event.target === event.currentTarget || isMessage(event.target);
  if (!isOnMessage) return;
  const messages = [...event.currentTarget.querySelectorAll<HTMLElement>('.shell-message')];
  const at = messages.findIndex((message) => message.matches(':focus'));
  const from = at === -1 ? messages.length : at;
  const steps: { [key: string]: number | undefined } = {
    ArrowUp: from - 1,
    ArrowDown: from + 1,
    Home: 0,
    End: messages.length - 1,
  };
  const to = steps[event.key];
  const next = to === undefined ? undefined : messages[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

function isMessage(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.classList.contains('shell-message');
}

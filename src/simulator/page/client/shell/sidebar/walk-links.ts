import type { KeyboardEvent } from 'react';

/** Arrow keys walk through the links of the sidebar, as Tab does. */
export function walkLinks(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = links.findIndex((link) => link.matches(':focus'));
  if (at === -1) return;
  event.preventDefault();
  links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}

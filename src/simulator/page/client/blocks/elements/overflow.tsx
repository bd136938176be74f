import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isObjectList, textOf } from '../../../../json.ts';
import { safeAddress } from '../text/addresses.ts';
import { Text } from '../text/text.tsx';
import { useConfirm } from './confirm.tsx';
import type { ElementProps, Given } from './element.ts';
import { Popup } from './popup.tsx';
import { usePress } from './use-press.ts';

/** Three dots that open a menu. */
export function Overflow({ element, actionId, blockId, naming }: ElementProps) {
  const [isOpen, setOpen] = useState(false);
  const [press, isUnderWay] = usePress(actionId, blockId);
  const [ask, dialog] = useConfirm(element);
  const opener = useRef<HTMLButtonElement>(null);

  async function pick(option: Given): Promise<void> {
    close();
    if (!(await ask())) return;
    const address = safeAddress(textOf(option.url));
    if (address !== null) window.open(address, '_blank', 'noopener,noreferrer');
    press(textOf(option.value));
  }

  function close(): void {
    setOpen(false);
    opener.current?.focus();
  }

  return (
    <>
      <button
        ref={opener}
        id={naming.id}
        type="button"
        className="bk-button bk-overflow"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-busy={isUnderWay || undefined}
        aria-label="More actions"
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {isOpen && (
        <Popup anchor={opener} align="end" className="bk-menu-popup" dismiss={() => setOpen(false)}>
          <Menu options={isObjectList(element.options) ? element.options : []} pick={pick} close={close} />
        </Popup>
      )}
      {dialog}
    </>
  );
}

function Menu({ options, pick, close }: { options: Given[]; pick(option: Given): void; close(): void }) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => itemsIn(menu.current)[0]?.focus(), []);

  function move(event: KeyboardEvent): void {
    const items = itemsIn(menu.current);
    const at = items.findIndex((item) => item.matches(':focus'));
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = steps[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') close();
    if (to !== undefined) items.at(to % items.length)?.focus();
    if (to !== undefined || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  return (
    <div ref={menu} role="menu" tabIndex={-1} aria-label="More actions" className="bk-menu" onKeyDown={move}>
      {options.map((option) => (
        <button
          key={textOf(option.value)}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="bk-menu-item"
          onClick={() => pick(option)}
        >
          <Text value={option.text} />
        </button>
      ))}
    </div>
  );
}

function itemsIn(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

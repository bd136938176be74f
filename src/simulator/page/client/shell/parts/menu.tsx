import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface MenuItem {
  key: string;
  name: ReactNode;
  isDanger?: boolean;
  choose(): void;
}

interface MenuProps {
  label: string;
  face: ReactNode;
  className?: string;
  items: MenuItem[];
  /** Laid out as a grid of that many columns: for single signs. */
  columns?: number;
}

/** A button that opens a menu; arrow keys walk in it, Escape closes it and gives the focus back. */
export function Menu({ label, face, className = 'shell-icon-button', items, columns = 1 }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = menu.current;
    if (!isOpen || !element) return;
    element.showPopover();
    if (button.current) placeUnder(element, button.current);
    itemsIn(element)[0]?.focus();
  }, [isOpen]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {face}
      </button>
      {isOpen && (
        <div
          ref={menu}
          id={id}
          popover="auto"
          role="menu"
          aria-label={label}
          className={columns > 1 ? 'shell-menu shell-menu-grid' : 'shell-menu'}
          style={columns > 1 ? { gridTemplateColumns: `repeat(${columns}, 1fr)` } : undefined}
          onToggle={(event) => {
            if (event.newState === 'closed') setOpen(false);
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape' || event.key === 'Tab') {
              event.preventDefault();
              close();
            } else walk(event, columns);
          }}
        >
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={item.isDanger ? 'shell-menu-item shell-menu-danger' : 'shell-menu-item'}
              onClick={() => {
                close();
                item.choose();
              }}
            >
              {item.name}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function itemsIn(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

function walk(event: KeyboardEvent<HTMLElement>, columns: number): void {
  const items = itemsIn(event.currentTarget);
  const at = items.findIndex((item) => item.matches(':focus'));
  const steps: { [key: string]: number | undefined } = {
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[(to + items.length) % items.length]?.focus();
}

/** Under the button, or above it where there is no room; never out of the window. */
function placeUnder(menu: HTMLElement, button: HTMLElement): void {
  const under = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const hasRoom = under.bottom + height + 8 < window.innerHeight;
  menu.style.top = `${Math.max(8, hasRoom ? under.bottom + 4 : under.top - height - 4)}px`;
  menu.style.left = `${Math.max(8, Math.min(under.right - width, window.innerWidth - width - 8))}px`;
}

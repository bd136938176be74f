import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { placeBeside } from './placing.ts';

interface PopupProps {
  anchor: RefObject<HTMLElement | null>;
  /** Called when one presses outside of it and of its anchor. */
  dismiss(): void;
  className: string;
  align?: 'start' | 'end';
  children: ReactNode;
}

/**
 * Stands above everything, below its anchor or above it where there is more room. In the browser's top layer,
 * so that nothing it stands in can cut it off.
 */
export function Popup({ anchor, dismiss, className, align = 'start', children }: PopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  const dismissNow = useRef(dismiss);
  dismissNow.current = dismiss;

  useLayoutEffect(() => {
    const shown = popup.current;
    const beside = anchor.current;
    if (!shown || !beside) return;
    shown.showPopover();
    const place = () => {
      const screen = { width: document.documentElement.clientWidth, height: window.innerHeight };
      Object.assign(shown.style, placeBeside(beside.getBoundingClientRect(), screen, align));
    };
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && !shown.contains(target) && !beside.contains(target)) dismissNow.current();
    };
    place();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    document.addEventListener('pointerdown', pressed, true);
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
      document.removeEventListener('pointerdown', pressed, true);
    };
  }, [anchor, align]);

  return (
    <div ref={popup} popover="manual" className={`bk-popup ${className}`}>
      {children}
    </div>
  );
}

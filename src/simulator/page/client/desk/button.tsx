import './button.css';
import type { ReactNode } from 'react';

interface DeskButtonProps {
  onPress(): void;
  look?: 'plain' | 'primary' | 'danger';
  /** Cannot be pressed at present, but keeps the focus. */
  isWaiting?: boolean;
  title?: string;
  label?: string;
  children: ReactNode;
}

export function DeskButton({ onPress, look = 'plain', isWaiting = false, ...rest }: DeskButtonProps) {
  const { title, label, children } = rest;
  return (
    <button
      type="button"
      className={`desk-button bk-button${look === 'plain' ? '' : ` bk-button-${look}`}`}
      title={title}
      aria-label={label}
      aria-disabled={isWaiting || undefined}
      onClick={isWaiting ? undefined : onPress}
    >
      {children}
    </button>
  );
}

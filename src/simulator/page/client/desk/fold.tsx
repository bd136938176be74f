import './fold.css';
import type { ReactNode } from 'react';

interface FoldProps {
  title: string;
  /** What one should know of it while it is shut. */
  note?: string | null;
  isOpenAtFirst?: boolean;
  children: ReactNode;
}

export function Fold({ title, note, isOpenAtFirst = false, children }: FoldProps) {
  return (
    <details className="desk-fold" open={isOpenAtFirst}>
      <summary>
        <h2 className="desk-title">{title}</h2>
        {note && <span className="desk-note">{note}</span>}
      </summary>
      {children}
    </details>
  );
}

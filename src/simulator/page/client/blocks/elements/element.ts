import type { ReactNode } from 'react';

/** An element as Block Kit gives it. */
export type Given = { [name: string]: unknown };

/** How an element is named and described to whoever cannot see where it stands. */
export interface Naming {
  /** Of the control itself, that a label may point at it. */
  id: string;
  labelledBy?: string | undefined;
  /** In place of a label that can be seen. */
  label?: string | undefined;
  describedBy?: string | undefined;
  isInvalid?: boolean | undefined;
  isRequired?: boolean | undefined;
}

export interface ElementProps {
  element: Given;
  actionId: string;
  blockId: string;
  naming: Naming;
}

export type DrawnElement = (props: ElementProps) => ReactNode;

/** What a control says of itself to a screen reader. */
export function ariaFor({ labelledBy, label, describedBy, isInvalid, isRequired }: Naming) {
  return {
    'aria-labelledby': labelledBy,
    'aria-label': labelledBy ? undefined : label,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid || undefined,
    'aria-required': isRequired || undefined,
  };
}

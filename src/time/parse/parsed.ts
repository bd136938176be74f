/** What was read, or a sentence for the person who wrote it: what is wrong and how to write it. */
export type Parsed<T> = ({ ok: true } & T) | Refused;

export interface Refused {
  ok: false;
  reason: string;
}

export function refuse(reason: string): Refused {
  return { ok: false, reason };
}

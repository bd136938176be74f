import type { Inbound } from '../../../database/index.ts';

/** The key of a second thing that the same form does. */
export function also(inbound: Inbound, what: string): Inbound {
  return { ...inbound, key: `${inbound.key}:${what}` };
}

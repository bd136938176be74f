import type { IdSource } from './types.ts';

/** Ids of Slack's form (a letter, then capitals and digits), the same ones in the same order on every run. */
export function createIds(): IdSource {
  const counts = new Map<string, number>();
  return {
    next(prefix) {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      return `${prefix}09${(0x5a17c1 + count * 97).toString(36).toUpperCase().padStart(8, '0')}`;
    },
  };
}

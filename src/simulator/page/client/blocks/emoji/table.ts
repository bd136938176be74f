import { useSyncExternalStore } from 'react';
import { common } from './common.ts';

type Table = Readonly<Record<string, string>>;

let known: Table = common;
let isAsked = false;
const waiting = new Set<() => void>();

/** The character that a name stands for. A name that is not known yet brings the full table, once. */
export function useEmoji(name: string): string | null {
  const table = useSyncExternalStore(
    subscribe,
    () => known,
    () => known,
  );
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) bringAll();
  return found ?? null;
}

function subscribe(changed: () => void): () => void {
  waiting.add(changed);
  return () => waiting.delete(changed);
}

function bringAll(): void {
  if (isAsked) return;
  isAsked = true;
  void load();
}

/** Slack's names: the iamcal set (emoji-datasource 16, MIT). */
async function load(): Promise<void> {
  const { default: every } = await import('./every.json');
  known = { ...every, ...common };
  for (const changed of waiting) changed();
}

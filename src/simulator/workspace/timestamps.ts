import type { Conversation } from '../types.ts';

/** A message's ts: seconds with six decimals, unique and rising in its conversation even when the clock stands still or is set back. */
export function nextTs(conversation: Conversation, now: Date): string {
  const micros = Math.max(now.getTime() * 1000, conversation.lastMicros + 1);
  conversation.lastMicros = micros;
  return formatTs(micros);
}

export function formatTs(micros: number): string {
  const whole = Math.floor(micros / 1_000_000);
  return `${whole}.${String(micros - whole * 1_000_000).padStart(6, '0')}`;
}

/** Microseconds of a ts, or null where the text is none. */
export function microsOf(ts: string): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(ts);
  if (!match) return null;
  return Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0'));
}

export function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

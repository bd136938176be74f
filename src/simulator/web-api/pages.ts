import type { JsonObject } from '../types.ts';
import type { Call } from './method.ts';
import { refuse } from './method.ts';

export type Page<Item> = { items: Item[]; metadata: JsonObject };

/**
 * One page of a list by `limit` and `cursor`. Cursors are opaque to the caller: where to go on, in base64.
 * The last page has an empty `next_cursor`.
 */
export function pageOf<Item>(call: Call, all: Item[], standard: number, most = 1000): Page<Item> {
  const limit = limitOf(call, standard, most);
  const start = startOf(call.args.text('cursor'));
  const items = all.slice(start, start + limit);
  const next = start + limit < all.length ? cursorAt(start + limit) : '';
  return { items, metadata: { next_cursor: next } };
}

export function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const match = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  return match ? Number(match[1]) : refuse('invalid_cursor');
}

export function cursorAt(position: number): string {
  return Buffer.from(`next:${position}`).toString('base64');
}

/** Some methods refuse a limit outside their range, the others take the nearest. */
export function limitOf(call: Call, standard: number, most: number): number {
  const limit = call.args.integer('limit') || standard;
  const isOutside = limit < 1 || limit > most;
  if (isOutside && call.method.errors.includes('invalid_limit')) refuse('invalid_limit');
  return Math.min(Math.max(1, limit), most);
}

import { z } from 'zod';
import { parseDuration } from '../../time/index.ts';

export const MOST_STORIES = 10;
export const DEFAULT_MINUTES = { live: 120, async: 240 };
const SHORTEST_MINUTES = 15;
const LONGEST_MINUTES = 5 * 8 * 60;

export const scaleSchema = z.array(z.number());

/** What a button of a card stands for. */
export interface Target {
  sessionId: string;
  storyId: string;
  round: number;
}

/** What `targetValue` wrote, with what was pressed for it; '' for nothing. */
export function readTarget(value: string): Target & { choice: string } {
  const [sessionId = '', storyId = '', round, choice = ''] = value.split(' ');
  return { sessionId, storyId, round: Number(round), choice };
}

/** The votes of a form, by story and round; what was left open is null, and no vote. */
export const votesForm = z.record(z.string(), z.string().nullable());

export function readVotes(
  form: z.output<typeof votesForm>,
): Array<{ storyId: string; round: number; vote: string }> {
  return Object.entries(form).flatMap(([field, vote]) => {
    const [storyId = '', round] = field.split(' ');
    return vote === null ? [] : [{ storyId, round: Number(round), vote }];
  });
}

export const reasonForm = z.object({
  reason: z.string().trim().min(1, 'Say in a few words what you see.'),
});

/** A working day has eight hours. */
function inWorkingHours(text: string): string {
  return text.replace(/^\s*(\d)\s*(d|days?)\s*$/i, (_all, days: string) => `${Number(days) * 8}h`);
}

/** How long a round of an asynchronous session stays open, in working minutes. */
const spell = z.string().transform((text, context): number => {
  const read = parseDuration(inWorkingHours(text));
  const minutes = read.ok ? read.minutes : 0;
  if (read.ok && minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES) return minutes;
  context.addIssue(read.ok ? 'Say between 15 min and 40h of working time, for example 4h.' : read.reason);
  return z.NEVER;
});

export const startForm = z.object({
  stories: z.array(z.string()).default([]),
  how: z.enum(['live', 'async']).default('live'),
  hours: z
    .string()
    .nullable()
    .default(null)
    .transform((text) => text?.trim() || `${DEFAULT_MINUTES.async} min`)
    .pipe(spell),
});

const HOW = /(?:^|\s)(?:(async|dm)(?:\s+(.+))?|live)\s*$/i;

export interface StartLine {
  /** As typed, each a story's key. */
  keys: string[];
  mode: 'live' | 'async';
  openMinutes: number;
}

/** 'ERP-001, ERP-002 async 4h': what follows the word; a reason where the time cannot be read. */
export function readStart(text: string): StartLine | { reason: string } {
  const found = HOW.exec(text);
  const keys = (found ? text.slice(0, found.index) : text).split(/[\s,]+/).filter((key) => key !== '');
  const [, word, hours] = found ?? [];
  if (word === undefined) return { keys, mode: 'live', openMinutes: DEFAULT_MINUTES.live };
  if (hours === undefined) return { keys, mode: 'async', openMinutes: DEFAULT_MINUTES.async };
  const read = spell.safeParse(hours);
  if (read.success) return { keys, mode: 'async', openMinutes: read.data };
  return { reason: read.error.issues[0]?.message ?? '' };
}

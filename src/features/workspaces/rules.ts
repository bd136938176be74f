import { addMinutes } from 'date-fns/addMinutes';
import { max } from 'date-fns/max';

export interface Workspace {
  id: string;
  name: string;
  botId: string;
  botUserId: string;
  state: 'active' | 'gone';
}

export interface Person {
  id: string;
  name: string;
  timeZone: string;
  isBot: boolean;
  isGuest: boolean;
  isAdmin: boolean;
  isDeactivated: boolean;
  status: Status;
  /** The next or current Do Not Disturb window, where it is known. */
  doNotDisturb: { startsAt: Date; endsAt: Date } | null;
}

export interface Status {
  text: string;
  emoji: string;
  expiresAt: Date | null;
}

export interface Channel {
  id: string;
  name: string;
  isPrivate: boolean;
  isArchived: boolean;
  hasBot: boolean;
}

/** Several people with one handle: '@devops'. */
export interface UserGroup {
  id: string;
  name: string;
}

/** Bots, guests and deactivated people are never asked for anything. */
export function canBeAsked(person: Person): boolean {
  return !person.isBot && !person.isGuest && !person.isDeactivated;
}

/** The instant at which the person's Do Not Disturb ends, if it holds at `at`. */
export function disturbedUntil(person: Person, at: Date): Date | null {
  const quiet = person.doNotDisturb;
  return quiet && quiet.startsAt <= at && at < quiet.endsAt ? quiet.endsAt : null;
}

export function mayDisturb(person: Person, at: Date): boolean {
  return disturbedUntil(person, at) === null;
}

/** How far a workspace is with asking about everybody's Do Not Disturb. */
export interface QuietRound {
  workspaceId: string;
  firstAskedAt: Date;
  lastAskedAt: Date;
  restsUntil: Date | null;
}

export const LONGEST_REST_MINUTES = 5;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Not at the full hour, when most are asked, but before it. */
const LOOKS_AT_MINUTE = 50;

/** When what changes without an event (Do Not Disturb, who is at work) is looked at next: all of it at once, every hour. */
export function nextLookAt(after: Date): Date {
  const hours = Math.floor((after.getTime() - LOOKS_AT_MINUTE * MINUTE_MS) / HOUR_MS) + 1;
  return new Date(hours * HOUR_MS + LOOKS_AT_MINUTE * MINUTE_MS);
}

/** The last such instant that has come. */
export function lastLookAt(now: Date): Date {
  return new Date(nextLookAt(now).getTime() - HOUR_MS);
}

/** When somebody is to be asked about next. What lies further ahead than it can was written before the clock was set back. */
export function roundDueAt({ firstAskedAt, lastAskedAt, restsUntil }: QuietRound, now: Date): Date {
  const askedAt = lastAskedAt > now ? new Date(0) : firstAskedAt;
  const isResting = restsUntil && restsUntil <= addMinutes(now, LONGEST_REST_MINUTES);
  return max([nextLookAt(askedAt), isResting ? restsUntil : new Date(0)]);
}

/** The name of someone who may have left the directory. */
export function nameOf(people: ReadonlyMap<string, Person>, userId: string): string {
  return people.get(userId)?.name ?? 'someone who left';
}

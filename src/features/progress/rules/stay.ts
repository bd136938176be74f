import { max } from 'date-fns/max';
import { type Sprint, type Story, WAITING_COLUMNS, type WaitingColumn } from '../../sprints/index.ts';

/** So many people are asked to take a story; then nobody is bothered again. */
export const MOST_ASKED = 3;

/** Who was asked within so many days is asked after the others. */
export const ASKED_LATELY_DAYS = 14;

/** A story in a column of a running sprint, from when it came there until it leaves. */
export interface Stay {
  id: string;
  workspaceId: string;
  teamId: string;
  sprintId: string;
  storyId: string;
  status: WaitingColumn;
  since: Date;
  /** After so many of the team's working hours somebody is asked, and after as many more the next; null: nobody is. */
  askAfterHours: number | null;
  /**
   * - `asking`: its hours run, or somebody is asked · `taken`: somebody has said that they take it
   * - `unanswered`: nobody is asked any more · `over`: it has left the column or the sprint, or the sprint is closed
   */
  state: 'asking' | 'taken' | 'unanswered' | 'over';
  takenBy: string | null;
  nextDueAt: Date | null;
}

/** Somebody who was asked to take a story. */
export interface Asked {
  stayId: string;
  userId: string;
  /** Several that were asked at once stand in one message. */
  messageId: string;
  askedAt: Date;
  /** `silent`: their time has passed and somebody else was asked. */
  answer: 'taken' | 'declined' | 'silent' | null;
}

/** Where and since when a story waits to be taken over; null where it does not. */
export function stayOf(
  story: Pick<Story, 'status' | 'statusSince' | 'sprintId'>,
  sprint: Pick<Sprint, 'id' | 'state' | 'startedAt'> | undefined,
): { status: WaitingColumn; since: Date } | null {
  const status = WAITING_COLUMNS.find((column) => column === story.status);
  if (!status || !sprint || sprint.id !== story.sprintId || sprint.state !== 'running') return null;
  return { status, since: max([story.statusSince, sprint.startedAt ?? story.statusSince]) };
}

export function isSameStay(one: Pick<Stay, 'status' | 'since'>, other: Pick<Stay, 'status' | 'since'>) {
  return one.status === other.status && one.since.getTime() === other.since.getTime();
}

/** Somebody who could be asked. */
export interface Candidate {
  userId: string;
  /** How often they were asked lately, and when last. */
  times: number;
  lastAskedAt: Date | null;
}

/** Who was asked least comes first; among equals, whose last time is longest ago. */
export function fairestFirst<One extends Candidate>(candidates: readonly One[]): One[] {
  const last = ({ lastAskedAt }: One) => lastAskedAt?.getTime() ?? 0;
  return candidates.toSorted((a, b) => a.times - b.times || last(a) - last(b));
}

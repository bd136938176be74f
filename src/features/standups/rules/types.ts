import type { LocalDate, LocalTime, Weekday } from '../../../time/index.ts';
import type { DailyPart } from '../../slice.ts';
import type { Status } from '../../sprints/index.ts';

export type Mode = 'async' | 'live';

/** How the standup is held on each weekday. */
export type Modes = Record<Weekday, Mode | 'off'>;

/** In which weeks the days of `modes` count. */
export type Rhythm =
  | { kind: 'weekly' }
  | { kind: 'fortnightly'; from: LocalDate }
  | { kind: 'monthly'; week: 1 | 2 | 3 | 4 | 'last' };

/** What people set for their standup. Wall times are each member's for asking, the team's for the daily. */
export interface Schedule {
  modes: Modes;
  cadence: Rhythm;
  askedAt: LocalTime;
  dailyAt: LocalTime;
  openMinutes: number;
  /** Before each member's deadline; 0 for no reminder. */
  remindMinutes: number;
}

export interface Standup extends Schedule {
  id: string;
  workspaceId: string;
  teamId: string;
  /** Every date up to this one has been opened or passed over. */
  openedUntil: LocalDate;
  setUpBy: string;
  createdAt: Date;
}

/** One standup on one date. An instant that is null is over with, or does not apply. */
export interface Occurrence {
  id: string;
  workspaceId: string;
  standupId: string;
  date: LocalDate;
  mode: Mode;
  state: 'open' | 'closed' | 'skipped';
  reason: string | null;
  enrolAt: Date | null;
  announceAt: Date | null;
  startAt: Date | null;
  dailyAt: Date | null;
  closeAt: Date | null;
  dailyState: 'waiting' | 'posted' | 'skipped';
  dailyReason: string | null;
  /** The lines on open blockers as they stood when it closed. */
  closingBlockers: string[] | null;
  /** What other parts of the product said in its daily when it closed. */
  closingParts: DailyPart[] | null;
  /** The meetings that it named when it closed; null also where that was not kept yet. */
  closingAhead: MeetingAhead[] | null;
  facilitatorId: string | null;
  speakingOrder: string[];
  attended: string[] | null;
  attendanceNotedBy: string | null;
}

/** A meeting that a daily names. */
export interface MeetingAhead {
  at: Date;
  /** Mrkdwn, escaped: 'integration sync'. */
  words: string;
}

export type SkippedFor = 'choice' | 'away' | 'day-off' | 'quiet' | 'downtime' | 'left';

/** One member in one occurrence. */
export interface Prompt {
  occurrenceId: string;
  workspaceId: string;
  userId: string;
  timeZone: string;
  state: 'waiting' | 'asked' | 'expected' | 'answered' | 'skipped' | 'missed';
  skippedFor: SkippedFor | null;
  reason: string | null;
  awayUntil: LocalDate | null;
  dueAt: Date;
  remindAt: Date | null;
  deadlineAt: Date;
  nextDueAt: Date | null;
  askedAt: Date | null;
  remindedAt: Date | null;
  /** The occurrence in whose message it is asked; null where it has one of its own, or is not asked yet. */
  askedIn: string | null;
  endedAt: Date | null;
  /** The delivery in which the person sees what came of their answer. */
  receiptKey: string | null;
}

type LineKind = 'done' | 'dropped' | 'note' | 'today' | 'blocker';

export interface Line {
  id: string;
  kind: LineKind;
  text: string;
  /** The line of the answer before that this one answers. */
  fromLineId: string | null;
  /** Over how many answered standups it has been carried. */
  carriedCount: number;
  /** Whether tracking it as a blocker was offered, and what came of it. */
  offer: 'open' | 'tracked' | 'attached' | 'declined' | null;
  blockerId: string | null;
}

export type Source = 'modal' | 'as-planned' | 'text';

export interface Answer {
  id: string;
  workspaceId: string;
  occurrenceId: string;
  standupId: string;
  userId: string;
  date: LocalDate;
  source: Source;
  isLate: boolean;
  threadParts: number;
  submittedAt: Date;
  editedAt: Date | null;
  /** The last change of sprints and stories when it was given; null where that was not kept yet. */
  boardPosition: number | null;
  /** What was written of risks that come closer; '' for nothing. */
  riskNote: string;
}

/** An answer with everything in it. */
export interface FullAnswer extends Answer {
  lines: Line[];
  blockerWords: BlockerWord[];
  replies: Reply[];
  moves: StoryMove[];
  /** Those of the sprint that come closer. */
  risks: CloserRisk[];
}

/** A story that an answer moved on the board. */
export interface StoryMove {
  storyId: string;
  was: Status;
  became: Status;
  /** Who had moved it while the answer was being written. */
  overtookId: string | null;
}

export interface CloserRisk {
  itemId: string;
  /** As it was worded when it was named. */
  text: string;
}

export interface BlockerWord {
  blockerId: string;
  word: 'still' | 'resolved';
}

export interface Reply {
  questionId: string;
  value: string;
}

export type QuestionKind = 'text' | 'choice' | 'number' | 'mood';

export type AskedWhen =
  | { kind: 'always' }
  | { kind: 'weekdays'; days: Weekday[] }
  /** Only to those who gave this value to that question. */
  | { kind: 'answered'; questionId: string; value: string };

export interface Question {
  id: string;
  standupId: string;
  kind: QuestionKind;
  text: string;
  choices: string[];
  isRequired: boolean;
  askedWhen: AskedWhen;
}

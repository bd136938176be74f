import type { LocalDate, LocalTime, WorkingCalendar } from '../../../time/index.ts';
import type { Sprint } from '../../sprints/index.ts';
import { KINDS, type Kind, type Participant, type Rule } from './ceremony.ts';
import { datesOf } from './dates.ts';
import { placeBeside, startOf, type Timed, timed, type Wanted } from './placing.ts';

/** Which meeting: it stays the same wherever it is moved. */
export interface MeetingId {
  sprintId: string;
  kind: Kind;
  /** The day that its rule means, where there are several in a sprint; else ''. */
  slot: string;
}

/** What happened to a meeting; nothing is kept of those to which nothing did. */
export interface Kept extends MeetingId {
  workspaceId: string;
  teamId: string;
  movedTo: { date: LocalDate; startsAt: LocalTime } | null;
  isCancelled: boolean;
  /** Who moved, cancelled or restored it last. */
  changedBy: string | null;
  facilitatorId: string | null;
  /** Who passed the facilitation on. */
  declined: string[];
  /** The start that was announced last, and how often it was announced. */
  announcedFor: Date | null;
  announcements: number;
  /** The conversations in which it was announced last: a channel, people. */
  toldIn: string[];
}

export interface Meeting extends MeetingId, Timed {
  sprint: Sprint;
  /** The team's day to which it belongs. */
  date: LocalDate;
  minutes: number;
  who: Participant[];
  kept: Kept | null;
}

/** A meeting may be moved out of its sprint by so many days. */
export const DAYS_AROUND = 14;

/**
 * All meetings of a team's sprints, in the order of time, cancelled ones too. Those that somebody moved stand where they
 * were moved to; the others go round them and one another, those of the earlier sprint and of the more important kind
 * first.
 */
export function meetingsAmong(
  sprints: readonly Sprint[],
  rules: readonly Rule[],
  kept: readonly Kept[],
  calendar: WorkingCalendar,
): Meeting[] {
  const known = new Map(kept.map((one) => [meetingKey(one), one]));
  const due = sprints
    .toSorted((a, b) => a.number - b.number)
    .flatMap((sprint) => wantedOf(sprint, rules, known, calendar));
  const placed: Meeting[] = [];
  for (const isMoved of [true, false]) {
    for (const { wanted, ...meeting } of due.filter(({ kept }) => (kept?.movedTo != null) === isMoved)) {
      const taken = placed.filter((other) => other.kept?.isCancelled !== true);
      const own = timed(startOf(wanted.date, wanted.startsAt, calendar), wanted.minutes);
      const after = taken.find((other) => isReviewedBy({ ...meeting, wanted }, other))?.endsAt;
      const stands =
        isMoved || meeting.kept?.isCancelled ? own : placeBeside(taken, { ...wanted, after }, calendar);
      placed.push({ ...meeting, date: wanted.date, ...stands });
    }
  }
  return placed
    .filter((meeting) => isHeld(meeting))
    .sort(
      (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
    );
}

/** What was reviewed is looked back on afterwards. */
function isReviewedBy({ sprintId, kind, wanted }: MeetingId & { wanted: Wanted }, other: Meeting): boolean {
  return (
    kind === 'retrospective' &&
    other.kind === 'review' &&
    other.sprintId === sprintId &&
    other.date === wanted.date
  );
}

/** Its name in maps, keys and addresses. */
export function meetingKey({ sprintId, kind, slot }: MeetingId): string {
  return slot === '' ? `${sprintId}:${kind}` : `${sprintId}:${kind}:${slot}`;
}

function wantedOf(
  sprint: Sprint,
  rules: readonly Rule[],
  known: ReadonlyMap<string, Kept>,
  calendar: WorkingCalendar,
) {
  const { startsOn, endsOn } = sprint;
  if (startsOn === null || endsOn === null) return [];
  const span = { startsOn, endsOn };
  return KINDS.flatMap((kind) => rules.filter((rule) => rule.kind === kind && rule.isOn)).flatMap((rule) =>
    datesOf(rule.days, span, calendar).map(({ slot, date }) => {
      const id: MeetingId = { sprintId: sprint.id, kind: rule.kind, slot };
      const kept = known.get(meetingKey(id)) ?? null;
      const { minutes, who } = rule;
      const wanted = { ...(kept?.movedTo ?? { date, startsAt: rule.startsAt }), minutes };
      return { ...id, sprint, minutes, who, kept, wanted };
    }),
  );
}

/**
 * A draft has only its planning yet; a sprint that runs is planned; once it is closed there is only to be looked back.
 */
function isHeld({ sprint, kind, startsAt }: Meeting): boolean {
  switch (sprint.state) {
    case 'draft':
      return kind === 'planning';
    case 'cancelled':
      return false;
    case 'closed':
      if (kind !== 'review' && kind !== 'retrospective' && sprint.closedAt && startsAt >= sprint.closedAt)
        return false;
  }
  return kind !== 'planning' || sprint.startedAt === null || startsAt <= sprint.startedAt;
}

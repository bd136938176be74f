import { formatDay, type LocalDate, type WorkingCalendar } from '../../../time/index.ts';
import { type Sprint, type SprintEvent, type Status, type Story, sprintDay } from '../../sprints/index.ts';
import type { StoryMove } from './types.ts';

/** What stands in an answer form for a story: in which column it was shown, and which was chosen. */
export interface StoryChoice {
  storyId: string;
  shown: Status;
  chosen: Status;
}

/** Those that the person moved; what they left as it was shown stays as it is now. */
export function chosenMoves(choices: readonly StoryChoice[]): StoryChoice[] {
  return choices.filter(({ shown, chosen }) => chosen !== shown);
}

/** The moves of an answer together with those of an edit of it: from where a story was to where it is now. */
export function joinMoves(before: readonly StoryMove[], later: readonly StoryMove[]): StoryMove[] {
  const moves = new Map(before.map((move) => [move.storyId, move]));
  for (const move of later) {
    const was = moves.get(move.storyId)?.was ?? move.was;
    moves.set(move.storyId, { ...move, was });
  }
  return [...moves.values()].filter(({ was, became }) => was !== became);
}

/** Where a person has moved stories, by id, as `events` tell; not those that are back where they were. */
export function movedBy(userId: string, events: readonly SprintEvent[]): Map<string, Status> {
  const moved = new Map<string, { from: unknown; to: Status }>();
  for (const { subject, subjectId, field, was, became, byUserId } of events) {
    if (subject !== 'story' || field !== 'status') continue;
    const from = moved.get(subjectId)?.from ?? was;
    if (byUserId === userId) moved.set(subjectId, { from, to: became as Status });
    else moved.delete(subjectId);
  }
  return new Map([...moved].filter(([, { from, to }]) => from !== to).map(([id, { to }]) => [id, to]));
}

/** Whether a line speaks of a story by its key. */
export function speaksOf(text: string, key: string): boolean {
  return new RegExp(`(?<![\\w-])${key}(?![\\w-])`, 'i').test(text);
}

const ON_THE_WAY: readonly Status[] = ['in-progress', 'code-review', 'testing'];

/** Whether somebody works on it. */
export function isOnTheWay({ status }: Pick<Story, 'status'>): boolean {
  return ON_THE_WAY.includes(status);
}

/** Those that somebody works on first. */
export function onTheWayFirst(stories: readonly Story[]): Story[] {
  return [...stories.filter(isOnTheWay), ...stories.filter((story) => !isOnTheWay(story))];
}

/** On which of its working days a sprint is: 'day 8 of 10'. */
export function dayWords(
  sprint: Pick<Sprint, 'startsOn' | 'endsOn'>,
  calendar: WorkingCalendar,
  date: LocalDate,
): string {
  const { startsOn, endsOn } = sprint;
  const day = sprintDay(sprint, date, calendar);
  if (day) return `day ${day.number} of ${day.of}`;
  if (endsOn !== null && date > endsOn) return `over since ${formatDay(endsOn, date)}`;
  return startsOn !== null && date < startsOn ? `from ${formatDay(startsOn, date)}` : 'no working day yet';
}

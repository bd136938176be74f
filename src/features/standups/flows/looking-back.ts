import type { Db } from '../../../database/index.ts';
import type { DateRange, LocalDate } from '../../../time/index.ts';
import { membersOf } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { type Participated, participationIn } from '../rules/participation.ts';
import { answersBetween, occurrencesBetween, promptsOf } from '../store/index.ts';
import type { HistoryData } from '../views/history.ts';
import type { StatsData } from '../views/stats.ts';
import type { Place } from './place.ts';

export interface Span {
  range: DateRange;
  today: LocalDate;
}

/** The answers of one person, or of everybody. */
export async function historyData(
  db: Db,
  { standup, team }: Place,
  { range, today, userId }: Span & { userId: string | null },
): Promise<HistoryData> {
  const asked = { standupId: standup.id, ...range, ...(userId && { userId }) };
  const answers = await answersBetween(db, asked);
  const ids = new Set([...answers.map((answer) => answer.userId), ...(userId ? [userId] : [])]);
  const people = await peopleById(db, team.workspaceId, [...ids]);
  return {
    ...{ teamName: team.name, range, today, name: userId && nameOf(people, userId) },
    answers: answers.map((answer) => ({ name: nameOf(people, answer.userId), answer })),
  };
}

/** Everybody's part in the standups of these days. */
export async function statsData(db: Db, place: Place, { range, today }: Span): Promise<StatsData> {
  const { standup, team } = place;
  const days = new Map<string, Participated[]>();
  const answers = await answersBetween(db, { standupId: standup.id, ...range });
  const late = new Set(answers.filter(({ isLate }) => isLate).map(partOf));
  for (const occurrence of await occurrencesBetween(db, standup.id, range.from, range.to)) {
    const { id: occurrenceId, date } = occurrence;
    const there = new Set(occurrence.attended);
    for (const { userId, state } of await promptsOf(db, occurrenceId)) {
      const isLate = late.has(partOf({ occurrenceId, userId }));
      const part = { date, state, isLate, wasThere: there.has(userId) };
      days.set(userId, [...(days.get(userId) ?? []), part]);
    }
  }
  const members = await membersOf(db, team);
  return {
    ...{ teamName: team.name, range, today },
    people: members.map(({ userId, name }) => ({ name, part: participationIn(days.get(userId) ?? []) })),
  };
}

/** One person's part in one standup. */
function partOf({ occurrenceId, userId }: { occurrenceId: string; userId: string }): string {
  return `${occurrenceId} ${userId}`;
}

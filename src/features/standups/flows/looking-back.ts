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
  for (const occurrence of await occurrencesBetween(db, standup.id, range.from, range.to)) {
    const answers = await answersBetween(db, {
      standupId: standup.id,
      from: occurrence.date,
      to: occurrence.date,
    });
    const late = new Set(answers.filter(({ isLate }) => isLate).map(({ userId }) => userId));
    const there = new Set(occurrence.attended);
    for (const { userId, state } of await promptsOf(db, occurrence.id)) {
      const part = { date: occurrence.date, state, isLate: late.has(userId), wasThere: there.has(userId) };
      days.set(userId, [...(days.get(userId) ?? []), part]);
    }
  }
  const members = await membersOf(db, team);
  return {
    ...{ teamName: team.name, range, today },
    people: members.map(({ userId, name }) => ({ name, part: participationIn(days.get(userId) ?? []) })),
  };
}

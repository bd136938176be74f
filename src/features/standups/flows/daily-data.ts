import type { Db } from '../../../database/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import type { FullAnswer, Prompt } from '../rules/types.ts';
import { answersOf, hasPostedBefore, promptsOf } from '../store/index.ts';
import type { DailyData, DailyPerson } from '../views/daily.ts';
import { openBlockerLines } from './blocker-lines.ts';
import { sprintStandings } from './board/sprint-standing.ts';
import type { OccurrencePlace } from './place.ts';

/** What the daily says now; on closed days the blockers are those of that day's end. */
export async function dailyData(db: Db, place: OccurrencePlace, now: Date): Promise<DailyData> {
  const { occurrence, standup, team } = place;
  const isFirst = !(await hasPostedBefore(db, standup.id, occurrence.date));
  const creator = isFirst ? await peopleById(db, team.workspaceId, [standup.setUpBy]) : new Map();
  return {
    ...{ standupId: standup.id, teamName: team.name, date: occurrence.date, mode: occurrence.mode },
    timeZone: team.timeZone,
    people: await standings(db, place, now),
    blockers: occurrence.closingBlockers ?? (await openBlockerLines(db, team, now)),
    sprints: occurrence.closingSprints ?? (await sprintStandings(db, team, occurrence.date)),
    setUpBy: isFirst ? nameOf(creator, standup.setUpBy) : null,
  };
}

export type Standing = DailyPerson & { userId: string; deadlineAt: Date };

/** Where everybody stands: who answered first, in the order of their answers; then the others by name. */
export async function standings(
  db: Db,
  { occurrence, team }: OccurrencePlace,
  now: Date,
): Promise<Standing[]> {
  const prompts = await promptsOf(db, occurrence.id);
  const answers = new Map((await answersOf(db, occurrence.id)).map((answer) => [answer.userId, answer]));
  const people = await peopleById(
    db,
    team.workspaceId,
    prompts.map(({ userId }) => userId),
  );
  const attended = new Set(occurrence.attended);
  const rank = (prompt: Prompt) => answers.get(prompt.userId)?.submittedAt.toISOString() ?? 'last';
  return prompts
    .filter(({ userId, skippedFor }) => answers.has(userId) || skippedFor !== 'left')
    .map((prompt) => ({ prompt, name: nameOf(people, prompt.userId) }))
    .sort((a, b) => compare(rank(a.prompt), rank(b.prompt)) || a.name.localeCompare(b.name, 'en'))
    .map(({ prompt, name }) => ({
      ...{ userId: prompt.userId, name, deadlineAt: prompt.deadlineAt },
      stands: standing(prompt, answers.get(prompt.userId), attended.has(prompt.userId), now),
    }));
}

function standing(
  prompt: Prompt,
  answer: FullAnswer | undefined,
  wasThere: boolean,
  now: Date,
): DailyPerson['stands'] {
  if (answer) return { kind: 'answered', answer, lines: answer.lines };
  if (wasThere) return { kind: 'was-there' };
  const open: DailyPerson['stands'] =
    prompt.deadlineAt > now ? { kind: 'open', until: prompt.deadlineAt } : { kind: 'missed' };
  switch (prompt.state) {
    case 'waiting':
      return prompt.dueAt > now ? { kind: 'to-be-asked', at: prompt.dueAt } : open;
    case 'skipped':
      return { kind: 'skipped', why: prompt.skippedFor ?? 'choice', until: prompt.awayUntil };
    case 'missed':
      return { kind: 'missed' };
    default:
      return open;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

import { addDays } from 'date-fns/addDays';
import type { Db } from '../../../database/index.ts';
import { ceremoniesAhead } from '../../ceremonies/index.ts';
import type { DailyDay, DailyPart, Parts } from '../../slice.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import type { FullAnswer, MeetingAhead, Prompt } from '../rules/types.ts';
import { answersOf, hasPostedBefore, notesOf, promptsOf } from '../store/index.ts';
import type { DailyData } from '../views/daily.ts';
import type { DailyPerson } from '../views/daily-people.ts';
import { openBlockerLines } from './blocker-lines.ts';
import { dailyTime, type OccurrencePlace } from './place.ts';

type Speaking = Pick<Parts, 'dailyParts'>;

/** What the daily says now; on closed days, all but the people is as it was at that day's end. */
export async function dailyData(
  db: Db,
  parts: Speaking,
  place: OccurrencePlace,
  now: Date,
): Promise<Omit<DailyData, 'picture'>> {
  const { occurrence, standup, team } = place;
  const isFirst = !(await hasPostedBefore(db, standup.id, occurrence.date));
  const creator = isFirst ? await peopleById(db, team.workspaceId, [standup.setUpBy]) : new Map();
  return {
    ...{ standupId: standup.id, teamName: team.name, date: occurrence.date, mode: occurrence.mode },
    timeZone: team.timeZone,
    people: await standings(db, place, now),
    blockers: occurrence.closingBlockers ?? (await openBlockerLines(db, team, now)),
    parts: occurrence.closingParts ?? (await partsNow(db, parts, place, now)),
    notes: await namedNotes(db, place),
    ahead: occurrence.closingAhead ?? (await aheadOf(db, place)),
    setUpBy: isFirst ? nameOf(creator, standup.setUpBy) : null,
  };
}

/** What other parts of the product say in the daily now. */
export function partsNow(db: Db, parts: Speaking, place: OccurrencePlace, now: Date): Promise<DailyPart[]> {
  return parts.dailyParts(db, dayOf(place, now));
}

/** The meetings of the 24 hours from the daily on. */
export function aheadOf(db: Db, place: OccurrencePlace): Promise<MeetingAhead[]> {
  const postedAt = dailyTime(place, place.occurrence.date);
  return ceremoniesAhead(db, place.team, postedAt, addDays(postedAt, 1));
}

/** The day of an occurrence, as other parts of the product know it. */
export function dayOf({ occurrence, team }: OccurrencePlace, now: Date): DailyDay {
  return { workspaceId: team.workspaceId, teamId: team.id, date: occurrence.date, now };
}

async function namedNotes(db: Db, { occurrence, team }: OccurrencePlace): Promise<DailyData['notes']> {
  const notes = await notesOf(db, occurrence.id);
  if (notes.length === 0) return [];
  const authors = notes.map(({ userId }) => userId);
  const people = await peopleById(db, team.workspaceId, authors);
  return notes.map(({ userId, text }) => ({ name: nameOf(people, userId), text }));
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

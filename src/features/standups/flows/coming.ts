import type { Db } from '../../../database/index.ts';
import { listOf } from '../../../slack/words.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import type { Upcoming } from '../../slice.ts';
import { absencesOn, channelFor, findTeam, membersOf, teamHolidays } from '../../teams/index.ts';
import { findChannel, nameOf, type Person, peopleById } from '../../workspaces/index.ts';
import { modeOn, nextHeldDate } from '../rules/schedule.ts';
import type { Occurrence, Prompt } from '../rules/types.ts';
import { occurrenceOn, openOccurrences, promptsOf, standupsOfWorkspace } from '../store/index.ts';
import { newPrompt } from './enrol.ts';
import { newsToCome } from './news/coming.ts';
import { newOccurrence } from './open-occurrence.ts';
import type { OccurrencePlace, Place } from './place.ts';

const NAMES_SHOWN = 4;

/** What the standups of a workspace will ask, post and close: of the days that are open, and of the next one. */
export async function comingOf(db: Db, workspaceId: string, now: Date): Promise<Upcoming[]> {
  const coming: Upcoming[] = [];
  for (const standup of await standupsOfWorkspace(db, workspaceId)) {
    const team = await findTeam(db, standup.teamId);
    if (!team) continue;
    const place = { standup, team };
    for (const occurrence of await openOccurrences(db, standup.id)) {
      const there = { ...place, occurrence };
      coming.push(...(await comingOfDay(db, there, await promptsToCome(db, there))));
    }
    coming.push(...(await comingOfNextDay(db, place, now)));
  }
  coming.push(...(await newsToCome(db, workspaceId)));
  return coming.filter(({ at }) => at > now);
}

/** Who is away is not asked, and is only known to be when their turn comes. */
async function promptsToCome(db: Db, { occurrence, team }: OccurrencePlace): Promise<Prompt[]> {
  const prompts = await promptsOf(db, occurrence.id);
  const waiting = prompts.filter(({ state }) => state === 'waiting').map(({ userId }) => userId);
  const away = await absencesOn(db, team.workspaceId, waiting, occurrence.date);
  return prompts.filter(({ state, userId }) => state !== 'waiting' || !away.has(userId));
}

/** The next date is opened a few hours before anybody is asked; until then it is reckoned as it would be opened now. */
async function comingOfNextDay(db: Db, place: Place, now: Date): Promise<Upcoming[]> {
  const { standup, team } = place;
  const holidays = new Set((await teamHolidays(db, team)).keys());
  const date = nextHeldDate(standup, standup.openedUntil, holidays);
  if (date === null || (await occurrenceOn(db, standup.id, date))) return [];
  const occurrence = newOccurrence(place, date, modeOn(standup, date) === 'live' ? 'live' : 'async');
  const members = await membersOf(db, team);
  const ids = members.map(({ userId }) => userId);
  const away = await absencesOn(db, team.workspaceId, ids, date);
  const there = { ...place, occurrence };
  const prompts = members.map((member) => newPrompt(there, member, away.get(member.userId), now));
  return comingOfDay(db, there, prompts);
}

async function comingOfDay(db: Db, place: OccurrencePlace, prompts: Prompt[]): Promise<Upcoming[]> {
  const { occurrence, team } = place;
  const ids = prompts.map(({ userId }) => userId);
  const people = await peopleById(db, team.workspaceId, ids);
  const channel = await findChannel(db, team.workspaceId, await channelFor(db, team, 'standup'));
  const where = channel ? ` in #${channel.name}` : '';
  return [
    ...asking(prompts, people),
    ...reminding(prompts, people),
    ...ofTheTeam(occurrence, prompts, where),
  ].map((one) => ({ ...one, team: team.name }));
}

type Coming = Omit<Upcoming, 'team'>;
type People = ReadonlyMap<string, Person>;

function asking(prompts: readonly Prompt[], people: People): Coming[] {
  const waiting = prompts.filter(({ state, askedIn }) => state === 'waiting' && askedIn === null);
  return together(
    waiting,
    ({ nextDueAt }) => nextDueAt,
    (some) => `Ask ${namesOf(some, people)} for their standup`,
  );
}

/** Whoever is not asked yet may have answered by then. */
function reminding(prompts: readonly Prompt[], people: People): Coming[] {
  const open = prompts.filter(
    ({ state, remindAt, nextDueAt, askedIn }) =>
      askedIn === null &&
      (state === 'waiting' || (state === 'asked' && nextDueAt?.getTime() === remindAt?.getTime())),
  );
  return together(
    open,
    ({ remindAt }) => remindAt,
    (some) =>
      some.every(({ state }) => state === 'asked')
        ? `Remind ${namesOf(some, people)} of their standup`
        : 'Remind whoever has not answered the standup',
  );
}

function ofTheTeam(occurrence: Occurrence, prompts: readonly Prompt[], where: string): Coming[] {
  const { date, announceAt, startAt, dailyAt, closeAt } = occurrence;
  const isAnybodyThere = prompts.some(({ state }) => state !== 'skipped');
  const closesLater = closeAt !== null && closeAt.getTime() !== dailyAt?.getTime();
  return [
    ...(announceAt ? [{ at: announceAt, words: `Post the agenda of the live standup${where}` }] : []),
    ...(startAt ? [{ at: startAt, words: `Begin the live standup${where}` }] : []),
    ...(dailyAt && isAnybodyThere ? [{ at: dailyAt, words: `Post the daily${where}` }] : []),
    ...(closesLater ? [{ at: closeAt, words: closing(date) }] : []),
  ];
}

function closing(date: LocalDate): string {
  return `Close the standup of ${formatDay(date)}`;
}

/** Those due at one instant are one thing. */
function together(
  prompts: readonly Prompt[],
  due: (prompt: Prompt) => Date | null,
  words: (some: Prompt[]) => string,
): Coming[] {
  const moments = new Map<number, Prompt[]>();
  for (const prompt of prompts) {
    const at = due(prompt)?.getTime();
    if (at !== undefined) moments.set(at, [...(moments.get(at) ?? []), prompt]);
  }
  return [...moments].map(([at, some]) => ({ at: new Date(at), words: words(some) }));
}

function namesOf(prompts: readonly Prompt[], people: People): string {
  return listOf(prompts.map(({ userId }) => nameOf(people, userId)).sort(), NAMES_SHOWN);
}

import type { Db } from '../../../database/index.ts';
import { addDays, type LocalDate, localDateOf } from '../../../time/index.ts';
import type { HomeReader, HomeSection } from '../../slice.ts';
import { absenceOn, findMember, type Member, mayManage, teamsOfPerson } from '../../teams/index.ts';
import { isExpected } from '../rules/prompts.ts';
import { promptsOfPerson, standupOfTeam } from '../store/index.ts';
import { missingBlocks } from '../views/checklist.ts';
import { type HomeStandup, isOwed, otherStandup, owedStandup } from '../views/home.ts';
import { checklistData } from './checklist.ts';
import type { Place } from './place.ts';
import { type Upcoming, upcomingFor } from './upcoming.ts';

/** Standups answered early, skipped or fallen into days away before the next one is looked for no further. */
const MOST_PASSED_OVER = 20;
const AHEAD_DAYS = 14;

/** The standups of whoever looks at their App Home: those owed, in whichever team, before the others. */
export async function homeSections(db: Db, reader: HomeReader, now: Date): Promise<HomeSection[]> {
  const owed: HomeStandup[] = [];
  const others: HomeStandup[] = [];
  for (const team of await teamsOfPerson(db, reader.workspaceId, reader.userId)) {
    const standup = await standupOfTeam(db, team.id);
    const mine = standup && (await homeStandup(db, { standup, team }, reader.userId, now));
    if (mine && isOwed(mine)) owed.push(mine);
    else if (mine && isLookedAt(reader, team.id)) others.push(mine);
  }
  return [
    { name: 'standups.owed', isOwed: true, items: owed.map(owedStandup) },
    { name: 'standups', items: others.map(otherStandup) },
    { name: 'standups.missing', items: await missingFor(db, reader, now) },
  ];
}

function isLookedAt({ teamId }: HomeReader, id: string): boolean {
  return teamId === null || teamId === id;
}

/** Whoever may mend it sees what a team's set-up still lacks. */
async function missingFor(db: Db, reader: HomeReader, now: Date): Promise<HomeSection['items']> {
  const missing = [];
  for (const team of await teamsOfPerson(db, reader.workspaceId, reader.userId)) {
    if (!isLookedAt(reader, team.id) || !(await mayManage(db, team, reader.userId))) continue;
    const data = await checklistData(db, team.id, now);
    const blocks = data ? missingBlocks(data) : [];
    if (blocks.length > 0) missing.push(blocks);
  }
  return missing;
}

async function homeStandup(db: Db, place: Place, userId: string, now: Date): Promise<HomeStandup | null> {
  const { standup, team } = place;
  const member = await findMember(db, team, userId);
  if (!member?.canBeAsked) return null;
  const today = localDateOf(now, member.timeZone);
  const around = { from: addDays(today, -1), to: addDays(today, AHEAD_DAYS) };
  const prompts = await promptsOfPerson(db, { standupId: standup.id, userId, ...around });
  const current = prompts.filter((prompt) => prompt.dueAt <= now && now <= prompt.deadlineAt).at(-1);
  const settled = prompts.filter((prompt) => !isExpected(prompt));
  return {
    ...{ teamName: team.name, standupId: standup.id, timeZone: member.timeZone, now },
    current: current ?? null,
    settled: settled.filter((prompt) => prompt.date >= today || prompt === current),
    next: await nextFor(db, place, member, new Set(settled.map(({ date }) => date)), now),
  };
}

/** The next one for which they will be asked, as far as can be seen. */
async function nextFor(
  db: Db,
  place: Place,
  member: Member,
  settled: ReadonlySet<LocalDate>,
  now: Date,
): Promise<Upcoming | null> {
  const { workspaceId } = place.team;
  let after: LocalDate | undefined;
  for (let passed = 0; passed < MOST_PASSED_OVER; passed += 1) {
    const next = await upcomingFor(db, place, member, now, after);
    const isTheirs = next && !settled.has(next.date);
    if (!next || (isTheirs && !(await absenceOn(db, workspaceId, member.userId, next.date)))) return next;
    after = next.date;
  }
  return null;
}

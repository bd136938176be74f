import type { Db } from '../../../database/index.ts';
import type { Block } from '../../../slack/message.ts';
import { addDays, localDateOf } from '../../../time/index.ts';
import type { Reader } from '../../slice.ts';
import { findMember, mayManage, teamsOfPerson } from '../../teams/index.ts';
import { promptsOfPerson, standupOfTeam } from '../store/index.ts';
import { missingBlocks } from '../views/checklist.ts';
import { type HomeStandup, homeStandups } from '../views/home.ts';
import { checklistData } from './checklist.ts';
import type { Place } from './place.ts';
import { upcomingFor } from './upcoming.ts';

/** The standups of whoever looks at their App Home: the one owed first. */
export async function homeSection(db: Db, reader: Reader, now: Date): Promise<Block[]> {
  const standups: HomeStandup[] = [];
  for (const team of await teamsOfPerson(db, reader.workspaceId, reader.userId)) {
    const standup = await standupOfTeam(db, team.id);
    const mine = standup && (await homeStandup(db, { standup, team }, reader.userId, now));
    if (mine) standups.push(mine);
  }
  return [...homeStandups(standups), ...(await missingFor(db, reader, now))];
}

/** Whoever may mend it sees what a team's set-up still lacks. */
async function missingFor(db: Db, { workspaceId, userId }: Reader, now: Date): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const team of await teamsOfPerson(db, workspaceId, userId)) {
    const data = (await mayManage(db, team, userId)) ? await checklistData(db, team.id, now) : null;
    if (data) blocks.push(...missingBlocks(data));
  }
  return blocks;
}

async function homeStandup(db: Db, place: Place, userId: string, now: Date): Promise<HomeStandup | null> {
  const { standup, team } = place;
  const member = await findMember(db, team, userId);
  if (!member?.canBeAsked) return null;
  const today = localDateOf(now, member.timeZone);
  const around = { from: addDays(today, -1), to: addDays(today, 1) };
  const prompts = await promptsOfPerson(db, { standupId: standup.id, userId, ...around });
  const current = prompts.filter((prompt) => prompt.dueAt <= now && now <= prompt.deadlineAt).at(-1);
  const next = await upcomingFor(db, place, member, now);
  return {
    ...{ teamName: team.name, standupId: standup.id, timeZone: member.timeZone, now, today },
    current: current ? { date: current.date, state: current.state, deadlineAt: current.deadlineAt } : null,
    next: next && { date: next.date, dueAt: next.dueAt, mode: next.mode },
  };
}

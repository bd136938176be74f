import type { Trx } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import { addDays, instantOf, type LocalDate, localDateOf, nextWorkingInstant } from '../../../time/index.ts';
import { candidateFor } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { MOST_MESSAGES_A_DAY, messagesSince, promptAhead } from '../../standups/index.ts';
import { calendarOfMember, type Team } from '../../teams/index.ts';
import { canBeAsked } from '../../workspaces/index.ts';
import { addLetters, type Letter, lastLetters } from '../store/index.ts';
import { isOpenGate, isOpenShare } from '../views/letter.ts';
import type { Standing } from '../views/standing.ts';
import { letterKey } from './plan-keys.ts';

/**
 * Asks everybody by one direct message for what they owe a plan: approval, confirmation, or both. Who was asked today
 * finds it in the message that they have; it comes in their hours, and never as the third of a day.
 *
 * @param asking `onlyAnew`: only those whose answer no longer fits, and those who were never asked
 * @returns whom it asked, and who was asked today already
 */
export async function askPeople(
  trx: Trx,
  core: Core,
  standing: Standing,
  { team, onlyAnew = false }: { team: Team; onlyAnew?: boolean },
): Promise<{ asked: string[]; askedToday: string[] }> {
  const { sprint } = standing;
  const now = core.clock.now();
  const last = await lastLetters(trx, sprint.id);
  const owing = onlyAnew ? whoOwesAnew(standing, last) : whoOwes(standing);
  const today = localDateOf(now, team.timeZone);
  const isOfToday = (userId: string) => {
    const letter = last.get(userId);
    return letter !== undefined && localDateOf(letter.sentAt, team.timeZone) >= today;
  };
  const asked = owing.filter((userId) => !isOfToday(userId));
  const letters: Letter[] = [];
  for (const userId of asked) {
    const sentAt = await whenToAsk(trx, core, team, userId);
    letters.push({ sprintId: sprint.id, userId, number: (last.get(userId)?.number ?? 0) + 1, sentAt });
  }
  await addLetters(trx, letters);
  await core.outbox.owe(
    trx,
    letters.map(({ sprintId, userId, number, sentAt }) => ({
      ...{ kind: 'message', workspaceId: sprint.workspaceId, key: letterKey(sprintId, userId, number) },
      ...{ channel: userId, notBefore: sentAt },
      content: { view: 'planning.letter', ref: { sprintId, userId, number } },
    })),
  );
  await refreshLetters(trx, core, standing, [...owing]);
  return { asked, askedToday: owing.filter(isOfToday) };
}

/** Who is to say something: the first at each open gate who is there, and the assignees who have not. */
function whoOwes({ gates, shares, people }: Standing): string[] {
  const deciders = gates.filter(isOpenGate).flatMap(({ holders }) => holders.slice(0, 1));
  const assignees = shares.filter(isOpenShare).filter(({ userId }) => {
    const person = people.get(userId);
    return person !== undefined && canBeAsked(person);
  });
  return [...new Set([...deciders, ...assignees.map(({ userId }) => userId)])];
}

/** Whether anybody's answer no longer fits, or somebody has not been asked who should be. */
export async function mustAskAgain(trx: Trx, standing: Standing): Promise<boolean> {
  return whoOwesAnew(standing, await lastLetters(trx, standing.sprint.id)).length > 0;
}

function whoOwesAnew(standing: Standing, last: ReadonlyMap<string, Letter>): string[] {
  return whoOwes(standing).filter((userId) => !last.has(userId) || isAskedAnew(standing, userId));
}

function isAskedAnew({ gates, shares }: Standing, userId: string): boolean {
  const anew = gates.filter(({ state }) => state === 'changed').flatMap(({ holders }) => holders.slice(0, 1));
  return (
    anew.includes(userId) || shares.some((share) => share.userId === userId && share.state === 'changed')
  );
}

/** The letters of these people, the last and the one before, and their App Homes show how things stand now. */
export async function refreshLetters(
  trx: Trx,
  core: Core,
  { sprint }: Pick<Standing, 'sprint'>,
  userIds?: readonly string[],
): Promise<void> {
  const last = await lastLetters(trx, sprint.id);
  const whose = userIds ?? [...last.keys()];
  const keys = whose.flatMap((userId) => {
    const number = last.get(userId)?.number ?? 0;
    return [number - 1, number].filter((one) => one > 0).map((one) => letterKey(sprint.id, userId, one));
  });
  await core.outbox.refresh(trx, sprint.workspaceId, [...keys, ...whose.map(homeKey)]);
}

/** Somebody whose days are full is asked all the same. */
const MOST_DAYS_PUT_OFF = 5;

/** In their hours, on the first day that has room beside what has come, is to come, and the prompt of that day. */
async function whenToAsk(trx: Trx, core: Core, team: Team, userId: string): Promise<Date> {
  const now = core.clock.now();
  const { backAt } = await candidateFor(trx, team, userId, { at: now, isCritical: false, waiting: [] });
  const calendar = await calendarOfMember(trx, team, userId);
  const { timeZone } = calendar;
  const whose = { workspaceId: team.workspaceId, userId };
  const midnightOf = (date: LocalDate) => instantOf(date, '00:00', timeZone);
  let at = backAt;
  for (let day = 0; day < MOST_DAYS_PUT_OFF; day++) {
    const date = localDateOf(at, timeZone);
    const isToday = date === localDateOf(now, timeZone);
    const promptsAhead = isToday && (await promptAhead(trx, whose, now)) === null ? 0 : 1;
    const come = await messagesSince(trx, core, whose, midnightOf(date));
    if (come + promptsAhead < MOST_MESSAGES_A_DAY) return at;
    at = nextWorkingInstant(calendar, midnightOf(addDays(date, 1)));
  }
  return at;
}

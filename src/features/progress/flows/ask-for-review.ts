import { addMinutes } from 'date-fns/addMinutes';
import { min } from 'date-fns/min';
import { subDays } from 'date-fns/subDays';
import { newId, type Trx } from '../../../database/index.ts';
import {
  addDays,
  addWorkingMs,
  instantOf,
  localDateOf,
  nextWorkingInstant,
  type WorkingCalendar,
} from '../../../time/index.ts';
import { observersOf, reachableFrom } from '../../poker/index.ts';
import type { Core } from '../../slice.ts';
import { type Story, storiesById } from '../../sprints/index.ts';
import { hasRoomToday } from '../../standups/index.ts';
import { calendarOf, findTeam, membersOf, type Team } from '../../teams/index.ts';
import {
  ASKED_LATELY_DAYS,
  type Asked,
  type Candidate,
  fairestFirst,
  MOST_ASKED,
  type Stay,
} from '../rules/stay.ts';
import { addAsked, askedFor, askedSince, markSilent } from '../store/asked.ts';
import { saveStays, staysDue } from '../store/stays.ts';
import { dueAt, refreshRequests } from './follow-stays.ts';
import { requestKey } from './keys.ts';

const HOUR_MS = 60 * 60_000;

/** Where nobody has room for a message now, it is looked at again after this. */
const LOOK_AGAIN_MINUTES = 15;

/** More are not asked of one person at once. */
const MOST_AT_ONCE = 10;

/** Asks the next person to take each story of a team that has waited for too long; one message each. */
export function askForReviews(core: Core, teamId: string): Promise<void> {
  return core.database.transaction(async (trx) => {
    const team = await findTeam(trx, teamId);
    if (!team) return;
    const round = await beginRound(trx, core, team);
    const stays = await staysDue(trx, teamId, core.clock.now());
    const asked = await askedFor(
      trx,
      stays.map(({ id }) => id),
    );
    const stories = await storiesById(
      trx,
      stays.map(({ storyId }) => storyId),
    );
    for (const stay of stays) {
      const story = stories.get(stay.storyId);
      if (story) await goOn(round, { stay, story, before: asked.get(stay.id) ?? [] });
    }
    await sendRequests(round);
  });
}

/** What is known while the stories of one team are gone through. */
interface Round {
  trx: Trx;
  core: Core;
  team: Team;
  now: Date;
  calendar: WorkingCalendar;
  /** Who is not away today. */
  candidates: Array<Candidate & { reachableAt: Date }>;
  /** Everybody who could be asked on some day. */
  everybody: string[];
  /** Who was found to have no room for a message today. */
  full: Set<string>;
  /** Who is asked in this round, for which of them, in which message. */
  requests: Map<string, { messageId: string; stays: Stay[] }>;
}

async function beginRound(trx: Trx, core: Core, team: Team): Promise<Round> {
  const now = core.clock.now();
  const reachable = await reachableFrom(trx, team, now);
  const observers = await observersOf(trx, team);
  const members = [...reachable].filter(([userId]) => !observers.has(userId));
  const ids = members.map(([userId]) => userId);
  const times = await askedSince(trx, ids, subDays(now, ASKED_LATELY_DAYS));
  const candidates = members.map(([userId, reachableAt]) => {
    const asked = times.get(userId) ?? [];
    return { userId, reachableAt, times: asked.length, lastAskedAt: asked.at(-1) ?? null };
  });
  const everybody = (await membersOf(trx, team)).map(({ userId }) => userId);
  return {
    ...{ trx, core, team, now, calendar: await calendarOf(trx, team), candidates },
    everybody: everybody.filter((userId) => !observers.has(userId)),
    ...{ full: new Set(), requests: new Map() },
  };
}

async function goOn(
  round: Round,
  { stay, story, before }: { stay: Stay; story: Story; before: readonly Asked[] },
): Promise<void> {
  const { trx, now } = round;
  const due = await dueAt(trx, stay);
  if (before.length === 0 && due !== null && due > now) {
    await saveStays(trx, [{ ...stay, nextDueAt: due }]);
    return;
  }
  await markSilent(trx, stay.id);
  const next = await nextFor(round, { story, before });
  if (next === null) await saveStays(trx, [{ ...stay, state: 'unanswered', nextDueAt: null }]);
  else if (next instanceof Date) await saveStays(trx, [{ ...stay, nextDueAt: next }]);
  else await ask(round, stay, next);
  if (before.length > 0) await refreshRequests(trx, round.core, [stay]);
}

/** Who is asked next; when to look again where nobody can be told now; null where nobody is left. */
async function nextFor(
  round: Round,
  { story, before }: { story: Story; before: readonly Asked[] },
): Promise<Candidate | Date | null> {
  if (before.length >= MOST_ASKED) return null;
  const { candidates, everybody, calendar, now } = round;
  const mayAsk = (userId: string) =>
    !story.assignees.includes(userId) && !before.some((asked) => asked.userId === userId);
  if (!everybody.some(mayAsk)) return null;
  const could = candidates.filter(({ userId }) => mayAsk(userId));
  for (const candidate of fairestFirst(could.filter(({ reachableAt }) => reachableAt <= now))) {
    if (await hasRoom(round, candidate.userId)) return candidate;
  }
  const later = could.map(({ reachableAt }) =>
    reachableAt > now ? reachableAt : addMinutes(now, LOOK_AGAIN_MINUTES),
  );
  const tomorrow = addDays(localDateOf(now, calendar.timeZone), 1);
  const nextDay = nextWorkingInstant(calendar, instantOf(tomorrow, '00:00', calendar.timeZone));
  return min([...later, nextDay]);
}

async function hasRoom({ trx, core, team, full, requests }: Round, userId: string): Promise<boolean> {
  const request = requests.get(userId);
  if (request) return request.stays.length < MOST_AT_ONCE;
  if (full.has(userId)) return false;
  if (await hasRoomToday(trx, core, { workspaceId: team.workspaceId, userId })) return true;
  full.add(userId);
  return false;
}

async function ask(round: Round, stay: Stay, { userId }: Candidate): Promise<void> {
  const { trx, now, calendar, requests, candidates } = round;
  const request = requests.get(userId) ?? { messageId: newId(), stays: [] };
  if (request.stays.length === 0) {
    round.candidates = candidates.map((one) =>
      one.userId === userId ? { ...one, times: one.times + 1, lastAskedAt: now } : one,
    );
  }
  const nextDueAt = addWorkingMs(calendar, now, (stay.askAfterHours ?? 0) * HOUR_MS);
  request.stays.push({ ...stay, nextDueAt });
  requests.set(userId, request);
  await saveStays(trx, [{ ...stay, nextDueAt }]);
}

async function sendRequests({ trx, core, team, now, requests }: Round): Promise<void> {
  for (const [userId, { messageId, stays }] of requests) {
    await addAsked(
      trx,
      stays.map((stay) => ({ stayId: stay.id, userId, messageId, askedAt: now, answer: null })),
    );
    const ends = stays.flatMap(({ nextDueAt }) => nextDueAt ?? []);
    await core.outbox.owe(trx, {
      ...{ kind: 'message', workspaceId: team.workspaceId, key: requestKey(messageId), channel: userId },
      ...{ content: { view: 'progress.request', ref: { messageId } }, expiresAt: min(ends), isBulk: true },
    });
  }
}

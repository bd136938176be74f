import { addMinutes } from 'date-fns/addMinutes';
import type { Db, Trx } from '../../../database/index.ts';
import { instantOf } from '../../../time/index.ts';
import { nextFacilitator } from '../../ceremonies/index.ts';
import type { Core } from '../../slice.ts';
import { channelFor } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { speakingOrder } from '../rules/meeting.ts';
import { isExpected } from '../rules/prompts.ts';
import type { Occurrence, Prompt } from '../rules/types.ts';
import { meetingsBefore, promptsOf } from '../store/index.ts';
import type { LiveData } from '../views/live.ts';
import { openBlockerLines } from './blocker-lines.ts';
import { keys } from './keys.ts';
import type { OccurrencePlace } from './place.ts';

/** Announced later than this after its start, a meeting is over before anybody reads of it. */
const WORTH_MINUTES = 10;

/** The team is told of its live standup: who facilitates, in what order people speak, what there is to talk about. */
export async function announceMeeting(
  trx: Trx,
  core: Core,
  place: OccurrencePlace,
  now: Date,
): Promise<Partial<Occurrence>> {
  const { occurrence, standup, team } = place;
  const meetsAt = instantOf(occurrence.date, standup.askedAt, team.timeZone);
  const expected = (await promptsOf(trx, occurrence.id)).filter(
    (prompt) => isAtMeeting(prompt, meetsAt) && (isExpected(prompt) || prompt.state === 'answered'),
  );
  const people = expected.map(({ userId }) => userId);
  const isOver = occurrence.startAt !== null && now > addMinutes(occurrence.startAt, WORTH_MINUTES);
  if (people.length === 0 || isOver) return { announceAt: null };
  const earlier = await meetingsBefore(trx, standup.id, occurrence.date);
  await core.outbox.owe(trx, {
    kind: 'message',
    workspaceId: team.workspaceId,
    key: keys.live(occurrence),
    channel: await channelFor(trx, team, 'standup'),
    content: { view: 'standups.live', ref: { occurrenceId: occurrence.id } },
  });
  return {
    announceAt: null,
    facilitatorId: nextFacilitator(people, lastFacilitated(earlier)),
    speakingOrder: speakingOrder(people, timesFirst(earlier), occurrence.id),
  };
}

export async function liveData(db: Db, place: OccurrencePlace, meetsAt: Date, now: Date): Promise<LiveData> {
  const { occurrence, team } = place;
  const prompts = await promptsOf(db, occurrence.id);
  const people = await peopleById(
    db,
    team.workspaceId,
    prompts.map(({ userId }) => userId),
  );
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(people, id));
  return {
    ...{ teamName: team.name, timeZone: team.timeZone, occurrence, meetsAt },
    isOver: now >= meetsAt,
    order: names(occurrence.speakingOrder),
    away: names(prompts.filter(({ skippedFor }) => skippedFor === 'away').map(({ userId }) => userId)),
    blockers: await openBlockerLines(db, team, now),
    attended: occurrence.attended && names(occurrence.attended),
  };
}

/** Those who are asked by message instead are asked at another time: it is not in their day. */
export function isAtMeeting({ dueAt }: Prompt, meetsAt: Date): boolean {
  return dueAt.getTime() === meetsAt.getTime();
}

function timesFirst(meetings: readonly Occurrence[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const {
    speakingOrder: [first],
  } of meetings) {
    if (first !== undefined) times.set(first, (times.get(first) ?? 0) + 1);
  }
  return times;
}

/** @param meetings the latest first */
function lastFacilitated(meetings: readonly Occurrence[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { facilitatorId, date } of meetings) {
    if (facilitatorId !== null && !last.has(facilitatorId)) last.set(facilitatorId, date);
  }
  return last;
}

import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { absencesOn, channelFor } from '../../teams/index.ts';
import { isExpected, skipped } from '../rules/prompts.ts';
import { dailyExpiresAt } from '../rules/schedule.ts';
import type { FullAnswer, Occurrence } from '../rules/types.ts';
import { answersOf, notePosted, promptsOf, savePrompt, setThreadParts } from '../store/index.ts';
import { nobodyExpected } from '../views/daily-people.ts';
import { partsOf } from '../views/full-answer.ts';
import { fullAnswerData } from './answer-data.ts';
import { openBlockerLines } from './blocker-lines.ts';
import { aheadOf, dayOf, partsNow, standings } from './daily-data.ts';
import { awayBy } from './enrol.ts';
import { keys } from './keys.ts';
import { dailyTime, type OccurrencePlace } from './place.ts';
import { refreshPrompt } from './refresh.ts';

/** The team's message of the day goes out, with the answers that waited for it in its thread. */
export async function postDaily(
  trx: Trx,
  core: Core,
  place: OccurrencePlace,
  now: Date,
): Promise<Partial<Occurrence>> {
  const { occurrence, team } = place;
  await noteAway(trx, core, place, now);
  const expiresAt = dailyExpiresAt(dailyTime(place, occurrence.date));
  if (now >= expiresAt) return passedOver('Drumbeat was not running');
  const people = await standings(trx, place, now);
  if (nobodyExpected(people)) return passedOver('nobody was there to answer');
  const daily = { key: keys.daily(occurrence), channel: await channelFor(trx, team, 'standup') };
  const picture = await core.oweDailyPicture(trx, core, dayOf(place, now), daily);
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: team.workspaceId, ...daily, expiresAt },
    content: { view: 'standups.daily', ref: { occurrenceId: occurrence.id } },
    ...(picture !== null && { shows: { key: picture } }),
  });
  await notePosted(trx, occurrence.id, now);
  const posted = { ...place, occurrence: { ...occurrence, dailyState: 'posted' as const } };
  for (const answer of await answersOf(trx, occurrence.id)) await oweThread(trx, core, posted, answer);
  return { dailyAt: null, dailyState: 'posted' };
}

/** The answer in the daily's thread, in as many messages as it needs; those there already show it anew. */
export async function oweThread(
  trx: Trx,
  core: Core,
  place: OccurrencePlace,
  answer: FullAnswer,
): Promise<void> {
  const { occurrence, team } = place;
  if (occurrence.dailyState !== 'posted') return;
  const parts = partsOf(await fullAnswerData(trx, place, answer));
  const channel = await channelFor(trx, team, 'standup');
  for (let part = 1; part <= Math.max(parts, answer.threadParts); part++) {
    const key = keys.answer(occurrence, answer.userId, part);
    const ref = { occurrenceId: occurrence.id, userId: answer.userId, part };
    await core.outbox.owe(trx, {
      ...{ kind: 'message', workspaceId: team.workspaceId, key, channel },
      ...{ content: { view: 'standups.answer', ref }, replyTo: { key: keys.daily(occurrence) } },
    });
    if (part <= answer.threadParts) await core.outbox.refresh(trx, team.workspaceId, key);
  }
  if (parts > answer.threadParts) await setThreadParts(trx, answer.id, parts);
}

/** Nothing more is expected: the daily shows from now on how things stood at its end. */
export async function closeDaily(
  trx: Trx,
  core: Core,
  place: OccurrencePlace,
  now: Date,
): Promise<Partial<Occurrence>> {
  const { occurrence, team } = place;
  const closingBlockers = await openBlockerLines(trx, team, now);
  const closingParts = await partsNow(trx, core, place, now);
  const closingAhead = await aheadOf(trx, place);
  if (occurrence.dailyState === 'posted') {
    const daily = { key: keys.daily(occurrence), channel: await channelFor(trx, team, 'standup') };
    await core.oweDailyPicture(trx, core, dayOf(place, now), daily);
  }
  return { state: 'closed', closeAt: null, enrolAt: null, closingBlockers, closingParts, closingAhead };
}

/** Who went away after they were asked stands as away, not as missing. */
async function noteAway(
  trx: Trx,
  core: Core,
  { occurrence, team }: OccurrencePlace,
  now: Date,
): Promise<void> {
  const prompts = (await promptsOf(trx, occurrence.id)).filter(isExpected);
  const ids = prompts.map(({ userId }) => userId);
  const away = await absencesOn(trx, team.workspaceId, ids, occurrence.date);
  for (const prompt of prompts) {
    const absence = away.get(prompt.userId);
    if (!absence) continue;
    await savePrompt(trx, skipped(prompt, now, awayBy(absence, occurrence.date)));
    await refreshPrompt(trx, core, occurrence, prompt.userId, { isBulk: true });
  }
}

function passedOver(reason: string): Partial<Occurrence> {
  return { dailyAt: null, dailyState: 'skipped', dailyReason: reason };
}

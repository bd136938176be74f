import type { Trx } from '../../../database/index.ts';
import { homeKey, type Outbox } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import type { Occurrence } from '../rules/types.ts';
import { findPrompt, openOccurrences, standupOfTeam } from '../store/index.ts';
import { askedTogether } from './asked-together.ts';
import { keys } from './keys.ts';

interface Refresher {
  outbox: Pick<Outbox, 'refresh'>;
}

/** The channel's message of the day shows how things stand now. */
export async function refreshDaily(trx: Trx, { outbox }: Refresher, occurrence: Occurrence): Promise<void> {
  if (occurrence.dailyState !== 'posted') return;
  await outbox.refresh(trx, occurrence.workspaceId, keys.daily(occurrence));
}

/** The same for all days of a team that are open. */
export async function refreshOpenDailies(trx: Trx, refresher: Refresher, teamId: string): Promise<void> {
  const standup = await standupOfTeam(trx, teamId);
  for (const occurrence of standup ? await openOccurrences(trx, standup.id) : []) {
    await refreshDaily(trx, refresher, occurrence);
  }
}

interface Refreshing {
  /** One of many, as time passes; nobody waits for it. */
  isBulk?: boolean;
}

/** What the person was sent shows how things stand for them now. */
export async function refreshPrompt(
  trx: Trx,
  core: Core,
  occurrence: Occurrence,
  userId: string,
  refreshing: Refreshing = {},
): Promise<void> {
  const prompt = await findPrompt(trx, occurrence.id, userId);
  for (const { place } of prompt ? await askedTogether(trx, prompt) : []) {
    await core.outbox.refresh(trx, occurrence.workspaceId, keys.prompt(place.occurrence, userId), refreshing);
    await core.outbox.refresh(
      trx,
      occurrence.workspaceId,
      keys.reminder(place.occurrence, userId),
      refreshing,
    );
  }
}

export async function refreshHome(
  trx: Trx,
  core: Core,
  { workspaceId, userId }: { workspaceId: string; userId: string },
  refreshing: Refreshing = {},
): Promise<void> {
  await core.outbox.refresh(trx, workspaceId, homeKey(userId), refreshing);
}

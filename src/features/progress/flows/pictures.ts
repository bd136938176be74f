import { addMinutes } from 'date-fns/addMinutes';
import { max } from 'date-fns/max';
import type { Trx } from '../../../database/index.ts';
import type { Core, DailyDay, DailyPlace } from '../../slice.ts';
import {
  forgetPicture,
  keepPicture,
  type OpenPicture,
  picturesDue,
  picturesOfTeams,
} from '../store/pictures.ts';
import { hasPanels } from './daily.ts';

/** A daily's picture is drawn anew no sooner than so long after the last time, however much happens. */
const REDRAWN_AFTER_MINUTES = 10;

/**
 * Owes the burndowns that a daily shows, in its lane before it; null where there is nothing to draw. As its day ends it is
 * asked again: then what has changed since is drawn for the last time.
 */
export async function owePicture(
  trx: Trx,
  core: Core,
  { workspaceId, teamId, date, now }: DailyDay,
  daily: DailyPlace,
): Promise<string | null> {
  const key = `${daily.key}:burndown`;
  const known = await core.outbox.find(trx, workspaceId, key);
  if (known) {
    const open = (await picturesOfTeams(trx, [teamId])).find((picture) => picture.key === key);
    if (open) await closePicture(trx, core, open);
    return key;
  }
  const isTooLate = (await core.outbox.find(trx, workspaceId, daily.key)) !== undefined;
  if (isTooLate || !(await hasPanels(trx, { teamId, date }, now))) return null;
  await core.outbox.owe(trx, {
    ...{ kind: 'picture', workspaceId, key, channel: daily.channel },
    content: {
      ...{ file: 'progress.burndowns', ref: { teamId, date }, name: 'burndown.png', title: 'Burndown' },
    },
  });
  await keepPicture(trx, { workspaceId, key, teamId, drawnAt: now, nextDueAt: null });
  return key;
}

async function closePicture(trx: Trx, core: Core, picture: OpenPicture): Promise<void> {
  if (picture.nextDueAt !== null) await core.outbox.refresh(trx, picture.workspaceId, picture.key);
  await forgetPicture(trx, picture);
}

/** Something of these teams' sprints has changed: the pictures of their open dailies follow in time. */
export async function noteChanged(trx: Trx, teamIds: readonly string[], now: Date): Promise<void> {
  for (const picture of await picturesOfTeams(trx, teamIds)) {
    if (picture.nextDueAt !== null) continue;
    const nextDueAt = max([now, addMinutes(picture.drawnAt, REDRAWN_AFTER_MINUTES)]);
    await keepPicture(trx, { ...picture, nextDueAt });
  }
}

/** Draws anew what has changed and has waited for long enough. */
export async function drawAnew(core: Core): Promise<void> {
  const now = core.clock.now();
  if ((await picturesDue(core.database.db, now)).length === 0) return;
  await core.database.transaction(async (trx) => {
    for (const picture of await picturesDue(trx, now)) {
      await core.outbox.refresh(trx, picture.workspaceId, picture.key, { isBulk: true });
      await keepPicture(trx, { ...picture, drawnAt: now, nextDueAt: null });
    }
  });
}

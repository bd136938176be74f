import type { Trx } from '../../../database/index.ts';
import { errorCode } from '../../../slack/errors.ts';
import { type DueThing, workApart } from '../../apart.ts';
import type { Core } from '../../slice.ts';
import { changesSince } from '../../sprints/index.ts';
import { isLive } from '../rules/index.ts';
import { findWindow, forgetWindow, outdateWindows, type PlanWindow, windowsOn } from '../store/index.ts';
import { showPlace } from './screens.ts';

const apart = workApart('a plan could not be brought up to date in an open window');

/**
 * Brings the windows that show a plan up to date with what was changed since they were shown. It is not owed: a window
 * that was closed meanwhile is forgotten, and a form is left alone so that nothing typed is lost.
 *
 * @param sprintId of which sprint; of all where left out
 */
export async function refreshWindows(core: Core, sprintId?: string): Promise<void> {
  for (const window of await windowsBehind(core, sprintId)) {
    await apart.run(core, window, () => bringUpToDate(core, window));
  }
}

/** The windows on plans of a team show something else by now than what their sprints hold. */
export async function outdatePlansOf(trx: Trx, teamId: string): Promise<void> {
  const windows = (await windowsOn(trx)).filter(({ place }) => place.teamId === teamId);
  await outdateWindows(
    trx,
    windows.map(({ id }) => id),
  );
}

/** The windows to be brought up to date now; those that failed rest for a while. */
export async function windowsBehind(core: Core, sprintId?: string): Promise<Array<PlanWindow & DueThing>> {
  const stale = await staleWindows(core, sprintId);
  return apart.ready(
    core,
    stale.map((window) => ({ ...window, teamId: window.place.teamId })),
  );
}

/** Those that show something else than what is kept. */
async function staleWindows(core: Core, sprintId?: string): Promise<PlanWindow[]> {
  const { db } = core.database;
  const windows = (await windowsOn(db, sprintId)).filter(({ place }) => isLive(place.screen));
  const latest = new Map<string, number>();
  for (const [id, position] of oldestPositions(windows)) {
    latest.set(id, (await changesSince(db, id, position)).at(-1)?.position ?? position);
  }
  return windows.filter(({ place, position }) => position < (latest.get(place.sprintId) ?? position));
}

function oldestPositions(windows: readonly PlanWindow[]): Map<string, number> {
  const oldest = new Map<string, number>();
  for (const { place, position } of windows) {
    oldest.set(place.sprintId, Math.min(position, oldest.get(place.sprintId) ?? position));
  }
  return oldest;
}

/** Nothing is done where the window shows another screen by now. */
async function bringUpToDate(core: Core, { id, workspaceId, userId, place }: PlanWindow): Promise<void> {
  const now = await findWindow(core.database.db, id);
  if (now?.place.turn !== place.turn) return;
  const view = await showPlace(core, { workspaceId, userId }, place);
  const client = await core.clientFor(workspaceId);
  await client.views.update({ external_id: id, view }).catch(async (error: unknown) => {
    if (errorCode(error) !== 'not_found') throw error;
    await core.database.transaction((trx) => forgetWindow(trx, id));
  });
}

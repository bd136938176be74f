import { altOf } from '../../../charts/index.ts';
import { type Inbound, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { type ChartRef, chartOf } from './charts.ts';

interface Asked {
  inbound: Inbound;
  userId: string;
  picture: ChartRef;
  /** What is said where there is nothing to draw yet: 'Sprint 3 has not begun.' */
  otherwise: string;
}

/**
 * Sends somebody a picture that they asked for, by direct message.
 *
 * @returns what it shows, in plain text
 * @throws UserError where there is nothing to draw
 */
export async function sendPicture(
  core: Core,
  { inbound, userId, picture, otherwise }: Asked,
): Promise<string> {
  const chart = await chartOf(core.database.db, picture, core.clock.now());
  if (!chart) throw new UserError(otherwise);
  const { workspaceId } = inbound;
  const key = `progress:picture:${inbound.key}`;
  const ref = { ...picture };
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, core.clock.now()))) return;
    await core.outbox.owe(trx, [
      {
        ...{ kind: 'picture', workspaceId, key, channel: userId },
        content: { file: 'progress.picture', ref, name: `${picture.chart}.png`, title: picture.chart },
      },
      {
        ...{ kind: 'message', workspaceId, key: `${key}:shown`, channel: userId, shows: { key } },
        content: { view: 'progress.picture', ref },
      },
    ]);
  });
  return altOf(chart);
}

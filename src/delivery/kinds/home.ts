import type { WebClient } from '@slack/web-api';
import type { Home } from '../../slack/message.ts';
import type { Outcome } from '../outcome.ts';
import type { DeliveryRow } from '../store/tables.ts';

/** Done twice it changes nothing; done late it undoes what came after. */
export async function publishHome(client: WebClient, row: DeliveryRow, view: Home): Promise<Outcome> {
  await client.views.publish({ user_id: row.channel, view });
  return { kind: 'current' };
}

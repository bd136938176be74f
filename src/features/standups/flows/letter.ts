import { type Inbound, takeOnce } from '../../../database/index.ts';
import type { MessageDelivery } from '../../../delivery/index.ts';
import type { Message } from '../../../slack/message.ts';
import type { Core } from '../../slice.ts';

interface Letter {
  workspaceId: string;
  /** What makes it the one it is. */
  key: string;
  userId: string;
  /** The first stands in the direct messages, the others in its thread. */
  pages: Message[];
}

/** Sends somebody what they asked for, in as many messages as it takes. */
export async function oweLetter(
  core: Core,
  { inbound, name, ...rest }: Omit<Letter, 'workspaceId' | 'key'> & { inbound: Inbound; name: string },
): Promise<void> {
  const { workspaceId, key } = inbound;
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, core.clock.now()))) return;
    await core.outbox.owe(trx, letter({ workspaceId, key: `${name}:${key}`, ...rest }));
  });
}

export function letter({ workspaceId, key, userId, pages }: Letter): MessageDelivery[] {
  return pages.map((message, page) => ({
    ...{ kind: 'message', workspaceId, key: `${key}:${page}`, channel: userId, content: { message } },
    ...(page > 0 && { replyTo: { key: `${key}:0` } }),
  }));
}

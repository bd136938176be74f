import { type Inbound, takeOnce } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import type { Core } from '../../slice.ts';

interface Letter {
  inbound: Inbound;
  userId: string;
  /** 'week', 'export': part of what makes the messages the ones they are */
  name: string;
  /** The first stands in the direct messages, the others in its thread. */
  pages: Message[];
}

/** Sends somebody what they asked for, in as many messages as it takes. */
export async function oweLetter(core: Core, { inbound, userId, name, pages }: Letter): Promise<void> {
  const { workspaceId } = inbound;
  const key = (page: number) => `${name}:${inbound.key}:${page}`;
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, core.clock.now()))) return;
    for (const [page, message] of pages.entries()) {
      await core.outbox.owe(trx, {
        ...{ kind: 'message', workspaceId, key: key(page), channel: userId, content: { message } },
        ...(page > 0 && { replyTo: { key: key(0) } }),
      });
    }
  });
}

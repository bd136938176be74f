import { takeOnce } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { requirePlan } from './plan.ts';
import type { PlanDeed } from './publish.ts';
import { documentOf } from './published.ts';

/** Owes somebody the whole plan as a file in their direct messages. */
export function oweFile(core: Core, { inbound, userId, sprintId }: PlanDeed): Promise<Message> {
  return core.database.transaction(async (trx) => {
    const { sprint } = await requirePlan(trx, sprintId);
    if (await takeOnce(trx, inbound, core.clock.now())) {
      await core.outbox.owe(trx, {
        ...{ kind: 'file', workspaceId: sprint.workspaceId, key: `plan:${sprint.id}:file:${inbound.key}` },
        ...{ channel: userId, content: documentOf(sprint) },
      });
    }
    return { text: `The plan of ${escapeMrkdwn(sprint.name)} comes as a file in our direct messages.` };
  });
}

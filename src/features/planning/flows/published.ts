import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import type { Sprint } from '../../sprints/index.ts';
import type { PublishedPlan } from '../store/index.ts';
import { savePublished } from '../store/index.ts';
import { documentKey, fileKey, planKey } from './plan-keys.ts';

/** Puts the plan into the channel: the whole of it as a canvas, the essentials as a message that is pinned. */
export async function postPlan(trx: Trx, core: Core, sprint: Sprint, channel: string): Promise<void> {
  const { workspaceId } = sprint;
  await core.outbox.owe(trx, [
    {
      ...{ kind: 'canvas', workspaceId, key: documentKey(sprint.id), channel },
      content: documentOf(sprint),
    },
    {
      ...{ kind: 'message', workspaceId, key: planKey(sprint.id), channel },
      content: { view: 'planning.plan', ref: { sprintId: sprint.id } },
      shows: { key: documentKey(sprint.id) },
    },
    { kind: 'pin', workspaceId, channel, of: { key: planKey(sprint.id) } },
  ]);
}

/** The message and the document are brought up to date, or the document alone. */
export async function refreshPlan(
  trx: Trx,
  core: Core,
  { id, workspaceId }: Pick<Sprint, 'id' | 'workspaceId'>,
  what: 'all' | 'document' = 'all',
): Promise<void> {
  const keys = what === 'all' ? [planKey(id), documentKey(id)] : [documentKey(id)];
  await core.outbox.refresh(trx, workspaceId, keys);
}

/** Where there can be no canvas, the whole plan as it is now, as a file in the message's thread. */
export async function postFile(
  trx: Trx,
  outbox: Pick<Core['outbox'], 'owe'>,
  sprint: Sprint,
  plan: PublishedPlan,
): Promise<void> {
  const files = (plan.files ?? 0) + 1;
  await savePublished(trx, { ...plan, files });
  await outbox.owe(trx, {
    ...{
      kind: 'file',
      workspaceId: plan.workspaceId,
      key: fileKey(sprint.id, files),
      channel: plan.channelId,
    },
    ...{ content: documentOf(sprint), replyTo: { key: planKey(sprint.id) } },
  });
}

/** What is in the document, by the name that it has as a file. */
export function documentOf({ id, name, number }: Sprint) {
  return {
    ...{ file: 'planning.document', ref: { sprintId: id } },
    ...{ name: `sprint-${number}.md`, title: name },
  };
}

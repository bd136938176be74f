import { verdictOf } from '../../../slack/errors.ts';
import type { Core } from '../../slice.ts';
import { reopenWorkspace } from './connect.ts';

/** Slack tells no app that it was installed again: asks whether it was, and sends what waited. Throws what else Slack answers. */
export async function noticeReinstall(core: Core, workspaceId: string): Promise<void> {
  const client = await core.clientFor(workspaceId);
  const isBack = await client.auth.test().then(
    () => true,
    (error: unknown) => {
      if (verdictOf(error) === 'install-gone') return false;
      throw error;
    },
  );
  if (!isBack) return;
  await reopenWorkspace(core, workspaceId);
  core.outbox.resume(workspaceId);
}

import { errorCode } from '../../../slack/errors.ts';
import type { Core } from '../../slice.ts';
import type { UserGroup } from '../rules.ts';

/** The workspace's user groups as Slack has them now; none where the app may not see them or the plan has none. */
export async function askUserGroups(core: Core, workspaceId: string): Promise<UserGroup[]> {
  const client = await core.clientFor(workspaceId);
  const told = await client.usergroups.list().catch((error: unknown) => {
    if (['missing_scope', 'plan_upgrade_required'].includes(errorCode(error) ?? ''))
      return { usergroups: [] };
    throw error;
  });
  return (told.usergroups ?? []).flatMap(({ id, handle }) =>
    id && handle ? [{ id, name: `@${handle}` }] : [],
  );
}

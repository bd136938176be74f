import { topModal } from '../../../workspace/views.ts';
import type { Done } from '../../protocol.ts';
import type { Standing } from '../page.ts';
import { Told } from '../told.ts';

/** What the app or Slack has against it stands in the window. */
export async function submit(standing: Standing, viewId: string | undefined): Promise<Done> {
  refuseUnlessOnTop(standing, viewId);
  await standing.slack.act.submitView({ user: standing.person.id });
  return { ok: true };
}

export async function close(standing: Standing, viewId: string | undefined): Promise<Done> {
  refuseUnlessOnTop(standing, viewId);
  await standing.slack.act.closeView({ user: standing.person.id });
  return { ok: true };
}

function refuseUnlessOnTop({ slack, person }: Standing, viewId: string | undefined): void {
  const top = topModal(slack.workspace, person.id);
  if (!top || (viewId !== undefined && top.id !== viewId)) throw new Told('This window is no longer open.');
}

import type { Outcome } from '../../../actions/outcome.ts';
import type { JsonValue, View } from '../../../types.ts';
import { elementsOf } from '../../../workspace/element-state.ts';
import { findEphemeral, findMessage } from '../../../workspace/messages.ts';
import { isOpen } from '../../../workspace/views.ts';
import type { Done, Where } from '../../protocol.ts';
import type { Notices } from '../changes/notices.ts';
import type { Standing } from '../page.ts';
import { Told } from '../told.ts';
import { roomOf } from './rooms.ts';

type Element = { in: Where; actionId: string; blockId?: string };

export async function press(standing: Standing, pressed: Element & { value?: string }): Promise<Done> {
  refuseWhatIsGone(standing, pressed);
  return done(standing, pressed.in, await standing.slack.act.press({ user: standing.person.id, ...pressed }));
}

export async function choose(
  standing: Standing,
  chosen: Element & { value: JsonValue },
  notices: Notices,
): Promise<Done> {
  refuseWhatIsGone(standing, chosen);
  const outcome = await standing.slack.act.choose({ user: standing.person.id, ...chosen });
  // What one chooses in a message changes nothing that others see, so nobody else says so.
  if ('channel' in chosen.in) notices.tell(standing.person, { kind: 'messages', channel: chosen.in.channel });
  return done(standing, chosen.in, outcome);
}

export async function suggest(
  standing: Standing,
  { typed, ...element }: Element & { typed: string },
): Promise<Done> {
  refuseWhatIsGone(standing, element);
  const options = await standing.slack.act.suggest({ user: standing.person.id, ...element, query: typed });
  return { ok: true, options };
}

function refuseWhatIsGone(standing: Standing, { in: where, actionId, blockId }: Element): void {
  const blocks = 'viewId' in where ? openView(standing, where.viewId).blocks : messageBlocks(standing, where);
  const isThere = elementsOf(blocks).some(
    (one) => one.actionId === actionId && (blockId === undefined || one.blockId === blockId),
  );
  if (!isThere) throw new Told('This has changed meanwhile. Look again.');
}

function openView({ slack, person }: Standing, viewId: string): View {
  const view = slack.workspace.views.get(viewId);
  if (view?.userId !== person.id || !isOpen(slack.workspace, view))
    throw new Told('This window is no longer open.');
  return view;
}

function messageBlocks(standing: Standing, { channel, ts }: { channel: string; ts: string }) {
  const conversation = roomOf(standing, channel);
  const ephemeral = findEphemeral(conversation, ts);
  const seen = ephemeral?.userId === standing.person.id ? ephemeral : findMessage(conversation, ts);
  if (!seen) throw new Told('This message is gone.');
  return seen.blocks;
}

/** A modal shows by itself what went wrong; Home and messages do not. */
function done({ slack }: Standing, where: Where, outcome: Outcome): Done {
  if (outcome.ok || ('viewId' in where && slack.workspace.views.get(where.viewId)?.kind === 'modal'))
    return { ok: true };
  return { ok: false, error: outcome.failure };
}

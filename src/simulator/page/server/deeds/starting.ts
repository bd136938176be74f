import type { Outcome } from '../../../actions/outcome.ts';
import type { Done } from '../../protocol.ts';
import type { Standing } from '../page.ts';
import { messageIn, roomOf } from './rooms.ts';

type OnMessage = { channel: string; ts: string };

export function openHome({ slack, person }: Standing, tab: 'home' | 'messages' | undefined): Done {
  slack.act.openHome({ user: person.id, tab });
  return { ok: true };
}

export async function startMessageShortcut(
  standing: Standing,
  { callbackId, channel, ts }: OnMessage & { callbackId: string },
): Promise<Done> {
  messageIn(roomOf(standing, channel), ts);
  const { slack, person } = standing;
  return done(await slack.act.messageShortcut({ user: person.id, callbackId, channel, ts }));
}

export async function startGlobalShortcut({ slack, person }: Standing, callbackId: string): Promise<Done> {
  return done(await slack.act.globalShortcut({ user: person.id, callbackId }));
}

function done(outcome: Outcome): Done {
  return outcome.ok ? { ok: true } : { ok: false, error: outcome.failure };
}

import { WebSocket } from 'ws';
import type { JsonObject } from '../../../src/simulator/index.ts';

export type Heard = { kind: string; payload: JsonObject };

/** An app in its barest form: keeps what comes over the socket and acks it, with whatever `answer` says. */
export async function listenTo(url: string, answer: (heard: Heard) => JsonObject | undefined) {
  const heard: Heard[] = [];
  const waiting: { matches: (each: Heard) => boolean; resolve: (each: Heard) => void }[] = [];
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('message', (data) => {
      const envelope: JsonObject = JSON.parse(String(data));
      if (envelope.type === 'hello') return resolve();
      if (typeof envelope.envelope_id !== 'string') return;
      const each = { kind: String(envelope.type), payload: objectIn(envelope.payload) };
      heard.push(each);
      socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload: answer(each) }));
      for (const { matches, resolve: tell } of waiting) if (matches(each)) tell(each);
    });
  });

  return {
    heard,
    /** The next thing of that type; ask before it is caused. */
    next(type: string): Promise<Heard> {
      return new Promise((resolve) => waiting.push({ matches: (each) => typeOf(each) === type, resolve }));
    },
    stop: () => socket.terminate(),
  };
}

/** `slash_commands`, an interaction's `type`, or an event's. */
export function typeOf({ kind, payload }: Heard): string {
  if (kind === 'events_api') return String(objectIn(payload.event).type);
  return kind === 'slash_commands' ? kind : String(payload.type);
}

export function objectIn(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

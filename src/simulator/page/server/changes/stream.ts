import type { WebSocket } from 'ws';
import { machinePause } from '../../../machine.ts';
import type { Notice } from '../../protocol.ts';

/** What comes together is told together: after a blink, and then ten times a second at most. */
const FIRST_PAUSE_MS = 16;
const PAUSE_MS = 100;
const PING_EVERY_MS = 15_000;

/** One tab that listens. */
export interface Stream {
  /** Who looks, as the tab says it. */
  as: string;
  /** Told at once, and in place of whatever was still to be told. */
  hello(boot: string): void;
  /** Told soon; the same thing only once. */
  note(notice: Notice): void;
  end(): void;
}

/** Tells a tab through its socket. `closed` is called when the tab is gone. */
export function openStream(as: string, socket: WebSocket, closed: () => void): Stream {
  const leaving = new AbortController();
  const pending = new Map<string, Notice>();
  let isTelling = false;
  socket.on('close', () => {
    leaving.abort();
    closed();
  });
  // A connection that breaks closes next.
  socket.on('error', () => socket.terminate());

  function send(notice: Notice): void {
    socket.send(JSON.stringify(notice));
  }

  async function tell(): Promise<void> {
    isTelling = true;
    await machinePause(FIRST_PAUSE_MS, leaving.signal);
    while (pending.size > 0 && !leaving.signal.aborted) {
      const notices = [...pending.values()];
      pending.clear();
      for (const notice of notices) send(notice);
      await machinePause(PAUSE_MS, leaving.signal);
    }
    isTelling = false;
  }

  /** What stands between may cut connections on which nothing is said. */
  async function ping(): Promise<void> {
    for (;;) {
      await machinePause(PING_EVERY_MS, leaving.signal);
      if (leaving.signal.aborted) return;
      socket.ping();
    }
  }

  void ping();
  return {
    as,
    hello(boot) {
      pending.clear();
      send({ kind: 'hello', boot });
    },
    note(notice) {
      pending.set(JSON.stringify(notice), notice);
      if (!isTelling) void tell();
    },
    end: () => socket.terminate(),
  };
}

import type { ServerResponse } from 'node:http';
import { machinePause } from '../../../machine.ts';
import type { Notice } from '../../protocol.ts';

/** What comes together is told together: after a blink, and then ten times a second at most. */
const FIRST_PAUSE_MS = 16;
const PAUSE_MS = 100;
const HEARTBEAT_MS = 15_000;

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

/** Keeps a response open and writes server-sent events to it. `closed` is called when the tab is gone. */
export function openStream(as: string, response: ServerResponse, closed: () => void): Stream {
  const leaving = new AbortController();
  const pending = new Map<string, Notice>();
  let isTelling = false;
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.once('close', () => {
    leaving.abort();
    closed();
  });

  function write(notice: Notice): void {
    response.write(`data: ${JSON.stringify(notice)}\n\n`);
  }

  async function tell(): Promise<void> {
    isTelling = true;
    await machinePause(FIRST_PAUSE_MS, leaving.signal);
    while (pending.size > 0 && !leaving.signal.aborted) {
      const notices = [...pending.values()];
      pending.clear();
      for (const notice of notices) write(notice);
      await machinePause(PAUSE_MS, leaving.signal);
    }
    isTelling = false;
  }

  async function beat(): Promise<void> {
    for (;;) {
      await machinePause(HEARTBEAT_MS, leaving.signal);
      if (leaving.signal.aborted) return;
      response.write(': still here\n\n');
    }
  }

  void beat();
  return {
    as,
    hello(boot) {
      pending.clear();
      write({ kind: 'hello', boot });
    },
    note(notice) {
      pending.set(JSON.stringify(notice), notice);
      if (!isTelling) void tell();
    },
    end: () => {
      response.end();
    },
  };
}

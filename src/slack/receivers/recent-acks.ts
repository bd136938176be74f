import { machineNow } from '../../time/index.ts';

/** As long as Slack waits for an ack. */
export const ACK_MS = 3_000;

interface RecentAcks {
  add(send: () => Promise<void>): void;
  /** Over the connection there is now. Slack passes over an ack that it has already. */
  sendAgain(): Promise<void>;
}

/** Acks that Slack may not have got: what is sent into a connection that was cut a moment before is lost without a word. */
export function createRecentAcks(): RecentAcks {
  let recent: Array<{ send: () => Promise<void>; at: number }> = [];

  function forgetOld(): void {
    const now = machineNow();
    recent = recent.filter(({ at }) => now - at < ACK_MS);
  }

  return {
    add(send) {
      forgetOld();
      recent.push({ send, at: machineNow() });
    },
    async sendAgain() {
      forgetOld();
      await Promise.allSettled(recent.map(({ send }) => send()));
    },
  };
}

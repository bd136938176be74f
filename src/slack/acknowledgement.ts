import { pause } from '../time/index.ts';

/** Slack waits three seconds; whoever is not answered by then reads that the app did not respond. */
const LATEST_MS = 2_000;

/** An ack that is sent once: by whoever comes first, or by itself while there is still time. */
export interface Acknowledgement<Answer> {
  /** true if this call sent it; false if it was sent before, or the connection it came over is gone */
  send(answer?: Answer): Promise<boolean>;
  /** From now on it is not sent, not by itself either: Slack is to deliver again. */
  withhold(): void;
}

/** @param late what is sent when it sends itself */
export function acknowledgeOnce<Answer>(
  ack: (answer?: Answer) => Promise<void>,
  late?: Answer,
): Acknowledgement<Answer> {
  const sent = new AbortController();

  async function send(answer?: Answer): Promise<boolean> {
    if (sent.signal.aborted) return false;
    sent.abort();
    return ack(answer).then(
      () => true,
      () => false,
    );
  }

  void pause(LATEST_MS, sent.signal).then(
    () => send(late),
    () => undefined,
  );
  return { send, withhold: () => sent.abort() };
}

import { isExpected, ListenerFailure, replyTo } from '../failures.ts';
import type { Message } from '../message.ts';

/** Told of each piece of work in hand, so that a stop can wait for it. */
export type Running = (work: Promise<void>) => void;

/** Runs what a person asked for. A refusal is told to them; a bug is told to them and thrown, named. */
export async function serve(
  listener: string,
  workspaceId: string,
  work: () => Promise<void>,
  reply: (message: Message) => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    await reply(replyTo(error)).catch((untold: unknown) => {
      const both = new AggregateError([error, untold], 'and the person could not be told');
      throw new ListenerFailure(listener, workspaceId, both);
    });
    if (!isExpected(error)) throw new ListenerFailure(listener, workspaceId, error);
  }
}

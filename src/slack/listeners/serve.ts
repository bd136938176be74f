import { isExpected, ListenerFailure, replyTo, Untold } from '../failures.ts';
import type { Message } from '../message.ts';

/** Told of each piece of work in hand, so that a stop can wait for it. */
export type Running = (work: Promise<void>) => void;

/** Gives the answer to what was done. */
export async function answering(call: () => Promise<void>): Promise<void> {
  await call().catch((cause: unknown) => {
    throw new Untold('the answer could not be given', { cause });
  });
}

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
    if (error instanceof Untold) throw new ListenerFailure(listener, workspaceId, error);
    await reply(replyTo(error)).catch((untold: unknown) => {
      const both = new AggregateError([error, untold], 'and the person could not be told');
      throw new ListenerFailure(listener, workspaceId, both);
    });
    if (!isExpected(error)) throw new ListenerFailure(listener, workspaceId, error);
  }
}

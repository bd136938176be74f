import { isStepDue, type Subject } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import type { Blocker } from '../rules/index.ts';
import { findBlocker } from '../store/index.ts';
import { overviewKey } from './keys.ts';
import { threadChannel } from './log.ts';

/** What the clock has made due at once: each person is told in one message, each of these channels in one post. */
export interface Gathering {
  at: Date;
  channels: ReadonlySet<string>;
}

/**
 * The channels in which several blockers are about to escalate. Reads only; who is told is decided for each alone.
 *
 * @param apart looks at one, so that one which cannot be read holds up no other
 */
export async function gather<Due extends Subject>(
  core: Core,
  ended: readonly Blocker[],
  subjects: readonly Due[],
  apart: (subject: Due, look: () => Promise<void>) => Promise<void>,
): Promise<Gathering> {
  const at = core.clock.now();
  const climbing = new Map(ended.filter(({ state }) => state === 'taken').map((one) => [one.id, one]));
  if (climbing.size + subjects.length < 2) return { at, channels: new Set() };
  const { db } = core.database;
  for (const subject of subjects) {
    await apart(subject, async () => {
      const blocker = (await isStepDue(db, subject, at)) ? await findBlocker(db, subject.id) : undefined;
      if (blocker) climbing.set(blocker.id, blocker);
    });
  }
  const once = new Set<string>();
  const channels = new Set<string>();
  for (const blocker of climbing.values()) {
    const channel = await threadChannel(db, core, blocker);
    if (once.has(channel)) channels.add(channel);
    once.add(channel);
  }
  return { at, channels };
}

/** The post that tells a channel of several; undefined where only one escalates in it. */
export function gatheredPost({ at, channels }: Gathering, channel: string) {
  return channels.has(channel) ? { key: overviewKey(channel, at), channel } : undefined;
}

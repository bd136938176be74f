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

/** What is due, each looked at apart, so that one which cannot be read holds up no other. */
interface Due<One> {
  due: readonly One[];
  apart(one: One, look: () => Promise<void>): Promise<void>;
}

/**
 * The channels in which several blockers are about to escalate: their time was over (`ended`), or a step is due
 * (`climbing`). Reads only; who is told is decided for each alone.
 */
export async function gather<Climber extends Subject>(
  core: Core,
  ended: Due<Blocker>,
  climbing: Due<Climber>,
): Promise<Gathering> {
  const at = core.clock.now();
  const taken = ended.due.filter(({ state }) => state === 'taken');
  if (taken.length + climbing.due.length < 2) return { at, channels: new Set() };
  const { db } = core.database;
  const channelOf = new Map<string, string>();
  for (const blocker of taken) {
    await ended.apart(blocker, async () => {
      channelOf.set(blocker.id, await threadChannel(db, core, blocker));
    });
  }
  for (const subject of climbing.due) {
    await climbing.apart(subject, async () => {
      const blocker = (await isStepDue(db, subject, at)) ? await findBlocker(db, subject.id) : undefined;
      if (blocker) channelOf.set(blocker.id, await threadChannel(db, core, blocker));
    });
  }
  return { at, channels: repeated([...channelOf.values()]) };
}

function repeated(items: readonly string[]): ReadonlySet<string> {
  return new Set(items.filter((item, index) => items.indexOf(item) !== index));
}

/** The post that tells a channel of several; undefined where only one escalates in it. */
export function gatheredPost({ at, channels }: Gathering, channel: string) {
  return channels.has(channel) ? { key: overviewKey(channel, at), channel } : undefined;
}

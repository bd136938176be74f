import type { SeenMessage } from '../../src/simulator/driver/index.ts';
import { type Day, type Deed, eveningOf } from './deeds.ts';
import { unlessKilled } from './program.ts';
import { deeds } from './week.ts';
import type { CrashWorld } from './world.ts';

const MINUTE_MS = 60_000;
/** Longer than a lease and the look that follows it; Slack sends an event again after one minute and after five. */
const PATIENCE_MS = 8 * MINUTE_MS;
const ATTEMPTS = 6;

/** Plays so many days; gives what people were promised and did not get. */
export async function play(world: CrashWorld, days: Day): Promise<string[]> {
  const broken: string[] = [];
  const endsAt = eveningOf(days);
  for (const deed of deeds.filter(({ at }) => at < endsAt)) {
    await world.moveTo(deed.at);
    const complaint = await bringAbout(world, deed);
    if (complaint) broken.push(complaint);
  }
  world.spare();
  await world.moveTo(endsAt);
  await untilNothingIsInDoubt(world);
  return broken;
}

/** Does it, and again if it failed in front of the person; they look first whether it was taken all the same. */
async function bringAbout(world: CrashWorld, deed: Deed): Promise<string | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const killsBefore = world.kills.length;
    const { isPromised, failure } = await attemptOnce(world, deed);
    if (await isSeenInTime(world, deed, isPromised)) return null;
    if (isPromised) return `${deed.what}: it was taken, and nothing came of it`;
    const wasKilled = world.kills.length > killsBefore;
    if (failure !== null && !wasKilled) return `${deed.what}, and cannot: ${failure}`;
  }
  return `${deed.what}: tried ${ATTEMPTS} times in vain`;
}

async function attemptOnce(world: CrashWorld, deed: Deed) {
  const member = world.as(deed.who);
  const repliesBefore = member.ephemerals().length;
  let failure: string | null = null;
  world.promises.forget();
  await world.beginDeed();
  try {
    if (member.modal) await member.closesModal();
    await unlessKilled(deed.act(member));
  } catch (error) {
    failure = String(error);
  }
  const replies = member.ephemerals().slice(repliesBefore);
  return { isPromised: isPromise(world, deed, replies), failure };
}

function isPromise(world: CrashWorld, { proof }: Deed, replies: SeenMessage[]): boolean {
  switch (proof) {
    case 'press':
    case 'submit':
      return world.promises.isTaken(proof);
    case 'reply':
      return replies.some(({ author }) => author === world.slack.workspace.app.name);
    case 'words':
      return true;
    case 'sight':
      return false;
  }
}

/** At once, where nothing went wrong; else within minutes, counted anew when it is killed again meanwhile. */
async function isSeenInTime(world: CrashWorld, deed: Deed, isPromised: boolean): Promise<boolean> {
  await world.moveTo(world.clock.now());
  const isSeen = () => deed.isSeen(world.as(deed.who));
  if (isSeen()) return true;
  let kills = world.kills.length;
  let until = later(world, isPromised ? PATIENCE_MS : 3 * MINUTE_MS);
  while (world.clock.now() < until) {
    await world.moveTo(later(world, MINUTE_MS + 5_000));
    if (isSeen()) return true;
    if (world.kills.length > kills) {
      kills = world.kills.length;
      until = later(world, PATIENCE_MS);
    }
  }
  return false;
}

/** What the last kill left is taken up when its lease is over. */
async function untilNothingIsInDoubt(world: CrashWorld): Promise<void> {
  const kills = world.kills.length;
  await world.moveTo(later(world, PATIENCE_MS));
  if (world.kills.length > kills) await untilNothingIsInDoubt(world);
}

function later(world: CrashWorld, ms: number): Date {
  return new Date(world.clock.now().getTime() + ms);
}

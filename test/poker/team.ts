import { startWorld, type World, type WorldOptions } from '../support/world.ts';

export const HERE = { in: '#dev-standup' } as const;

/**
 * The dev team on Monday 2 March 2026 at 10:00 in Berlin, with three stories that have no estimate. Dana leads it, Priya
 * is its product manager; Lea, Ola and Kim develop, and Noor in Los Angeles, where it is one in the morning.
 */
export async function startTeam(options: WorldOptions = {}): Promise<World> {
  const world = await startWorld({ at: '2026-03-02T09:00:00Z', ...options });
  const dana = world.as('Dana');
  await dana.types('/standup setup', HERE);
  await dana.picks('Team lead', 'Dana');
  await dana.picks('Product manager', 'Priya');
  await dana.submits();
  await dana.types('/sprint add ERP-001 ERP connector framework', HERE);
  await dana.types('/sprint add ERP-002 Order export', HERE);
  await dana.types('/sprint add ERP-003 Guide for shops', HERE);
  return world;
}

/** The newest card of a vote. */
export function card(world: World) {
  const cards = world
    .as('Dana')
    .messages(HERE)
    .filter(({ replyTo, text }) => replyTo === null && /leads\.|is not here;|^\*?Estimated:/.test(text));
  const last = cards.at(-1);
  if (!last) throw new Error('There is no card');
  return last;
}

/** Presses a vote on the card in the channel. */
export async function vote(world: World, name: string, value: string): Promise<void> {
  await world.as(name).presses(value, { message: card(world) });
}

/** Lets the card gather the votes of this moment. */
export async function aMoment(world: World): Promise<void> {
  await world.moveTo(new Date(world.clock.now().getTime() + 2000).toISOString());
}

/** The newest message that only this person sees in the channel. */
export function told(world: World, name: string): string {
  return world.as(name).ephemerals(HERE).at(-1)?.text ?? '';
}

/** The messages that ask or remind this person, oldest first. */
export function letters(world: World, name: string): string[] {
  return world
    .as(name)
    .dm()
    .map(({ text }) => text)
    .filter((text) => /estimate/i.test(text));
}

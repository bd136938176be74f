import { startWorld, type World, type WorldOptions } from '../support/world.ts';

/** The dev team set up as its lead would, on Monday 2 March 2026 at 09:00 in Berlin. */
export async function startTeam(
  options: WorldOptions & { lead?: string; manager?: string } = {},
): Promise<World> {
  const { lead = 'Dana', manager = 'Priya', ...rest } = options;
  const world = await startWorld({ at: '2026-03-02T08:00:00Z', ...rest });
  const dana = world.as('Dana');
  await dana.types('/standup setup', { in: '#dev-standup' });
  if (lead) await dana.picks('Team lead', lead);
  if (manager) await dana.picks('Product manager', manager);
  await dana.picks('Channel for blockers', '#dev-blockers');
  await dana.submits();
  return world;
}

/** The newest message that only this person sees. */
export function told(world: World, name: string): string {
  return world.as(name).ephemerals().at(-1)?.text ?? '';
}

/** What the bot wrote to this person about blockers, oldest first. */
export function notices(world: World, name: string): string[] {
  return world
    .as(name)
    .dm()
    .map((message) => message.text)
    .filter((text) => /#\d+/.test(text));
}

import type { World } from '../support/world.ts';

/** How often each person's App Home has been published, by their name. */
export function publishedTo(world: World, name: string): number {
  const { id } = world.as(name);
  return world.slack.calls.filter(({ method, args }) => method === 'views.publish' && args.user_id === id)
    .length;
}

/** What somebody's App Home shows, without their opening it. */
export function shownTo(world: World, name: string): string {
  return world.as(name).home?.text ?? '';
}

/** A second team, which Dana sets up in #ops: she, Lea and Omar are in it. */
export async function setUpOps(world: World): Promise<void> {
  const dana = world.as('Dana');
  await dana.invitesApp('#ops');
  await dana.types('/standup setup', { in: '#ops' });
  await dana.fills('Team', 'Ops team');
  await dana.submits();
  await dana.sees('Ops team is set up', { in: 'dm' });
}

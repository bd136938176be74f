import type { World, WorldOptions } from '../support/world.ts';
import { addsLine, beginsSprint, HERE, planningTeam } from './team.ts';

/** The dev team with an architect, Omar, and two stories planned for it by Dana, from today on. */
export async function draftedPlan(options: WorldOptions & { architect?: string } = {}): Promise<World> {
  const { architect = 'Omar', ...rest } = options;
  const world = await planningTeam(rest);
  if (architect) await holds(world, 'Architect', architect);
  await beginsSprint(world);
  await addsLine(world, 'ERP-001 Order export 5 @lea must');
  await addsLine(world, 'ERP-002 Connector framework 8 @ola should');
  await world.as('Dana').submits();
  return world;
}

/** The same, published. */
export async function publishedPlan(options: Parameters<typeof draftedPlan>[0] = {}): Promise<World> {
  const world = await draftedPlan(options);
  const dana = world.as('Dana');
  await dana.presses('Publish');
  await dana.closesModal();
  return world;
}

/** Dana gives roles. */
export async function holds(world: World, role: string, ...names: string[]): Promise<void> {
  const dana = world.as('Dana');
  await dana.types('/standup roles', HERE);
  await dana.picks(role, names);
  await dana.submits();
  await dana.closesModal();
}

/** What stands in the team's channel of the plan. */
export async function planOf(world: World, who = 'Kim'): Promise<string> {
  await world.moveTo(new Date(world.clock.now().getTime() + 5_000).toISOString());
  return (await world.as(who).sees('Goal: “Orders flow into the ERP”', HERE)).text;
}

/** The letters about plans to this person, oldest first. */
export function letters(world: World, who: string): string[] {
  return world
    .as(who)
    .dm()
    .map(({ text }) => text)
    .filter((text) => text.startsWith('Sprint 1 ·'));
}

/** Everybody who is asked about the plan says yes. */
export async function agreesAll(world: World): Promise<void> {
  for (const who of ['Lea', 'Ola']) await world.as(who).presses('Confirm');
  await world.as('Priya').presses('Approve');
  await world.as('Omar').presses('Approve');
  await world.as('Omar').submits();
}

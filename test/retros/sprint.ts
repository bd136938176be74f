import { addsLine, planningTeam } from '../planning/team.ts';
import type { World } from '../support/world.ts';
import { HERE } from './retro.ts';

/** A sprint from Monday 2 March to Thursday 5 March that runs; Dana leads the team and posts its daily at 11:00. */
export async function inSprint(...lines: string[]): Promise<World> {
  const world = await planningTeam({ manager: '' });
  await startSprint(world, '2026-03-05', lines.length > 0 ? lines : undefined);
  return world;
}

/** Dana plans, publishes and starts the next sprint; from `firstDay` on, or after the one before. */
export async function startSprint(
  world: World,
  lastDay: string,
  lines: readonly string[] = ['ERP-001 Order export 5 @Lea must'],
  firstDay?: string,
): Promise<void> {
  const dana = world.as('Dana');
  await dana.types('/sprint plan', HERE);
  await dana.fills('What is it for?', 'Orders flow into the ERP');
  if (firstDay !== undefined) await dana.picks('First day', firstDay);
  await dana.picks('Last day', lastDay);
  await dana.submits();
  for (const line of lines) await addsLine(world, line);
  await dana.closesModal();
  await dana.types('/sprint publish', HERE);
  await dana.types('/sprint start', HERE);
}

/** Each retro of the channel, with when it came. */
export function retros(world: World): string[] {
  return world
    .as('Dana')
    .messages(HERE)
    .filter(({ replyTo, text }) => replyTo === null && /^Retro \d+ on Sprint \d+(?! is over)/.test(text))
    .map(({ text, at }) => `${at.toISOString().slice(5, 16)} ${/^Retro \d+ on Sprint \d+/.exec(text)}`);
}

import { startWorld, type World, type WorldOptions } from '../support/world.ts';

/** Slack as its people see it, whatever runs the app. */
type Seen = Pick<World, 'as'>;

/** What Dana chooses in the modal, by its labels; what is left out stays as proposed. */
export interface Chosen {
  fills?: Record<string, string>;
  picks?: Record<string, string | string[]>;
}

/** A world in which Dana has set up the standup of #dev-standup on Monday 2 March 2026 at 07:00 in Berlin. */
export async function startTeam(chosen: Chosen = {}, options: WorldOptions = {}): Promise<World> {
  const world = await startWorld(options);
  await setUpTeam(world, chosen);
  return world;
}

/** Dana sets up the standup of #dev-standup. */
export async function setUpTeam(world: Seen, chosen: Chosen = {}): Promise<void> {
  const dana = world.as('Dana');
  await dana.types('/standup setup', { in: '#dev-standup' });
  await dana.picks('Team lead', 'Dana');
  await dana.picks('Product manager', 'Priya');
  await dana.picks('Channel for blockers', '#dev-blockers');
  for (const [label, text] of Object.entries(chosen.fills ?? {})) await dana.fills(label, text);
  for (const [label, choice] of Object.entries(chosen.picks ?? {})) await dana.picks(label, choice);
  await dana.submits();
  await dana.sees('Dev team is set up', { in: 'dm' });
}

/** Answers the prompt that is newest for this person. */
export async function answer(world: Seen, name: string, said: Record<string, string>): Promise<void> {
  const person = world.as(name);
  await person.presses('Answer', { in: 'dm' });
  for (const [label, text] of Object.entries(said)) await person.fills(label, text);
  await person.submits();
}

/** What the modal says beneath its inputs is wrong. */
export function wrongIn(world: World, name: string): string {
  return Object.values(world.as(name).modal?.errors ?? {}).join(' ');
}

/** The dailies that the channel shows, the oldest first. */
export function dailies(world: Seen) {
  return world
    .as('Lea')
    .messages({ in: '#dev-standup' })
    .filter(
      (message) => message.replyTo === null && /Dev team · .* — /.test(message.text) && !message.onlyYou,
    );
}

/** What the bot sent to a person of its own accord or in answer, the oldest first. */
export function told(world: Seen, name: string) {
  return world
    .as(name)
    .dm()
    .filter((message) => message.author === 'Drumbeat');
}

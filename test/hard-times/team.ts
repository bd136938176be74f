import { devTeam } from '../../src/simulator/seed/dev-team.ts';
import type { Seed } from '../../src/simulator/seed/types.ts';
import { type Chosen, setUpTeam } from '../standups/team.ts';
import { startWorld, type World, type WorldOptions } from '../support/world.ts';

/** The dev team, everybody in `zone` but those who are named with a zone of their own. */
export function teamIn(zone: string, elsewhere: Record<string, string> = {}): Seed {
  const people = devTeam.people.map((person) => ({
    ...person,
    timeZone: elsewhere[person.realName ?? ''] ?? zone,
  }));
  return { ...devTeam, people };
}

/** A world in which Dana has set up the standup of #dev-standup at `options.at`. */
export async function startTeam(options: WorldOptions, chosen: Chosen = {}): Promise<World> {
  const world = await startWorld(options);
  await setUpTeam(world, chosen);
  return world;
}

/** Answers the prompt that is newest for this person. */
export async function answer(world: World, name: string, today: string): Promise<void> {
  const person = world.as(name);
  await person.presses('Answer', { in: 'dm' });
  await person.fills('Today', today);
  await person.submits();
}

/** A question and what it turns into, but no reminder. */
export const PROMPT = /What did you get done|You planned|has closed|^Sent|you skip this one|you are away/m;

/** What the bot wrote to this person that has these words, oldest first. */
export function told(world: World, name: string, words: string | RegExp = '') {
  return world
    .as(name)
    .dm()
    .filter(({ author, text }) => author === 'Drumbeat' && text.search(words) !== -1);
}

/** When somebody was sent a message with these words: '2026-03-29T01:00Z'; these may have been shown anew since. */
export function toldAt(world: World, name: string, words: string | RegExp): string[] {
  return told(world, name, words).map(({ at }) => minute(at));
}

/** The dailies that the channel shows, the oldest first. */
export function dailies(world: World) {
  return world
    .as('Lea')
    .messages({ in: '#dev-standup' })
    .filter(({ text, replyTo, onlyYou }) => replyTo === null && / — /.test(text) && !onlyYou);
}

export function dailiesAt(world: World): string[] {
  return dailies(world).map(({ at }) => minute(at));
}

/** '2026-03-29T01:00Z' */
export function minute(at: Date): string {
  return at.toISOString().replace(':00.000Z', 'Z');
}

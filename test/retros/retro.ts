import { startWorld, type World, type WorldOptions } from '../support/world.ts';

export const HERE = { in: '#dev-standup' } as const;

/** The dev team on Monday 2 March 2026 at 10:00 in Berlin, Dana its lead, with nothing to look back on yet. */
export async function startTeam(options: WorldOptions = {}): Promise<World> {
  const world = await startWorld({ at: '2026-03-02T09:00:00Z', ...options });
  const dana = world.as('Dana');
  await dana.types('/standup setup', HERE);
  await dana.picks('Team lead', 'Dana');
  await dana.picks('Product manager', 'Priya');
  await dana.submits();
  return world;
}

/** Dana opens a retro: as proposed, but for what is picked. */
export async function startRetro(world: World, picked: Record<string, string> = {}): Promise<void> {
  const dana = world.as('Dana');
  await dana.types('/retro start', HERE);
  for (const [label, value] of Object.entries(picked)) await dana.picks(label, value);
  await dana.submits();
  await dana.closesModal();
}

/** The newest message of a retro in the channel. */
export function screenOf(world: World, place = '#dev-standup') {
  const retros = world
    .as('Dana')
    .messages({ in: place })
    .filter(
      ({ replyTo, onlyYou, text }) =>
        replyTo === null && !onlyYou && /^\*?Retro \d+( on [^:]+)?(:| is closed| was cancelled)/.test(text),
    );
  const last = retros.at(-1);
  if (!last) throw new Error('There is no retro');
  return last;
}

/** What stands in the thread of its message. */
export function threadOf(world: World): string[] {
  return world
    .as('Dana')
    .thread(screenOf(world))
    .map(({ text }) => text);
}

/** Somebody writes cards in one form, by column. */
export async function writes(world: World, name: string, cards: Record<string, string>): Promise<void> {
  const person = world.as(name);
  await person.presses('Add a card', { message: screenOf(world) });
  for (const [column, text] of Object.entries(cards)) await person.fills(column, text);
  await person.submits();
  await person.closesModal();
}

/** Goes on to the next phase. */
export async function goesOn(world: World, name = 'Dana'): Promise<void> {
  await world.as(name).types('/retro go on', HERE);
}

/** Somebody gives their votes. */
export async function votes(world: World, name: string, ...themes: string[]): Promise<void> {
  const person = world.as(name);
  await person.presses('Vote', { message: screenOf(world) });
  for (const [at, theme] of themes.entries()) await person.picks(`Vote ${at + 1}`, theme);
  await person.submits();
  await person.closesModal();
}

/** The newest message that only this person sees in the channel. */
export function told(world: World, name: string): string {
  return world.as(name).ephemerals(HERE).at(-1)?.text ?? '';
}

/** What stands in red in the form they have before them. */
export function refused(world: World, name: string): string {
  return Object.values(world.as(name).modal?.errors ?? {}).join(' ');
}

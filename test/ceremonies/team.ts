import type { World } from '../support/world.ts';

/** Announcements of meetings in the team's channel, oldest first. */
export function announced(world: World, name = 'Lea'): string[] {
  return world
    .as(name)
    .messages({ in: '#dev-standup' })
    .map(({ text }) => text)
    .filter((text) => ANNOUNCEMENT.test(text));
}

/** The same by direct message. */
export function announcedTo(world: World, name: string): string[] {
  return world
    .as(name)
    .dm()
    .map(({ text }) => text)
    .filter((text) => ANNOUNCEMENT.test(text));
}

const ANNOUNCEMENT =
  /^(Sprint planning|Refinement|Mid-sprint check|Integration sync|Sprint review|Retrospective) at /;

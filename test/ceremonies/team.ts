import { HERE } from '../sprints/team.ts';
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

/** Only whoever leads the team, Dana, comes to the mid-sprint check: on Wednesday 4 March at ten, or at that time. */
export async function onlyForLead(world: World, time?: string): Promise<void> {
  const dana = world.as('Dana');
  await dana.types('/sprint ceremonies', HERE);
  await dana.presses('Change the rules');
  await dana.presses('Change', { beside: 'Mid-sprint check' });
  await dana.unticks('Everyone in the team');
  await dana.ticks('Team lead');
  if (time) await dana.picks('At, in Berlin time', time);
  await dana.submits();
  await dana.closesModal();
}

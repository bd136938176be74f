import type { Db } from '../../../database/index.ts';
import { AmbiguousPlace } from '../../../slack/commands/ambiguous-place.ts';
import type { Team } from '../../teams/index.ts';
import type { Sprint, SprintState } from '../rules/index.ts';
import { sprintsOf } from '../store/index.ts';
import { requireOpenSprint } from './which-sprint.ts';

/**
 * The sprint that a command means; undefined where the team has none in these states.
 *
 * @param asked `name` as it was typed, '' for none; in the states of `past` one is meant only by its name; `word` is what
 * a command without any says to name one
 * @throws AmbiguousPlace where there are several
 */
export async function findOpenSprint(
  db: Db,
  team: Team,
  {
    word,
    ...asked
  }: {
    states: readonly SprintState[];
    past?: readonly SprintState[];
    name: string;
    word?: string | undefined;
  },
): Promise<Sprint | undefined> {
  if (asked.name === '' && (await sprintsOf(db, team.id, asked.states)).length === 0) return undefined;
  return requireOpenSprint(db, team, asked).catch((error: unknown) => {
    if (!(error instanceof AmbiguousPlace) || !word) throw error;
    const places = error.places.map((place) => ({ ...place, adds: `${word} ${place.adds ?? place.name}` }));
    throw new AmbiguousPlace(error.question, places, `Type \`/sprint ${word}\` and its name.`);
  });
}

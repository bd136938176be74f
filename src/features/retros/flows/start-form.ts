import type { Db } from '../../../database/index.ts';
import { sprintsOf } from '../../sprints/index.ts';
import { calendarOf, membersOf, type Team } from '../../teams/index.ts';
import { deadlinesFrom, FEWEST_ANONYMOUS, FORMATS, OWN, USUAL_SPELLS } from '../rules/index.ts';
import { retrosOf } from '../store/index.ts';
import type { StartForm } from '../views/start-form.ts';

/** So many of the sprints that are over can be looked back on. */
const MOST_PAST = 5;

/** The form to begin with: as the team did it last, about the sprint that runs or ended last. */
export async function startFormFor(db: Db, team: Team, userId: string, now: Date): Promise<StartForm> {
  const [last] = await retrosOf(db, team.id, 1);
  const members = await membersOf(db, team);
  const [running, past] = await Promise.all([
    sprintsOf(db, team.id, ['running']),
    sprintsOf(db, team.id, ['closed']),
  ]);
  const sprints = [...running.toReversed(), ...past.toReversed().slice(0, MOST_PAST)];
  const known = Object.entries(FORMATS).find(([, { name }]) => name === last?.format.name);
  return {
    team,
    sprints,
    formatName: known?.[0] ?? (last ? OWN : 'start-stop-continue'),
    ownColumns: last && !known ? last.format.columns.map(({ title }) => title).join('\n') : '',
    canBeAnonymous: members.length >= FEWEST_ANONYMOUS,
    people: members.length,
    facilitatorId: userId,
    dots: last?.dots ?? 3,
    spells: USUAL_SPELLS,
    endsAt: deadlinesFrom(await calendarOf(db, team), now, USUAL_SPELLS),
    moment: { now, zone: team.timeZone },
  };
}

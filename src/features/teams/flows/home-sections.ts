import type { Db } from '../../../database/index.ts';
import { localDateOf } from '../../../time/index.ts';
import type { HomeReader, HomeSection } from '../../slice.ts';
import { canBeAsked, findPerson } from '../../workspaces/index.ts';
import { absencesFrom } from '../store/index.ts';
import { awayAndHours } from '../views/home.ts';
import { hoursWords } from '../views/hours.ts';
import { absenceOn, zoneOf } from './absences.ts';
import { hoursNow } from './own-hours.ts';
import { teamsOfPerson } from './which-team.ts';

/** Days away and hours on a person's App Home; nothing for guests, and for those in no team. */
export async function homeSections(db: Db, reader: HomeReader, now: Date): Promise<HomeSection[]> {
  const person = await findPerson(db, reader.workspaceId, reader.userId);
  const teams = await teamsOfPerson(db, reader.workspaceId, reader.userId);
  if (!person || !canBeAsked(person) || teams.length === 0) return [];
  const today = localDateOf(now, await zoneOf(db, person, reader.workspaceId));
  const planned = await absencesFrom(db, reader, today);
  const { own, team } = await hoursNow(db, reader);
  const head = awayAndHours({
    now: await absenceOn(db, reader.workspaceId, reader.userId, today),
    later: planned.filter((absence) => absence.from > today),
    hours: hoursWords(person, team, own),
    today,
  });
  return [{ name: 'teams.away-and-hours', head }];
}

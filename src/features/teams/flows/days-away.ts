import type { LocalDate } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import type { Absence, ToldAbsence } from '../rules/index.ts';
import { absencesFrom, holdsRole, type Whose } from '../store/index.ts';
import { absenceOn } from './absences.ts';
import { knowPerson } from './know-person.ts';

export interface DaysAway {
  today: LocalDate;
  /** What makes the person away today. */
  now: Absence | undefined;
  /** What they told us that is not over, in order. */
  planned: ToldAbsence[];
  /** They hold a role in a team, which somebody else takes meanwhile. */
  hasRole: boolean;
}

export async function daysAway(core: Core, whose: Whose): Promise<DaysAway> {
  const { db } = core.database;
  const { today } = await knowPerson(core, whose);
  const now = await absenceOn(db, whose.workspaceId, whose.userId, today);
  return {
    ...{ today, now },
    planned: await absencesFrom(db, whose, today),
    hasRole: await holdsRole(db, whose),
  };
}

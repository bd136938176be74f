import type { Db } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf } from '../../../slack/words.ts';
import { formatDay, formatDays, isWorkingDay, type LocalDate } from '../../../time/index.ts';
import { calendarOf, type Team, teamHolidays } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import { type Sprint, type SprintFields, STORY_TYPES } from '../rules/index.ts';
import { sprintsOf } from '../store/index.ts';

/**
 * Looks at a sprint's fields before they are written, and answers what is to be said of them: dates on which the team
 * does not work, another sprint of the team at the same time.
 *
 * @param was the sprint; null for one to be
 * @throws UserError under the input of the field's name: no name or one that is taken, reversed dates, shares that do not
 * add up to 100, an owner who left
 */
export async function checkSprint(
  db: Db,
  team: Team,
  was: Sprint | null,
  fields: SprintFields,
): Promise<string[]> {
  const others = (await sprintsOf(db, team.id, ['draft', 'published', 'running'])).filter(
    ({ id }) => id !== was?.id,
  );
  requireName(fields.name, others);
  requireOrder(fields);
  requireWhole(fields);
  if (fields.ownerId !== null && fields.ownerId !== was?.ownerId)
    await requireOwner(db, team, fields.ownerId);
  const isMoved = was?.startsOn !== fields.startsOn || was.endsOn !== fields.endsOn;
  return isMoved ? [...(await daysOff(db, team, fields)), ...sameTime(team, fields, others)] : [];
}

function requireName(name: string, others: readonly Sprint[]): void {
  if (name.trim() === '') throw new UserError('Give the sprint a name.', 'name');
  const taken = others.find((other) => other.name.toLowerCase() === name.trim().toLowerCase());
  if (taken)
    throw new UserError(`${escapeMrkdwn(taken.name)} is there already. Choose another name.`, 'name');
}

function requireOrder({ startsOn, endsOn }: SprintFields): void {
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return;
  throw new UserError(
    `The end comes before the start, ${formatDay(startsOn)}. Choose a later day.`,
    'endsOn',
  );
}

function requireWhole({ allocation, pointsPerDay }: SprintFields): void {
  const sum = STORY_TYPES.reduce((total, type) => total + allocation[type], 0);
  const isNegative = STORY_TYPES.some((type) => allocation[type] < 0);
  if (isNegative) throw new UserError('A share cannot be below 0.', 'allocation');
  if (Math.round(sum) !== 100)
    throw new UserError(`The shares add up to ${sum} %, not to 100 %.`, 'allocation');
  if (pointsPerDay === null || (pointsPerDay > 0 && pointsPerDay <= 100)) return;
  throw new UserError('Write what one person does on one day, above 0: 1 or 0.8.', 'pointsPerDay');
}

async function requireOwner(db: Db, team: Team, ownerId: string): Promise<void> {
  const owner = await findPerson(db, team.workspaceId, ownerId);
  if (owner && !owner.isDeactivated && !owner.isBot) return;
  const why = !owner ? 'That person is not known to me.' : `${escapeMrkdwn(owner.name)} ${whyNot(owner)}.`;
  throw new UserError(`${why} Choose somebody else.`, 'ownerId');
}

function whyNot({ isBot }: { isBot: boolean }): string {
  return isBot ? 'is an app' : 'has left';
}

async function daysOff(db: Db, team: Team, { startsOn, endsOn }: SprintFields): Promise<string[]> {
  const calendar = await calendarOf(db, team);
  const holidays = await teamHolidays(db, team);
  const off = [...new Set([startsOn, endsOn])].filter(
    (date): date is LocalDate => date !== null && !isWorkingDay(calendar, date),
  );
  if (off.length === 0) return [];
  const named = off.map((date) => [formatDay(date), holidays.get(date)].filter(Boolean).join(', '));
  const [verb, what] = off.length === 1 ? ['is', 'no working day'] : ['are', 'no working days'];
  return [`${listOf(named)} ${verb} ${what} of ${team.name}.`];
}

function sameTime(team: Team, { startsOn, endsOn }: SprintFields, others: readonly Sprint[]): string[] {
  if (startsOn === null || endsOn === null) return [];
  return others.flatMap((other) => {
    if (other.startsOn === null || other.endsOn === null) return [];
    if (other.endsOn < startsOn || endsOn < other.startsOn) return [];
    const days = formatDays(other.startsOn, other.endsOn);
    return [`${other.name} of ${team.name} is at the same time, ${days}.`];
  });
}

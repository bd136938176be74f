import type { Inbound } from '../../../database/index.ts';
import { escapeMrkdwn, mentionedPeople, plainText } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { calendarOfMember, knowPerson, type Team } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { readActionLine } from '../rules/index.ts';
import { writtenDown } from '../views/written-down.ts';
import { dueProposed } from './action-form.ts';
import { addAction } from './actions.ts';

/**
 * Writes down 'review within 4 h @lea by Friday', as Slack sent it.
 *
 * @returns what was understood, as mrkdwn
 * @throws UserError where the day cannot be read, and as `addAction` does
 */
export async function addActionByLine(
  core: Core,
  team: Team,
  { inbound, userId, typed }: { inbound: Inbound; userId: string; typed: string },
): Promise<string> {
  const { db } = core.database;
  const { workspaceId } = team;
  const now = core.clock.now();
  const today = localDateOf(now, team.timeZone);
  const written = await readActionLine(typed, today);
  if ('reason' in written) throw new UserError(escapeMrkdwn(written.reason));
  const mentioned = mentionedPeople(typed);
  for (const one of mentioned) await knowPerson(core, { workspaceId, userId: one });
  const people = await peopleById(db, workspaceId, mentioned);
  const proposed = written.dueOn === null ? await dueProposed(db, team, now) : null;
  const action = await addAction(core, {
    ...{ inbound, userId, teamId: team.id, retroId: null },
    text: plainText(written.text, (id) => people.get(id)?.name),
    ownerId: written.ownerId ?? userId,
    dueOn: written.dueOn ?? proposed?.dueOn ?? today,
  });
  const { timeZone } = await calendarOfMember(db, team, action.ownerId);
  const { nextReminderAt } = action;
  return writtenDown(action, {
    owner: action.ownerId === userId ? null : nameOf(people, action.ownerId),
    today,
    whyThen: proposed?.why ?? '',
    remindedOn: nextReminderAt && localDateOf(nextReminderAt, timeZone),
  });
}

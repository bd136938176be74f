import { type Inbound, newId, type Trx, takeOnce } from '../../../database/index.ts';
import { isVisible } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { oneLine } from '../../../slack/words.ts';
import { addDays, formatDay, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { calendarOfMember, findTeam, type Team } from '../../teams/index.ts';
import { canBeAsked, findPerson, nameOf } from '../../workspaces/index.ts';
import {
  type Action,
  LONGEST_ACTION,
  MOST_DAYS_AHEAD,
  nextReminder,
  type WrittenOfAction,
  writtenOver,
} from '../rules/index.ts';
import { findRetro, openActionsOf, openRetroOf, saveActions } from '../store/index.ts';
import { alreadyClosed, requireAction, requireActionTeam } from './action-permission.ts';
import { showActionAnew } from './show-action.ts';

interface Deed {
  inbound: Inbound;
  userId: string;
}

/**
 * Writes down what somebody of a team takes on. `retroId` is the retro in which it was agreed; null for the one in which
 * the team agrees on that now, or none.
 *
 * @throws UserError under the input that does not do; for those who are not in the team, saying where it is
 */
export function addAction(
  core: Core,
  deed: Deed & WrittenOfAction & { teamId: string; retroId: string | null },
): Promise<Action> {
  const { inbound, userId, teamId } = deed;
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const team = await teamOf(trx, teamId);
    if (!(await takeOnce(trx, inbound, now))) return lastWritten(trx, deed);
    await requireActionTeam(trx, team, userId);
    const written = await checked(trx, core, team, deed);
    const retro = await retroOf(trx, deed);
    const action: Action = {
      ...{ id: newId(), workspaceId: team.workspaceId, teamId, retroId: retro?.id ?? null, ...written },
      ...{ state: 'open', createdBy: userId, createdAt: now, closedBy: null, closedAt: null },
      ...{ reminded: 0, remindedIn: null, nextReminderAt: null, handoverAskedAt: null },
    };
    const kept = await scheduled(trx, core, team, action);
    await saveActions(trx, [kept]);
    await showActionAnew(trx, core, kept);
    return kept;
  });
}

/**
 * Changes what, who and by when. Another owner is reminded anew. What others have changed since the form was opened stays
 * as they left it.
 *
 * @param deed `shown` is what the form began with
 * @returns null where somebody changed the same meanwhile: nothing is written
 * @throws UserError as `addAction` does; where it is closed by now
 */
export function changeAction(
  core: Core,
  deed: Deed & WrittenOfAction & { actionId: string; shown: WrittenOfAction },
): Promise<Action | null> {
  return once<Action | null>(core, deed, async (trx, action, team) => {
    if (action.state !== 'open') throw await alreadyClosed(trx, core, team, action);
    const { shown, ownerId, dueOn } = deed;
    const merged = writtenOver(action, shown, { text: oneLine(deed.text), ownerId, dueOn });
    if (merged === null) return null;
    const written = await checked(trx, core, team, merged, action);
    const isHandedOver = written.ownerId !== action.ownerId;
    const changed = { ...action, ...written, ...(isHandedOver && NEVER_REMINDED) };
    const kept = isAsBefore(action, changed) ? changed : await scheduled(trx, core, team, changed);
    await saveActions(trx, [kept]);
    await showActionAnew(trx, core, kept, [action]);
    return kept;
  });
}

/**
 * Says that an open action is done, or will not be.
 *
 * @throws UserError where it is closed already, saying by whom; for those who are not in the team
 */
export function closeAction(
  core: Core,
  deed: Deed & { actionId: string; as?: 'done' | 'dropped' },
): Promise<Action> {
  const { userId, as: state = 'done' } = deed;
  return once(core, deed, async (trx, action, team) => {
    if (action.state !== 'open') throw await alreadyClosed(trx, core, team, action);
    const closed = { closedBy: userId, closedAt: core.clock.now(), nextReminderAt: null };
    const kept = { ...action, state, ...closed };
    await saveActions(trx, [kept]);
    await showActionAnew(trx, core, kept);
    return kept;
  });
}

const NEVER_REMINDED = { reminded: 0, remindedIn: null, handoverAskedAt: null };

/** Does something to an action, once for each inbound thing; the second time it is answered as it is. */
function once<Answer = Action>(
  core: Core,
  { inbound, userId, actionId }: Deed & { actionId: string },
  work: (trx: Trx, action: Action, team: Team) => Promise<Answer>,
): Promise<Answer | Action> {
  return core.database.transaction(async (trx) => {
    const action = await requireAction(trx, inbound.workspaceId, actionId);
    if (!(await takeOnce(trx, inbound, core.clock.now()))) return action;
    const team = await teamOf(trx, action.teamId);
    if (action.ownerId !== userId) await requireActionTeam(trx, team, userId);
    return work(trx, action, team);
  });
}

/** What was written, fit to be kept; what was there before may stay as it is. */
async function checked(
  trx: Trx,
  core: Core,
  team: Team,
  { text, ownerId, dueOn }: WrittenOfAction,
  before?: Action,
): Promise<WrittenOfAction> {
  if (!isVisible(text)) throw new UserError('Say in a few words what is to be done.', 'text');
  const line = oneLine(text);
  if (line.length > LONGEST_ACTION) {
    throw new UserError(
      `An action has up to ${LONGEST_ACTION} characters; this has ${line.length}. Say it shorter.`,
      'text',
    );
  }
  const today = localDateOf(core.clock.now(), team.timeZone);
  if (dueOn !== before?.dueOn && dueOn < today) {
    throw new UserError(`${formatDay(dueOn, today)} is over. Choose a day from today on.`, 'due');
  }
  if (dueOn > addDays(today, MOST_DAYS_AHEAD)) {
    throw new UserError('That is more than a year away. Choose a day within the next year.', 'due');
  }
  if (ownerId !== before?.ownerId) await requireOwner(trx, team, ownerId);
  return { text: line, ownerId, dueOn };
}

/** Somebody who may be reminded: no bot, no guest, nobody who left. */
async function requireOwner(trx: Trx, team: Team, ownerId: string): Promise<void> {
  const person = await findPerson(trx, team.workspaceId, ownerId);
  if (person && canBeAsked(person)) return;
  const name = nameOf(new Map(person ? [[ownerId, person]] : []), ownerId);
  const why = person?.isDeactivated ? 'has left' : person?.isBot ? 'is a bot' : 'is a guest here';
  throw new UserError(`${name} ${why} and is not reminded of anything. Choose somebody else.`, 'owner');
}

async function scheduled(trx: Trx, core: Core, team: Team, action: Action): Promise<Action> {
  const calendar = await calendarOfMember(trx, team, action.ownerId);
  return { ...action, nextReminderAt: nextReminder(action, calendar, core.clock.now()) };
}

function isAsBefore(was: Action, is: Action): boolean {
  return was.ownerId === is.ownerId && was.dueOn === is.dueOn;
}

/** The retro that is named, else the team's own where it is about what to do. */
async function retroOf(trx: Trx, { retroId, teamId }: { retroId: string | null; teamId: string }) {
  if (retroId !== null) return findRetro(trx, retroId);
  const open = await openRetroOf(trx, teamId);
  return open?.phase === 'act' ? open : undefined;
}

async function lastWritten(trx: Trx, { teamId, userId, text }: Deed & WrittenOfAction & { teamId: string }) {
  const open = await openActionsOf(trx, teamId);
  const found = open.findLast((one) => one.createdBy === userId && one.text === oneLine(text));
  if (found) return found;
  throw new UserError('That was done already. Nothing was changed by this.');
}

async function teamOf(trx: Trx, teamId: string): Promise<Team> {
  const team = await findTeam(trx, teamId);
  if (!team) throw new UserError('That team is gone. Nothing was changed.');
  return team;
}

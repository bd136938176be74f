import { type Db, nextDueIn, type Trx } from '../../../database/index.ts';
import { type Action, bySoonest } from '../rules/index.ts';
import { type ActionRow, actionTables, chunksOf } from './action-tables.ts';

/** Adds what is not there yet, and overwrites the rest. */
export async function saveActions(trx: Trx, actions: readonly Action[]): Promise<void> {
  for (const some of chunksOf(actions, 50)) {
    await actionTables(trx)
      .insertInto('retro_actions')
      .values(
        some.map((action) => ({
          ...{ id: action.id, workspace_id: action.workspaceId, team_id: action.teamId },
          ...{ retro_id: action.retroId, created_by: action.createdBy },
          created_at: action.createdAt.toISOString(),
          ...changing(action),
        })),
      )
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          text: row.ref('excluded.text'),
          owner_id: row.ref('excluded.owner_id'),
          due_on: row.ref('excluded.due_on'),
          state: row.ref('excluded.state'),
          closed_by: row.ref('excluded.closed_by'),
          closed_at: row.ref('excluded.closed_at'),
          reminded: row.ref('excluded.reminded'),
          reminded_in: row.ref('excluded.reminded_in'),
          next_reminder_at: row.ref('excluded.next_reminder_at'),
          handover_asked_at: row.ref('excluded.handover_asked_at'),
        })),
      )
      .execute();
  }
}

export async function findAction(db: Db, id: string): Promise<Action | undefined> {
  const [found] = await actionsById(db, [id]);
  return found;
}

/** The soonest due first. */
export async function actionsById(db: Db, ids: readonly string[]): Promise<Action[]> {
  const found: Action[] = [];
  for (const some of chunksOf(ids)) {
    const rows = await actionTables(db)
      .selectFrom('retro_actions')
      .selectAll()
      .where('id', 'in', some)
      .execute();
    found.push(...rows.map(actionOf));
  }
  return found.sort(bySoonest);
}

/** What a team has open, the soonest due first. */
export async function openActionsOf(db: Db, teamId: string): Promise<Action[]> {
  const rows = await actionTables(db)
    .selectFrom('retro_actions')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('state', '=', 'open')
    .execute();
  return rows.map(actionOf).sort(bySoonest);
}

/** What a person has open in all teams, the soonest due first. */
export async function openActionsOfPerson(db: Db, workspaceId: string, userId: string): Promise<Action[]> {
  const rows = await actionTables(db)
    .selectFrom('retro_actions')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('owner_id', '=', userId)
    .where('state', '=', 'open')
    .execute();
  return rows.map(actionOf).sort(bySoonest);
}

/** What was agreed in a retro, in whichever state, in the order in which it was written. */
export async function actionsOfRetro(db: Db, retroId: string): Promise<Action[]> {
  const rows = await actionTables(db)
    .selectFrom('retro_actions')
    .selectAll()
    .where('retro_id', '=', retroId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(actionOf);
}

/** Of whom somebody is to be reminded by now: whose action is due first, each owner once. */
export async function remindersDue(
  db: Db,
  now: Date,
): Promise<Array<{ workspaceId: string; ownerId: string; teamId: string }>> {
  const rows = await actionTables(db)
    .selectFrom('retro_actions')
    .select(['workspace_id', 'owner_id'])
    .select((row) => row.fn.min('team_id').as('team_id'))
    .where('next_reminder_at', '<=', now.toISOString())
    .groupBy(['workspace_id', 'owner_id'])
    .orderBy('workspace_id')
    .orderBy('owner_id')
    .execute();
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    ownerId: row.owner_id,
    teamId: row.team_id,
  }));
}

export function nextReminderDueAt(db: Db, after: Date): Promise<Date | null> {
  return nextDueIn(actionTables(db), 'retro_actions', 'next_reminder_at', after);
}

/** What is to be said in a workspace, whenever that is. */
export async function remindersAhead(db: Db, workspaceId: string): Promise<Action[]> {
  const rows = await actionTables(db)
    .selectFrom('retro_actions')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('next_reminder_at', 'is not', null)
    .orderBy('next_reminder_at')
    .execute();
  return rows.map(actionOf);
}

function changing(action: Action) {
  return {
    ...{ text: action.text, owner_id: action.ownerId, due_on: action.dueOn, state: action.state },
    ...{ closed_by: action.closedBy, closed_at: action.closedAt?.toISOString() ?? null },
    ...{ reminded: action.reminded, reminded_in: action.remindedIn },
    next_reminder_at: action.nextReminderAt?.toISOString() ?? null,
    handover_asked_at: action.handoverAskedAt?.toISOString() ?? null,
  };
}

function actionOf(row: ActionRow): Action {
  return {
    ...{ id: row.id, workspaceId: row.workspace_id, teamId: row.team_id, retroId: row.retro_id },
    ...{ text: row.text, ownerId: row.owner_id, dueOn: row.due_on, state: row.state },
    ...{ createdBy: row.created_by, createdAt: new Date(row.created_at) },
    ...{ closedBy: row.closed_by, closedAt: instantOrNull(row.closed_at) },
    ...{ reminded: row.reminded, remindedIn: row.reminded_in },
    nextReminderAt: instantOrNull(row.next_reminder_at),
    handoverAskedAt: instantOrNull(row.handover_asked_at),
  };
}

function instantOrNull(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

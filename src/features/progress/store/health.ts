import { type Db, nextDueIn, rowsDue, type Trx } from '../../../database/index.ts';
import type { Judgement, Level } from '../rules/index.ts';

type HealthTables = {
  progress_health: {
    sprint_id: string;
    workspace_id: string;
    team_id: string;
    level: Level | null;
    judged_on: string;
    is_told: number;
    turns: number;
    critical: string;
    average: number | null;
    next_due_at: string | null;
  };
};

const tables = (db: Db) => db.withTables<HealthTables>();

/** How a sprint was judged last, and when it is again. */
export interface KeptJudgement extends Judgement {
  sprintId: string;
  workspaceId: string;
  teamId: string;
  /** The team's critical blockers by then, by number. */
  critical: number[];
  /** What the team's last three sprints of its unit came to, as of that day; null where none is closed. */
  average: number | null;
  /** Null once it is over. */
  nextDueAt: Date | null;
}

export async function judgementOf(db: Db, sprintId: string): Promise<KeptJudgement | undefined> {
  const row = await tables(db)
    .selectFrom('progress_health')
    .selectAll()
    .where('sprint_id', '=', sprintId)
    .executeTakeFirst();
  return row && judgementFrom(row);
}

export async function keepJudgement(trx: Trx, judgement: KeptJudgement): Promise<void> {
  const { sprintId, workspaceId, teamId, level, judgedOn, turns, nextDueAt } = judgement;
  const changing = {
    ...{ level, judged_on: judgedOn, is_told: judgement.isTold ? 1 : 0, turns },
    ...{ critical: judgement.critical.join(' '), average: judgement.average },
    ...{ next_due_at: nextDueAt?.toISOString() ?? null },
  };
  await tables(trx)
    .insertInto('progress_health')
    .values({ sprint_id: sprintId, workspace_id: workspaceId, team_id: teamId, ...changing })
    .onConflict((conflict) => conflict.column('sprint_id').doUpdateSet(changing))
    .execute();
}

/** Those that are judged anew by `now`. */
export async function judgementsDue(db: Db, now: Date): Promise<KeptJudgement[]> {
  return (await rowsDue(tables(db), 'progress_health', 'next_due_at', now)).map(judgementFrom);
}

/** Of sprints that are not over: those of these teams, and those that were judged by critical blockers. */
export async function judgementsWithCritical(db: Db, teamIds: readonly string[]): Promise<KeptJudgement[]> {
  const rows = await tables(db)
    .selectFrom('progress_health')
    .selectAll()
    .where('next_due_at', 'is not', null)
    .where((is) =>
      is.or([is('critical', '<>', ''), ...(teamIds.length > 0 ? [is('team_id', 'in', [...teamIds])] : [])]),
    )
    .execute();
  return rows.map(judgementFrom);
}

export function nextJudgementDueAt(db: Db, after: Date): Promise<Date | null> {
  return nextDueIn(tables(db), 'progress_health', 'next_due_at', after);
}

function judgementFrom(row: HealthTables['progress_health']): KeptJudgement {
  return {
    ...{ sprintId: row.sprint_id, workspaceId: row.workspace_id, teamId: row.team_id },
    ...{ level: row.level, judgedOn: row.judged_on, isTold: row.is_told === 1, turns: row.turns },
    critical: row.critical.split(' ').filter(Boolean).map(Number),
    average: row.average,
    nextDueAt: row.next_due_at === null ? null : new Date(row.next_due_at),
  };
}

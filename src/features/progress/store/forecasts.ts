import type { Db, Trx } from '../../../database/index.ts';
import type { LocalDate } from '../../../time/index.ts';
import type { DayDone } from '../rules/forecast.ts';
import type { Scored } from '../rules/score.ts';

type ForecastTables = {
  progress_throughput: { sprint_id: string; done_on: string; amount: number; people: number };
  progress_forecasts: {
    sprint_id: string;
    forecast_on: string;
    workspace_id: string;
    team_id: string;
    probability: number;
    came_true: number | null;
  };
};

const tables = (db: Db) => db.withTables<ForecastTables>();

/** Keeps what was done on each working day of a sprint, in the place of what was kept before. */
export async function saveThroughput(
  trx: Trx,
  sprintId: string,
  days: ReadonlyArray<DayDone & { date: LocalDate }>,
): Promise<void> {
  await tables(trx).deleteFrom('progress_throughput').where('sprint_id', '=', sprintId).execute();
  const rows = days.map(({ date, amount, people }) => ({
    ...{ sprint_id: sprintId, done_on: date, amount, people },
  }));
  if (rows.length > 0) await tables(trx).insertInto('progress_throughput').values(rows).execute();
}

/** What was done on each working day of these sprints. */
export async function throughputIn(
  db: Db,
  sprintIds: readonly string[],
): Promise<Array<DayDone & { sprintId: string }>> {
  if (sprintIds.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('progress_throughput')
    .selectAll()
    .where('sprint_id', 'in', [...sprintIds])
    .orderBy('sprint_id')
    .orderBy('done_on')
    .execute();
  return rows.map(({ sprint_id: sprintId, amount, people }) => ({ sprintId, amount, people }));
}

/** The first forecast of a day stays. */
export async function addForecast(
  trx: Trx,
  of: { sprintId: string; workspaceId: string; teamId: string; date: LocalDate },
  probability: number,
): Promise<void> {
  await tables(trx)
    .insertInto('progress_forecasts')
    .values({
      ...{ sprint_id: of.sprintId, forecast_on: of.date, workspace_id: of.workspaceId },
      ...{ team_id: of.teamId, probability, came_true: null },
    })
    .onConflict((conflict) => conflict.columns(['sprint_id', 'forecast_on']).doNothing())
    .execute();
}

/** What came of the forecasts for a sprint; null while it runs again. */
export async function settleForecasts(trx: Trx, sprintId: string, cameTrue: boolean | null): Promise<void> {
  await tables(trx)
    .updateTable('progress_forecasts')
    .set({ came_true: cameTrue === null ? null : Number(cameTrue) })
    .where('sprint_id', '=', sprintId)
    .execute();
}

const ENOUGH = 100;

/** The last forecasts of a team of which is known what came of them. */
export async function scoredForecasts(db: Db, teamId: string): Promise<Scored[]> {
  const rows = await tables(db)
    .selectFrom('progress_forecasts')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('came_true', 'is not', null)
    .orderBy('forecast_on', 'desc')
    .orderBy('sprint_id')
    .limit(ENOUGH)
    .execute();
  return rows.map(({ sprint_id: sprintId, forecast_on: date, probability, came_true }) => ({
    ...{ sprintId, date, probability, cameTrue: came_true === 1 },
  }));
}

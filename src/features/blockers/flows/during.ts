import { max } from 'date-fns/max';
import { min } from 'date-fns/min';
import type { Db } from '../../../database/index.ts';
import { type WorkingCalendar, workingMsBetween } from '../../../time/index.ts';
import { storyIdsByKey } from '../../sprints/index.ts';
import { calendarOf, type Team } from '../../teams/index.ts';
import { type Blocker, type BlockerSpan, type OpenTime, worstFirst } from '../rules/index.ts';
import { blockersBetween, turnsOf } from '../store/index.ts';

interface Period {
  from: Date;
  to: Date;
}

type Turns = Awaited<ReturnType<typeof turnsOf>>;

/**
 * The team's blockers that were open at some time of a period, the longest open first. One that is open counts until
 * `now`. All lengths are the team's working time; while it was snoozed, or somebody was on it, it was open all the same.
 */
export async function blockersDuring(
  db: Db,
  team: Team,
  { from, to }: Period,
  now: Date,
): Promise<BlockerSpan[]> {
  const calendar = await calendarOf(db, team);
  const period = { from, to: min([to, now]) };
  const found = await blockersBetween(db, team.id, period);
  const keys = found.map(({ storyKey }) => storyKey).filter((key) => key !== null);
  const storyIds = await storyIdsByKey(db, team.id, keys);
  const turns = await turnsOf(
    db,
    found.map(({ id }) => id),
  );
  const spans = found.map((blocker) => {
    const own = turns.filter(({ blockerId }) => blockerId === blocker.id);
    const storyId = storyIds.get(blocker.storyKey ?? '') ?? null;
    return spanOf(blocker, storyId, openTimes(blocker.raisedAt, own, { period, calendar }));
  });
  return worstFirst(spans.filter(({ open }) => open.length > 0));
}

function spanOf(blocker: Blocker, storyId: string | null, open: OpenTime[]): BlockerSpan {
  const { id, number, title, storyKey, isCritical, raisedAt, resolvedAt } = blocker;
  return {
    ...{ id, number, title, storyKey, storyId, isCritical, raisedAt, resolvedAt, open },
    ...{ acknowledgedAt: blocker.takenAt, acknowledgedMs: blocker.takenWorkingMs },
    resolvedMs: blocker.resolvedWorkingMs,
    openMs: open.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0),
  };
}

/** From its being raised, and from each reopening, until it was resolved, as far as that lies in the period. */
function openTimes(
  raisedAt: Date,
  turns: Turns,
  { period, calendar }: { period: Period; calendar: WorkingCalendar },
): OpenTime[] {
  const times: Period[] = [];
  let since: Date | null = raisedAt;
  for (const { kind, at } of turns) {
    if (kind === 'resolved' && since) times.push({ from: since, to: at });
    since = kind === 'resolved' ? null : at;
  }
  if (since) times.push({ from: since, to: period.to });
  return times
    .map(({ from, to }) => ({ from: max([from, period.from]), to: min([to, period.to]) }))
    .filter(({ from, to }) => from <= to)
    .map(({ from, to }) => ({
      ...{ from, to },
      fromMs: workingMsBetween(calendar, period.from, from),
      toMs: workingMsBetween(calendar, period.from, to),
    }));
}

import { max } from 'date-fns/max';
import type { Db } from '../../../database/index.ts';
import type { Team } from '../../teams/index.ts';
import { type Ladder, type PlannedStep, type Policy, rungsAhead, type Subject } from '../rules/index.ts';
import { findLadder, openLadders, peopleMissed } from '../store/index.ts';
import { newLadder } from './ladders.ts';
import { planAhead } from './plan.ts';
import { teamOf } from './team-of.ts';

/** What a paused ladder waits for, and whether its next step comes at once if that is not kept. */
export interface Wait {
  until: Date;
  hurries: boolean;
}

/** How far a ladder has climbed, and the steps it still has before it. */
export interface LadderView {
  ahead: PlannedStep[];
  /** how often somebody was told */
  timesTold: number;
  /** At its end: those whose step was missed, and whom no other step has told. */
  missed: string[];
}

/** A ladder as things stand now. The steps of a paused one are reckoned from the end of its wait. */
export async function viewLadder(
  db: Db,
  subject: Subject,
  now: Date,
  wait: Wait | null = null,
): Promise<LadderView> {
  const ladder = await findLadder(db, subject);
  if (!ladder) return { ahead: [], timesTold: 0, missed: [] };
  const { timesTold } = ladder;
  if (ladder.endedAt) return { ahead: [], timesTold, missed: [] };
  const ahead = await stepsAhead(db, ladder, now, wait);
  return { ahead, timesTold, missed: ahead.length > 0 ? [] : await peopleMissed(db, ladder.id) };
}

async function stepsAhead(db: Db, ladder: Ladder, now: Date, wait: Wait | null): Promise<PlannedStep[]> {
  const team = await teamOf(db, ladder);
  if (!wait || ladder.countingFrom) return planAhead(db, team, ladder, now);
  const from = max([wait.until, now]);
  const next = wait.hurries ? rungsAhead(ladder).find(({ rung }) => rung.repeat === 0) : undefined;
  const hurried = next ? { rung: next.index, since: from, hurry: 'eta' as const } : null;
  return planAhead(db, team, { ...ladder, countingFrom: from, hurried }, from);
}

/** Who would be told and when, for something raised at `at`; by another policy than the team's if one is given. */
export async function previewLadder(
  db: Db,
  team: Team,
  at: Date,
  options: { isCritical?: boolean; waiting?: string[]; policy?: Policy } = {},
): Promise<PlannedStep[]> {
  const { isCritical = false, waiting = [], policy } = options;
  const subject = { workspaceId: team.workspaceId, kind: 'preview', id: team.id };
  const ladder = await newLadder(db, { subject, team, isCritical, waiting }, at);
  return planAhead(db, team, policy ? { ...ladder, policy } : ladder, at);
}

/** How many things of a kind climb a ladder of the team now. */
export async function countOpenLadders(db: Db, team: Team, kind: string): Promise<number> {
  return (await openLadders(db, team.id, kind)).length;
}

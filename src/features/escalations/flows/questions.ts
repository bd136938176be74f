import type { Db } from '../../../database/index.ts';
import type { Team } from '../../teams/index.ts';
import type { PlannedStep, Policy, Subject } from '../rules/index.ts';
import { findLadder, openLadders } from '../store/index.ts';
import { newLadder } from './climb.ts';
import { planAhead } from './plan.ts';
import { teamOf } from './team-of.ts';

/** The steps that a ladder still has before it if nobody takes the matter up, as things stand now. */
export async function stepsAhead(db: Db, subject: Subject, now: Date): Promise<PlannedStep[]> {
  const ladder = await findLadder(db, subject);
  if (!ladder || ladder.endedAt) return [];
  return planAhead(db, await teamOf(db, ladder), ladder, now);
}

export async function nextStepOf(db: Db, subject: Subject, now: Date): Promise<PlannedStep | null> {
  return (await stepsAhead(db, subject, now))[0] ?? null;
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

/** How many things of the team climb a ladder now. */
export async function countOpenLadders(db: Db, team: Team): Promise<number> {
  return (await openLadders(db, team.id)).length;
}

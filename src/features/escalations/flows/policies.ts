import type { Db, Trx } from '../../../database/index.ts';
import { calendarOf, type Team } from '../../teams/index.ts';
import { defaultPolicy, inOrder, type Policy, type Subject, under } from '../rules/index.ts';
import { findPolicy, keepPolicy, openLadders } from '../store/index.ts';
import { keepScheduled } from './ladders.ts';

/** The policy that holds for what the team raises now: its own, or the default. */
export async function policyOf(db: Db, team: Team): Promise<Policy> {
  return (await findPolicy(db, team.id)) ?? defaultPolicy;
}

/**
 * Keeps the team's policy for what starts from now on, and with `alsoOpen` for what of a kind is open, too.
 *
 * @returns the subjects whose ladders changed
 */
export async function savePolicy(
  trx: Trx,
  team: Team,
  saved: { policy: Policy; alsoOpen: boolean; by: string; kind: string },
  now: Date,
): Promise<Subject[]> {
  const policy = inOrder(saved.policy);
  await keepPolicy(trx, team, policy, { by: saved.by, at: now });
  if (!saved.alsoOpen) return [];
  const calendar = await calendarOf(trx, team);
  const ladders = await openLadders(trx, team.id, saved.kind);
  for (const ladder of ladders) {
    await keepScheduled(trx, team, under(policy, ladder, calendar, now), now);
  }
  return ladders.map((ladder) => ladder.subject);
}

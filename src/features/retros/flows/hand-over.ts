import { min } from 'date-fns/min';
import type { Trx } from '../../../database/index.ts';
import { candidateFor } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { holdersOf, type Team } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { Action } from '../rules/index.ts';
import { findRetro, saveActions } from '../store/index.ts';
import { handoverKey } from './action-keys.ts';
import { whenLater } from './when-to-tell.ts';

/**
 * Tells one person of a team, once, what somebody who left had taken on: who facilitated its retro, else its scrum master;
 * the first who is there, in their hours.
 */
export async function askForHandover(
  trx: Trx,
  core: Core,
  team: Team,
  left: readonly Action[],
): Promise<void> {
  const [first] = left;
  if (!first) return;
  const now = core.clock.now();
  const people = await thoseWhoCan(trx, team, left);
  const whom = await firstThere(trx, core, team, people);
  if ('at' in whom)
    return saveActions(
      trx,
      left.map((action) => ({ ...action, nextReminderAt: whom.at })),
    );
  const { ownerId, workspaceId } = first;
  const key = handoverKey(team.id, ownerId, now);
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId, key, channel: whom.userId },
    content: {
      view: 'retros.handover',
      ref: { teamId: team.id, leftId: ownerId, actions: left.map(({ id }) => id).join(' ') },
    },
  });
  await saveActions(
    trx,
    left.map((action) => ({ ...action, handoverAskedAt: now, nextReminderAt: null })),
  );
}

async function thoseWhoCan(trx: Trx, team: Team, left: readonly Action[]): Promise<string[]> {
  const facilitators: string[] = [];
  for (const retroId of new Set(left.flatMap(({ retroId }) => retroId ?? []))) {
    const retro = await findRetro(trx, retroId);
    const person = retro && (await findPerson(trx, team.workspaceId, retro.facilitatorId));
    if (retro && person?.isDeactivated === false) facilitators.push(retro.facilitatorId);
  }
  const { userIds } = await holdersOf(trx, team, 'scrum_master');
  return [...new Set([...facilitators, ...userIds])];
}

/** Who can be told now; else when to look again. Where nobody is left to be told, tomorrow. */
async function firstThere(
  trx: Trx,
  core: Core,
  team: Team,
  userIds: readonly string[],
): Promise<{ userId: string } | { at: Date }> {
  const now = core.clock.now();
  const later: Date[] = [];
  for (const userId of userIds) {
    const { isAway } = await candidateFor(trx, team, userId, { at: now, isCritical: false, waiting: [] });
    const at = await whenLater(trx, core, team, userId);
    if (at === null) return { userId };
    if (!isAway) return { at };
    later.push(at);
  }
  return { at: later.length > 0 ? min(later) : new Date(now.getTime() + DAY_MS) };
}

const DAY_MS = 24 * 60 * 60 * 1000;

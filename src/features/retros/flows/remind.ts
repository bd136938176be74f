import { min } from 'date-fns/min';
import type { Db, Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { type Member, type Team, whoIsThere } from '../../teams/index.ts';
import { whoVoted } from '../store/index.ts';
import type { Place } from './at-retro.ts';
import { reminderKey } from './keys.ts';
import { whenLater } from './when-to-tell.ts';

/**
 * Reminds those who have not voted, once each, of whom those who can be told now and have room for it today.
 *
 * @returns when to look at the others again; null: never
 */
export async function remindVoters(trx: Trx, core: Core, { retro, team }: Place): Promise<Date | null> {
  const now = core.clock.now();
  if (retro.phase !== 'vote' || retro.remindAt === null || retro.remindAt > now) return retro.remindAt;
  const later: Date[] = [];
  for (const { userId } of await thoseWhoOwe(trx, { retro, team }, now)) {
    const key = reminderKey(retro, userId);
    if (await core.outbox.find(trx, retro.workspaceId, key)) continue;
    const at = await whenLater(trx, core, team, userId);
    if (at) later.push(at);
    else {
      await core.outbox.owe(trx, {
        ...{ kind: 'message', workspaceId: retro.workspaceId, key, channel: userId, isBulk: true },
        expiresAt: retro.endsAt.vote,
        content: { view: 'retros.reminder', ref: { retroId: retro.id, userId } },
      });
    }
  }
  const inTime = later.filter((at) => at < retro.endsAt.vote);
  return inTime.length > 0 ? min(inTime) : null;
}

/** The members who are not away today and have not voted. */
async function thoseWhoOwe(db: Db, { retro, team }: Place, now: Date): Promise<Member[]> {
  const voted = new Set(await whoVoted(db, retro.id));
  return (await membersHere(db, team, now)).filter(({ userId }) => !voted.has(userId));
}

/** The members who are not away today. */
export async function membersHere(db: Db, team: Team, now: Date): Promise<Member[]> {
  const { members } = await whoIsThere(db, team, now);
  return members.filter(({ absence }) => absence === undefined).map(({ member }) => member);
}

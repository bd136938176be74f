import { createHash, randomBytes } from 'node:crypto';
import { type Inbound, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core, Page, PageAnswer } from '../../slice.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import { addFeed, countFeeds, feedByHash, removeFeeds } from '../store/index.ts';
import { calendarFile, mayRead } from './calendar.ts';

const MOST_ADDRESSES = 5;
const PREFIX = '/calendar/';
const NAME = /^([\w-]{43})\.ics$/;

/** A calendar program asks a few times an hour. */
const MOST_IN_A_MINUTE = 20;
const FRESH_SECONDS = 15 * 60;

interface Whose {
  inbound: Inbound;
  userId: string;
  teamId: string;
}

/** How many addresses somebody has for a team's calendar; null where Drumbeat has no address of its own. */
export async function addressesOf(core: Core, team: Team, userId: string): Promise<number | null> {
  return core.publicUrl === null ? null : countFeeds(core.database.db, team.id, userId);
}

/**
 * A new address at which a calendar program reads what is on somebody's calendar of a team.
 *
 * @throws UserError for those who have nothing to do with the team, and for those who have enough of them
 */
export function addAddress(
  core: Core,
  { inbound, userId, teamId }: Whose,
): Promise<{ address: string; team: Team }> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const isNew = await takeOnce(trx, inbound, now);
    const team = await findTeam(trx, teamId);
    if (!team || !(await mayRead(trx, team, userId)))
      throw new UserError('Only those in the team get an address of its calendar.');
    if (core.publicUrl === null) throw new UserError('There are no addresses here: `PUBLIC_URL` is not set.');
    if (!isNew)
      throw new UserError('You have that address already; it is shown once. Press again for another.');
    if ((await countFeeds(trx, teamId, userId)) >= MOST_ADDRESSES)
      throw new UserError(
        `You have ${MOST_ADDRESSES} addresses. Press Stop my addresses first; then get a new one.`,
      );
    const token = randomBytes(32).toString('base64url');
    const feed = { tokenHash: hashOf(token), workspaceId: team.workspaceId, teamId, userId, createdAt: now };
    await addFeed(trx, feed);
    return { address: `${core.publicUrl}${PREFIX}${token}.ics`, team };
  });
}

/** From now on none of somebody's addresses of a team's calendar gives anything. */
export async function stopAddresses(core: Core, { inbound, userId, teamId }: Whose): Promise<void> {
  await core.database.transaction(async (trx) => {
    if (await takeOnce(trx, inbound, core.clock.now())) await removeFeeds(trx, teamId, userId);
  });
}

/** What is read at these addresses. An address that is unknown, was stopped or is of somebody who left gives nothing. */
export function calendarPage(core: Core): Page {
  const isTooOften = limitedTo(MOST_IN_A_MINUTE);
  return {
    prefix: PREFIX,
    async answer(rest, { ifNoneMatch }): Promise<PageAnswer | null> {
      const { db } = core.database;
      const now = core.clock.now();
      const token = NAME.exec(rest)?.[1];
      const feed = await feedByHash(db, hashOf(token ?? rest));
      if (!feed || token === undefined) return null;
      if (isTooOften(feed.tokenHash, now)) return { status: 429, headers: { 'retry-after': '60' }, body: '' };
      const body = await calendarFile(db, core, feed, now);
      if (body === null) return null;
      const etag = `"${hashOf(body).slice(0, 32)}"`;
      const headers = { etag, 'cache-control': `private, max-age=${FRESH_SECONDS}` };
      if (ifNoneMatch === etag) return { status: 304, headers, body: '' };
      return { status: 200, headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' }, body };
    },
  };
}

/** Looked up by what is not the secret itself, so that the time it takes tells nothing of it. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whether something is asked for more than so often within one minute of the clock. */
function limitedTo(most: number): (what: string, now: Date) => boolean {
  let minute = 0;
  const times = new Map<string, number>();
  return (what, now) => {
    const present = Math.floor(now.getTime() / 60_000);
    if (present !== minute) times.clear();
    minute = present;
    const count = (times.get(what) ?? 0) + 1;
    times.set(what, count);
    return count > most;
  };
}

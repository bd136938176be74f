import { type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { findStory, type Story, statusWords } from '../../sprints/index.ts';
import { findMember, findTeam } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { Stay } from '../rules/stay.ts';
import { askedFor, saveAnswer } from '../store/asked.ts';
import { saveStays, staysById } from '../store/stays.ts';
import { refreshRequests } from './follow-stays.ts';

/** What somebody says to taking a story over. */
interface Answering {
  inbound: Inbound;
  userId: string;
  stayId: string;
}

/**
 * Takes a story over, asked or not; undefined for what came again.
 *
 * @throws UserError where it has moved on, somebody else has it, or they are not of the team
 */
export function takeStory(
  core: Core,
  { inbound, userId, stayId }: Answering,
): Promise<{ stay: Stay; story: Story } | undefined> {
  return core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, core.clock.now()))) return undefined;
    const { stay, story } = await requireWaiting(trx, stayId);
    await requireReviewer(trx, stay, userId);
    if (stay.takenBy !== null && stay.takenBy !== userId) {
      const other = await findPerson(trx, stay.workspaceId, stay.takenBy);
      const name = escapeMrkdwn(other?.name ?? 'Somebody else');
      throw new UserError(`${name} has taken ${escapeMrkdwn(story.key)} already. Nothing was changed.`);
    }
    const taken: Stay = { ...stay, state: 'taken', takenBy: userId, nextDueAt: null };
    await saveStays(trx, [taken]);
    await saveAnswer(trx, { stayId, userId }, 'taken');
    await refreshRequests(trx, core, [taken]);
    return { stay: taken, story };
  });
}

/**
 * Does not take it, or not after all: somebody else is asked at once.
 *
 * @throws UserError where it has moved on
 */
export function passOnStory(core: Core, { inbound, userId, stayId }: Answering): Promise<void> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, inbound, now))) return;
    const { stay } = await requireWaiting(trx, stayId);
    const asked = (await askedFor(trx, [stayId])).get(stayId) ?? [];
    const waitsForThem = asked.some((one) => one.userId === userId && one.answer === null);
    await saveAnswer(trx, { stayId, userId }, 'declined');
    if (stay.takenBy === userId || (stay.takenBy === null && waitsForThem)) {
      await saveStays(trx, [{ ...stay, state: 'asking', takenBy: null, nextDueAt: now }]);
    }
    await refreshRequests(trx, core, [stay]);
  });
}

async function requireWaiting(trx: Trx, stayId: string): Promise<{ stay: Stay; story: Story }> {
  const stay = (await staysById(trx, [stayId])).get(stayId);
  const story = stay && (await findStory(trx, stay.storyId));
  if (stay && story?.status === stay.status && stay.state !== 'over') return { stay, story };
  throw new UserError(
    story
      ? `${escapeMrkdwn(story.key)} has moved on: it stands in ${statusWords(story.status)}. Nothing was changed.`
      : 'That story is no longer kept. Nothing was changed.',
  );
}

async function requireReviewer(trx: Trx, { teamId }: Stay, userId: string): Promise<void> {
  const team = await findTeam(trx, teamId);
  const member = team && (await findMember(trx, team, userId));
  if (member?.canBeAsked) return;
  throw new UserError(
    `Only the members of ${escapeMrkdwn(team?.name ?? 'the team')} take over its stories. Nothing was changed.`,
  );
}

import type { Trx } from '../../../database/index.ts';
import type { DeliveryRecord } from '../../../delivery/index.ts';
import type { Message } from '../../../slack/message.ts';
import { plainText } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { type Hurry, policyOf, type Subject, type Taken, takeNextStep } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import type { Blocker } from '../rules/index.ts';
import { addNotice, eventsOf, findBlocker, waitersOf } from '../store/index.ts';
import { type Escalating, escalationLine, escalationNotice, waitingLine } from '../views/escalation.ts';
import { allTold } from '../views/status.ts';
import { peopleIn, pingWhoIsTold, whoIsTold, whoWasMissed } from '../views/steps.ts';
import { changeOpen, type Deed } from './change.ts';
import { type Gathering, gatheredPost } from './gather.ts';
import { entryKey, gatheredKey, subjectOf } from './keys.ts';
import { logEntry, threadChannel } from './log.ts';
import { shownBlocker } from './show.ts';
import { aboutStory } from './story.ts';
import { tellingOf } from './telling.ts';

type Told = Extract<Taken, { kind: 'told' }>;

/**
 * Somebody does not want to wait for the next step's hour.
 *
 * @returns what they are told
 * @throws UserError where everyone on the ladder has been told
 */
export async function escalateNow(core: Core, deed: Deed): Promise<Message> {
  let says = 'That was done already.';
  await changeOpen(core, deed, async (trx, blocker) => {
    const taken = await climb(trx, core, blocker, { hurry: 'asked', askedBy: deed.userId });
    if (taken.kind === 'nothing') {
      const told = allTold(await shownBlocker(trx, blocker, core.clock.now()), ` of #${blocker.number}`);
      throw new UserError(`${told} \`/blocker ${blocker.number}\` shows who.`);
    }
    const { people, moment } = await tellingOf(trx, core, blocker, peopleIn([taken.step]));
    says =
      taken.kind === 'told'
        ? `${whoIsTold(taken.step, people)} is told now.`
        : `${waitingLine(taken.step, people, moment, { hurry: 'asked', askedBy: null })}`;
    return blocker;
  });
  return { text: says };
}

/** Takes what the clock has made due: often one step, more where several people's mornings begin at once. */
export async function takeDueStep(core: Core, subject: Subject, gathering: Gathering): Promise<void> {
  await core.database.transaction(async (trx) => {
    const blocker = await findBlocker(trx, subject.id);
    if (!blocker) return;
    let taken: Taken;
    do {
      taken = await climb(trx, core, blocker, { askedBy: null, gathering });
    } while (taken.kind === 'told');
  });
}

/** Takes a step of the blocker's ladder and tells whom it names. */
export async function climb(
  trx: Trx,
  core: Core,
  blocker: Blocker,
  why: { hurry?: Hurry; askedBy: string | null; gathering?: Gathering },
): Promise<Taken> {
  const taken = await takeNextStep(trx, subjectOf(blocker), core.clock.now(), why.hurry);
  if (taken.kind === 'told') await tell(trx, core, blocker, taken, why);
  if (taken.kind === 'waits' && why.hurry) await logWaiting(trx, core, blocker, taken, why.askedBy);
  return taken;
}

async function tell(
  trx: Trx,
  core: Core,
  blocker: Blocker,
  told: Told,
  { askedBy, gathering }: { askedBy: string | null; gathering?: Gathering },
): Promise<void> {
  const waiters = await waitersOf(trx, blocker.id);
  const events = await eventsOf(trx, blocker.id);
  const last = events.findLast((event) => event.note && event.byUserId && event.kind !== 'escalated');
  const named = [...waiters, ...peopleIn([told.step]), askedBy, last?.byUserId].filter((id) => id != null);
  const { people, moment, team } = await tellingOf(trx, core, blocker, named);
  const escalating: Escalating = {
    ...{ blocker, told, people, moment, askedBy, waiters },
    hours: (await policyOf(trx, team)).hours,
    story: await aboutStory(trx, blocker),
    lastWord: last?.note && last.byUserId ? { by: last.byUserId, at: last.at, note: last.note } : null,
  };
  const line = escalationLine(escalating, pingWhoIsTold(told.step));
  const post = gathering && gatheredPost(gathering, await threadChannel(trx, core, blocker));
  const number = await logEntry(trx, core, blocker, {
    ...{ kind: 'escalated', by: askedBy, broadcast: !post },
    says: post ? escalationLine(escalating, whoIsTold(told.step, people)) : line,
    note: plainText(
      [whoIsTold(told.step, people), whoWasMissed(told.step.passed, people)].filter(Boolean).join('; '),
    ),
  });
  const own = (whom: string) => entryKey(blocker, number, whom);
  if (post) {
    const together = { ...post, view: 'blockers.overview', says: line };
    await tellTogether(trx, core, blocker, { ...together, own: own('overview'), at: gathering.at });
  }
  const { userId, tell: target } = told.step;
  const channel = userId ?? (target.kind === 'channel' ? target.channelId : null);
  if (!channel) return;
  const key = gathering ? gatheredKey(channel, gathering.at) : own(channel);
  const notice = { channel, view: 'blockers.notices', says: escalationNotice(escalating) };
  const at = gathering?.at ?? core.clock.now();
  await tellTogether(trx, core, blocker, { ...notice, key, own: own(channel), at });
}

/**
 * In a message that others of the same minute may share. In its own where that one has ended unsent, or was there
 * before `at`: what is added to it later makes no sound.
 */
async function tellTogether(
  trx: Trx,
  core: Core,
  blocker: Blocker,
  told: { key: string; own: string; at: Date; channel: string; view: string; says: string },
): Promise<void> {
  const { workspaceId } = blocker;
  const { channel, view, says } = told;
  const shared = await core.outbox.find(trx, workspaceId, told.key);
  const key = shared && isOver(shared, told.at) ? told.own : told.key;
  await addNotice(trx, blocker.id, key, says);
  await core.outbox.owe(trx, { kind: 'message', workspaceId, key, channel, content: { view, ref: { key } } });
  await core.outbox.refresh(trx, workspaceId, key);
}

function isOver({ state, expiresAt, ts, createdAt }: DeliveryRecord, at: Date): boolean {
  const isCalledOff = state === 'skipped' || state === 'dead' || expiresAt !== null;
  return isCalledOff || (ts !== null && createdAt < at);
}

async function logWaiting(
  trx: Trx,
  core: Core,
  blocker: Blocker,
  taken: Extract<Taken, { kind: 'waits' }>,
  askedBy: string | null,
): Promise<void> {
  const named = [...peopleIn([taken.step]), ...(askedBy ? [askedBy] : [])];
  const { people, moment } = await tellingOf(trx, core, blocker, named);
  const says = waitingLine(taken.step, people, moment, { hurry: taken.hurry, askedBy });
  await logEntry(trx, core, blocker, { kind: 'escalated', by: askedBy, says });
}

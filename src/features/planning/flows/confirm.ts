import { type Trx, takeOnce } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { quoted } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import { changesSince, type SprintEvent } from '../../sprints/index.ts';
import { type Answer, textIn } from '../rules/index.ts';
import { keepAnswer } from '../store/index.ts';
import type { ShareStanding, Standing } from '../views/standing.ts';
import { personName } from '../views/words.ts';
import type { Answered } from './decide.ts';
import { refreshLetters } from './letters.ts';
import { planKey } from './plan-keys.ts';
import type { PlanDeed } from './publish.ts';
import { refreshPlan } from './published.ts';
import { standingOf } from './standing.ts';

export interface Confirming extends PlanDeed {
  answer: Answer['answer'];
  reason: string;
  /** The last event that they had before them; null where they answer what there is. */
  position: number | null;
}

/**
 * An assignee takes on their stories and days, or says why not.
 *
 * @throws UserError for somebody who has no share in it, and where the plan is not out
 */
export function answerShare(core: Core, confirming: Confirming): Promise<Answered> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const { sprintId, userId, answer, reason, position } = confirming;
    const standing = await standingOf(trx, sprintId, now);
    const own = requireShare(standing, userId);
    if (!(await takeOnce(trx, confirming.inbound, now))) return said(standing, confirming);
    if (position !== null && (await hasChanged(trx, standing, own, position))) {
      await refreshLetters(trx, core, standing, [userId]);
      const text =
        'Not recorded yet: your share changed while you were reading. The message shows it as it is now.';
      return { isRecorded: false, message: { text } };
    }
    await keepAnswer(trx, sprintId, { userId, answer, reason: reason.trim(), share: own.share, at: now });
    if (answer === 'refused') await tellPlanner(trx, core, standing, confirming);
    await refreshPlan(trx, core, standing.sprint);
    await refreshLetters(trx, core, standing, [userId]);
    return said(standing, confirming);
  });
}

function requireShare({ sprint, shares }: Standing, userId: string): ShareStanding {
  const name = escapeMrkdwn(sprint.name);
  if (sprint.state !== 'published' && sprint.state !== 'running') {
    throw new UserError(`${name} is ${sprint.state === 'draft' ? 'not published yet' : sprint.state}.`);
  }
  const own = shares.find((share) => share.userId === userId);
  if (!own) throw new UserError(`You have no story in ${name} any more. There is nothing to confirm.`);
  return own;
}

const OWN = ['estimate', 'assignees', 'sprintId', 'created', 'status'];

async function hasChanged(
  trx: Trx,
  { sprint }: Standing,
  own: ShareStanding,
  position: number,
): Promise<boolean> {
  const events = await changesSince(trx, sprint.id, position);
  return events.some((event) => concerns(event, own));
}

function concerns(
  { subject, subjectId, field, was, became }: SprintEvent,
  { userId, share }: ShareStanding,
): boolean {
  if (field === 'days') return textIn(became ?? was, 'userId') === userId;
  if (subject !== 'story' || !OWN.includes(field)) return false;
  return share.stories.some(({ id }) => id === subjectId) || (Array.isArray(was) && was.includes(userId));
}

function said({ sprint }: Standing, { answer }: Confirming): Answered {
  const name = escapeMrkdwn(sprint.name);
  const text =
    answer === 'confirmed'
      ? `Your share in ${name} is confirmed.`
      : `It stands on the plan of ${name}, and whoever published it is told.`;
  return { isRecorded: true, message: { text } };
}

async function tellPlanner(
  trx: Trx,
  core: Core,
  standing: Standing,
  { userId, reason }: Confirming,
): Promise<void> {
  const { sprint, publishedBy, people, now } = standing;
  if (publishedBy === null || publishedBy === userId) return;
  const who = personName(userId, people);
  const text = `${who} does not confirm their share in ${escapeMrkdwn(sprint.name)}: ${quoted(reason, 1000)}. \`/sprint plan\` changes who does what.`;
  await core.outbox.owe(trx, {
    ...{
      kind: 'message',
      workspaceId: sprint.workspaceId,
      channel: publishedBy,
      content: { message: { text } },
    },
    key: `${planKey(sprint.id)}:refused:${userId}:${now.getTime()}`,
  });
}

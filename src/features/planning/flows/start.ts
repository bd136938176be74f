import { type Trx, takeOnce } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { quoted } from '../../../slack/words.ts';
import { formatDay, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { type Sprint, startSprintIn } from '../../sprints/index.ts';
import { requireManager, type Team } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import { unmet } from '../rules/index.ts';
import { addOverride, findPublished } from '../store/index.ts';
import { when } from '../views/gate-words.ts';
import type { Standing } from '../views/standing.ts';
import { notReadyMessage } from '../views/starting.ts';
import { refreshLetters } from './letters.ts';
import { requirePlan } from './plan.ts';
import { planKey } from './plan-keys.ts';
import type { PlanDeed } from './publish.ts';
import { postFile, refreshPlan } from './published.ts';
import { standingOf } from './standing.ts';

export interface Starting extends PlanDeed {
  /** Why it starts although something is not met; null where nothing was said. */
  reason: string | null;
}

/**
 * Starts a sprint whose checklist is met, or for a reason that is kept; else answers what is missing.
 *
 * @throws UserError for those who may not, and where it runs already
 */
export function startSprint(core: Core, starting: Starting): Promise<Message> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const { team } = await requireStarter(trx, starting);
    const standing = await standingOf(trx, starting.sprintId, now);
    const { sprint, checks } = standing;
    if (!(await takeOnce(trx, starting.inbound, now)))
      return { text: `${escapeMrkdwn(sprint.name)} is ${sprint.state}.` };
    requireStartable(standing);
    const missing = unmet(checks, 'binds');
    const isBarred = unmet(checks, 'bars').length > 0;
    if (isBarred || (missing.length > 0 && starting.reason === null)) return notReadyMessage(standing);
    const reason = missing.length > 0 ? starting.reason : null;
    if (reason !== null) {
      const says = missing.map((check) => check.says);
      await addOverride(trx, sprint.id, { byUserId: starting.userId, at: now, reason, unmet: says });
    }
    await startSprintIn(trx, core, { sprintId: sprint.id, by: starting.userId, despiteTooBig: true });
    await tellOfStart(trx, core, sprint, { userId: starting.userId, reason });
    return { text: startedWords(sprint, team, now) };
  });
}

/** Those who may start it, and the plan as it stands. */
export async function requireStarter(
  trx: Trx | Core['database']['db'],
  { sprintId, userId }: Pick<PlanDeed, 'sprintId' | 'userId'>,
) {
  const found = await requirePlan(trx, sprintId);
  await requireManager(
    trx,
    found.team,
    userId,
    'start the sprint',
    'see what is missing with `/sprint plan`',
  );
  return found;
}

/** @throws UserError */
export function requireStartable(standing: Standing): void {
  const { sprint } = standing;
  const name = escapeMrkdwn(sprint.name);
  if (sprint.state === 'published') return;
  if (sprint.state === 'draft')
    throw new UserError(`${name} is not published yet: \`/sprint publish\` does that first.`);
  if (sprint.state === 'running' && sprint.startedAt) {
    throw new UserError(
      `${name} was started already, ${when(sprint.startedAt, standing)}. Nothing was changed.`,
    );
  }
  throw new UserError(`${name} is ${sprint.state}. It cannot start any more.`);
}

async function tellOfStart(
  trx: Trx,
  core: Core,
  sprint: Sprint,
  { userId, reason }: { userId: string; reason: string | null },
): Promise<void> {
  const { workspaceId } = sprint;
  const plan = await findPublished(trx, sprint.id);
  const name = escapeMrkdwn((await findPerson(trx, workspaceId, userId))?.name ?? 'someone');
  const text =
    reason === null
      ? `Started by ${name}.`
      : `Started by ${name} although not all is met: ${quoted(reason, 1000)}`;
  if (!plan) throw new Error(`The published sprint ${sprint.id} has no plan that is out`);
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId, key: `${planKey(sprint.id)}:started`, channel: plan.channelId },
    ...{ content: { message: { text } }, replyTo: { key: planKey(sprint.id) } },
  });
  await refreshPlan(trx, core, sprint);
  await refreshLetters(trx, core, { sprint });
  if (plan.files !== null) await postFile(trx, core.outbox, sprint, plan);
}

/** 'Sprint 4 runs. #dev-standup sees it on the plan. Its first day is Mon 9 Mar: it starts before that.' */
function startedWords({ name, startsOn }: Sprint, team: Team, now: Date): string {
  const today = localDateOf(now, team.timeZone);
  const said = `${escapeMrkdwn(name)} runs. ${channelLink(team.homeChannelId)} sees it on the plan.`;
  if (startsOn === null || startsOn === today) return said;
  const first = `Its first day ${startsOn > today ? 'is' : 'was'} ${formatDay(startsOn, today)}`;
  return `${said} ${first}: it runs from today on.`;
}

import { type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import { publishIn, type Sprint } from '../../sprints/index.ts';
import { requireManager, type Team } from '../../teams/index.ts';
import { addPublished } from '../store/index.ts';
import { isOpenGate, isOpenShare } from '../views/letter.ts';
import type { Standing } from '../views/standing.ts';
import { personName } from '../views/words.ts';
import { askPeople } from './letters.ts';
import { requirePlan } from './plan.ts';
import { postPlan } from './published.ts';
import { standingOf } from './standing.ts';

export interface PlanDeed {
  inbound: Inbound;
  userId: string;
  sprintId: string;
}

/**
 * Puts a plan out: into the team's channel, to those who approve it and to everybody with a share in it. One that is
 * out already asks those again who have not answered.
 *
 * @throws UserError for those who may not, and while it lacks what a plan must have
 */
export function publishPlan(core: Core, deed: PlanDeed): Promise<Message> {
  return core.database.transaction(async (trx) => {
    const { sprint, team } = await requirePlan(trx, deed.sprintId);
    await requireManager(trx, team, deed.userId, 'publish the plan', 'see it with `/sprint plan`');
    requireOpen(sprint);
    const isNew = await takeOnce(trx, deed.inbound, core.clock.now());
    if (isNew && sprint.state === 'draft') await putOut(trx, core, { sprint, team, userId: deed.userId });
    const standing = await standingOf(trx, sprint.id, core.clock.now());
    const { askedToday } = isNew ? await askPeople(trx, core, standing, { team }) : { askedToday: [] };
    return answer(standing, team, { isFirst: sprint.state === 'draft', askedToday });
  });
}

function requireOpen(sprint: Sprint): void {
  if (sprint.state === 'draft' || sprint.state === 'published') return;
  const name = escapeMrkdwn(sprint.name);
  if (sprint.state === 'running')
    throw new UserError(`${name} is running already. \`/sprint\` shows where it stands.`);
  throw new UserError(`${name} is ${sprint.state}; its plan stays as it is.`);
}

async function putOut(
  trx: Trx,
  core: Core,
  { sprint, team, userId }: { sprint: Sprint; team: Team; userId: string },
): Promise<void> {
  const { checks } = await standingOf(trx, sprint.id, core.clock.now());
  const lacks = checks.slice(0, 3).filter(({ isMet }) => !isMet);
  if (lacks.length > 0) {
    const says = lacks.map((check) => `${escapeMrkdwn(check.says)}.`).join(' ');
    throw new UserError(
      `${escapeMrkdwn(sprint.name)} cannot be published yet. ${says} \`/sprint plan\` has what it takes.`,
    );
  }
  await publishIn(trx, core, { sprintId: sprint.id, by: userId });
  await addPublished(trx, {
    ...{ sprintId: sprint.id, workspaceId: team.workspaceId, channelId: team.homeChannelId },
    ...{ publishedBy: userId, publishedAt: core.clock.now(), askAt: null, files: null },
    endedAt: null,
  });
  await postPlan(trx, core, sprint, team.homeChannelId);
}

function answer(
  standing: Standing,
  team: Team,
  { isFirst, askedToday }: { isFirst: boolean; askedToday: string[] },
): Message {
  const { sprint, gates, shares, people } = standing;
  const named = (userIds: string[]) =>
    listOf(
      [...new Set(userIds)].map((id) => personName(id, people)),
      8,
    );
  const approving = named(gates.filter(isOpenGate).flatMap(({ holders }) => holders.slice(0, 1)));
  const confirming = named(shares.filter(isOpenShare).map(({ userId }) => userId));
  const name = escapeMrkdwn(sprint.name);
  const where = channelLink(team.homeChannelId);
  const words = [
    isFirst ? `${name} is published in ${where}.` : `${name} is published already, in ${where}.`,
    ...(approving ? [`Asked to approve: ${approving}.`] : []),
    ...(confirming ? [`Asked to confirm their stories: ${confirming}.`] : []),
    ...(askedToday.length > 0 ? [`${named(askedToday)} had my message today; it shows what is open.`] : []),
    '`/sprint start` starts it.',
  ];
  return { text: words.join(' ') };
}

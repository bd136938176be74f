import { type Trx, takeOnce } from '../../../database/index.ts';
import { actions, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf, quoted } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import { changesSince } from '../../sprints/index.ts';
import { roleName } from '../../teams/index.ts';
import { type Decision, GATE_ROLES, type Gate, netChanges, touches, unmet } from '../rules/index.ts';
import { addDecision, decisionsOf } from '../store/index.ts';
import { changesWords, gateName, when } from '../views/gate-words.ts';
import type { GateStanding, Standing } from '../views/standing.ts';
import { startButton } from '../views/starting.ts';
import { personName } from '../views/words.ts';
import { refreshLetters } from './letters.ts';
import { planKey } from './plan-keys.ts';
import type { PlanDeed } from './publish.ts';
import { refreshPlan } from './published.ts';
import { inWords, standingOf } from './standing.ts';

export interface Deciding extends PlanDeed {
  gate: Gate;
  /** The last event that they had before them. */
  position: number;
  verdict: Decision['verdict'];
  comment: string;
  impact: string;
  recommendations: string;
}

/** What became of an answer; where it is not recorded, `message` says what to look at first. */
export interface Answered {
  isRecorded: boolean;
  message: Message;
}

/**
 * Somebody approves a plan at a gate or sends it back. What changed while they were reading is shown first.
 *
 * @throws UserError for those who do not hold the role, naming who does; and where it is approved already
 */
export function decide(core: Core, deciding: Deciding): Promise<Answered> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const standing = await standingOf(trx, deciding.sprintId, now);
    const gate = requireGate(standing, deciding);
    if (!(await takeOnce(trx, deciding.inbound, now))) return said(standing, deciding);
    const changed = await changedSince(trx, standing, deciding);
    if (changed.length > 0) return lookAgain(trx, core, standing, changed);
    requireUndecided(standing, gate);
    const { verdict, comment, impact, recommendations, userId: byUserId } = deciding;
    await addDecision(trx, standing.sprint.id, {
      ...{ gate: gate.gate, verdict, byUserId, at: now, position: standing.position },
      ...{ comment: comment.trim(), impact: impact.trim(), recommendations: recommendations.trim() },
    });
    const after = await standingOf(trx, standing.sprint.id, now);
    await tellPlanner(trx, core, after, deciding);
    await refreshPlan(trx, core, after.sprint);
    await refreshLetters(trx, core, after, gate.holders);
    return said(after, deciding);
  });
}

/**
 * The gate at which somebody may decide.
 *
 * @throws UserError where they may not, or nobody has to
 */
export function requireGate(
  standing: Standing,
  { gate, userId }: { gate: Gate; userId: string },
): GateStanding {
  const { sprint, people } = standing;
  const name = escapeMrkdwn(sprint.name);
  if (sprint.state === 'draft')
    throw new UserError(`${name} is not published yet. There is nothing to approve.`);
  if (sprint.state !== 'published')
    throw new UserError(`${name} is ${sprint.state}. It needs no approval any more.`);
  const found = standing.gates.find((one) => one.gate === gate);
  const role = roleName(GATE_ROLES[gate]);
  if (!found) throw new UserError(`Nobody is ${role} in this team, so this approval is not needed.`);
  if (found.holders.includes(userId)) return found;
  const who = listOf(found.holders.map((id) => personName(id, people)));
  throw new UserError(`Only ${who} (${role}) can do that. \`/standup roles\` shows who holds which role.`);
}

function requireUndecided(standing: Standing, { decision, state }: GateStanding): void {
  if (state !== 'approved' || !decision) return;
  const who = personName(decision.byUserId, standing.people);
  throw new UserError(`${who} approved it already, ${when(decision.at, standing)}. Nothing was changed.`);
}

async function changedSince(trx: Trx, { sprint }: Standing, { gate, position }: Deciding): Promise<string[]> {
  const since = await changesSince(trx, sprint.id, position);
  const touching = since.filter((event) => touches(gate, event, sprint.id));
  return inWords(trx, sprint, netChanges(touching, sprint.id));
}

async function lookAgain(trx: Trx, core: Core, standing: Standing, changed: string[]): Promise<Answered> {
  await refreshLetters(trx, core, standing);
  const text = `Not recorded yet: while you were reading, ${changesWords(changed)}. The message shows it as it is now; press again if it still holds.`;
  return { isRecorded: false, message: { text } };
}

function said({ sprint }: Standing, { verdict, gate }: Deciding): Answered {
  const name = escapeMrkdwn(sprint.name);
  const text =
    verdict === 'approved'
      ? `${gateName(gate)} of ${name} is recorded.`
      : `${name} goes back; whoever published it is told why.`;
  return { isRecorded: true, message: { text } };
}

/** Whoever published it hears when it comes back, and when the last approval is there. */
async function tellPlanner(trx: Trx, core: Core, standing: Standing, deciding: Deciding): Promise<void> {
  const { sprint, publishedBy, people, gates } = standing;
  if (publishedBy === null || publishedBy === deciding.userId) return;
  const message =
    deciding.verdict === 'sent-back'
      ? { text: sentBackWords(standing, deciding) }
      : gates.every(({ state }) => state === 'approved')
        ? allApproved(standing)
        : undefined;
  if (!message) return;
  const number = (await decisionsOf(trx, sprint.id)).length;
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: sprint.workspaceId, key: `${planKey(sprint.id)}:decided:${number}` },
    ...{ channel: publishedBy, content: { message } },
  });
  function sentBackWords({ sprint: { name } }: Standing, { userId, comment }: Deciding): string {
    const who = personName(userId, people);
    return `${who} sent ${escapeMrkdwn(name)} back: ${quoted(comment, 1000)}. Change it with \`/sprint plan\`; when it has changed I ask again.`;
  }
}

function allApproved({ sprint, checks }: Standing): Message {
  const missing = unmet(checks, 'bars').length + unmet(checks, 'binds').length;
  const name = escapeMrkdwn(sprint.name);
  const text =
    missing === 0
      ? `${name} is approved, and ready to start.`
      : `${name} is approved. \`/sprint start\` shows what else is missing.`;
  return { text, blocks: [section(text), ...(missing === 0 ? [actions(startButton(sprint.id))] : [])] };
}

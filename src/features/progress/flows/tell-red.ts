import type { Trx } from '../../../database/index.ts';
import { localDateOf } from '../../../time/index.ts';
import {
  endLadder,
  openSubjects,
  type Policy,
  type Subject,
  startLadder,
  type Taken,
  takeNextStep,
} from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { findSprint, type Sprint } from '../../sprints/index.ts';
import { dayWords } from '../../standups/index.ts';
import { holdersOf, type Team } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { judgementOf } from '../store/health.ts';
import { forecastLine } from '../views/forecast.ts';
import { redMessage } from '../views/red.ts';
import { aroundTeam } from './circumstances.ts';
import { forecastOf } from './forecast.ts';
import { examine } from './health.ts';
import { redKey } from './keys.ts';

/** What climbs the ladders by which stakeholders are told. */
export const HEALTH = 'health';

interface Turn {
  sprint: Sprint;
  team: Team;
  /** The how-manieth time that it is red. */
  turn: number;
}

/** Every stakeholder is told once, in their hours; who is away is stood in for by the others, then by who answers for it. */
export async function startTelling(trx: Trx, { sprint, team, turn }: Turn, now: Date): Promise<void> {
  const { userIds } = await holdersOf(trx, team, 'stakeholder');
  for (const userId of userIds) {
    const subject = subjectOf(sprint, turn, userId);
    await startLadder(trx, { subject, team, isCritical: false, waiting: [], policy: policyFor(userId) }, now);
  }
}

function policyFor(userId: string): Policy {
  return {
    hours: 'working',
    steps: [
      { afterHours: 0, tell: { kind: 'person', userId } },
      { afterHours: 1, tell: { kind: 'role', role: 'stakeholder' } },
      { afterHours: 2, tell: { kind: 'role', role: 'product_owner' } },
      { afterHours: 3, tell: { kind: 'role', role: 'team_lead' } },
    ],
  };
}

/** It is not red any more, or over: who was not told yet is not told. */
export async function callOff(trx: Trx, sprint: Sprint, turn: number, now: Date): Promise<void> {
  if (turn === 0) return;
  const subjects = await openSubjects(trx, sprint.workspaceId, HEALTH, subjectOf(sprint, turn, '').id);
  for (const subject of subjects) await endLadder(trx, subject, now);
}

/** Tells who is to be told of a sprint that is red, if it still is. */
export async function tellOfRed(core: Core, subject: Subject): Promise<void> {
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const [sprintId = '', turn] = subject.id.split(' ');
    const sprint = await findSprint(trx, sprintId);
    const judgement = await judgementOf(trx, sprintId);
    const isStill = judgement?.level === 'red' && judgement.turns === Number(turn);
    if (sprint?.state !== 'running' || !isStill) return endLadder(trx, subject, now);
    const taken = await takeNextStep(trx, subject, now);
    if (taken.kind !== 'told') return;
    await tell(trx, core, sprint, Number(turn), taken);
    await endLadder(trx, subject, now);
  });
}

async function tell(
  trx: Trx,
  core: Core,
  sprint: Sprint,
  turn: number,
  { step }: Extract<Taken, { kind: 'told' }>,
): Promise<void> {
  if (step.userId === null) return;
  const { workspaceId } = sprint;
  const now = core.clock.now();
  const around = await aroundTeam(trx, sprint.teamId);
  const { health } = await examine(trx, sprint, around, now);
  const today = localDateOf(now, around.team.timeZone);
  const { userIds: stakeholders } = await holdersOf(trx, around.team, 'stakeholder');
  const isOwn = stakeholders.includes(step.userId);
  const away = step.passed.filter(({ why }) => why === 'away' && !isOwn);
  const people = await peopleById(
    trx,
    workspaceId,
    away.map(({ userId }) => userId),
  );
  const message = redMessage({
    ...{ ...health, sprint, today, teamName: around.team.name },
    day: dayWords(sprint, around.calendar, today),
    forecast: forecastLine(await forecastOf(trx, sprint, now)),
    insteadOf: away.map(({ userId }) => nameOf(people, userId)),
  });
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId, key: redKey(sprint.id, turn, step.userId), channel: step.userId },
    content: { message },
  });
}

function subjectOf({ id, workspaceId }: Sprint, turn: number, userId: string): Subject {
  return { workspaceId, kind: HEALTH, id: `${id} ${turn} ${userId}` };
}

import type { Db, Trx } from '../../../database/index.ts';
import { localDateOf } from '../../../time/index.ts';
import {
  endLadder,
  type Policy,
  reopenLadder,
  type Subject,
  startLadder,
  type Taken,
  takeNextStep,
  viewLadder,
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

/** It is red again in the same turn: those who were not told, because it was not red in their hours, are told now. */
export async function goOnTelling(trx: Trx, { sprint, team, turn }: Turn, now: Date): Promise<void> {
  const { userIds } = await holdersOf(trx, team, 'stakeholder');
  for (const userId of userIds) {
    const subject = subjectOf(sprint, turn, userId);
    const { timesTold } = await viewLadder(trx, subject, now);
    if (timesTold === 0) await reopenLadder(trx, subject, now);
  }
}

/** Who is told in the place of somebody who is away; who only sleeps is told in the morning. */
const DEPUTIES = ['stakeholder', 'product_owner', 'team_lead'] as const;
/** Longer than any sprint. */
const NEVER_HOURS = 10_000;

function policyFor(userId: string): Policy {
  return {
    hours: 'wall',
    steps: [
      { afterHours: 0, tell: { kind: 'person', userId } },
      ...DEPUTIES.map((role, at) => ({
        afterHours: NEVER_HOURS + at,
        tell: { kind: 'role' as const, role },
      })),
    ],
  };
}

/** Tells who is to be told of a sprint that is red, if it still is; else nobody any more. */
export async function tellOfRed(core: Core, subject: Subject): Promise<void> {
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const red = await stillRed(trx, subject);
    if (!red) return endLadder(trx, subject, now);
    const taken = await takeNextStep(trx, subject, now);
    if (taken.kind !== 'told') return;
    await tell(trx, core, red, taken);
    await endLadder(trx, subject, now);
  });
}

async function tell(
  trx: Trx,
  core: Core,
  { sprint, turn }: Omit<Turn, 'team'>,
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
    insteadOf: [...new Set(away.map(({ userId }) => nameOf(people, userId)))],
  });
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId, key: redKey(sprint.id, turn, step.userId), channel: step.userId },
    content: { message },
  });
}

/** What a ladder is about; null where that sprint is over, or not red any more, or red for another time. */
export async function stillRed(db: Db, { id }: Subject): Promise<Omit<Turn, 'team'> | null> {
  const [sprintId = '', turn] = id.split(' ');
  const judgement = await judgementOf(db, sprintId);
  const isStill = judgement?.level === 'red' && judgement.turns === Number(turn);
  const sprint = isStill ? await findSprint(db, sprintId) : undefined;
  return sprint?.state === 'running' ? { sprint, turn: Number(turn) } : null;
}

function subjectOf({ id, workspaceId }: Sprint, turn: number, userId: string): Subject {
  return { workspaceId, kind: HEALTH, id: `${id} ${turn} ${userId}` };
}

import type { Db } from '../../../database/index.ts';
import { quoted } from '../../../slack/words.ts';
import { itemsOf, type Level as RiskLevel, type Sprint, storiesOf } from '../../sprints/index.ts';
import {
  behindOf,
  type Course,
  causesOf,
  type DaysOver,
  daysOver,
  isGoalCritical,
  type Level,
  levelOf,
  planOf,
} from '../rules/index.ts';
import { reasonWords } from '../views/reasons.ts';
import type { Around } from './circumstances.ts';
import { courseOf } from './course.ts';

/** How a sprint stands; amounts in its unit. */
interface Health {
  /** Null where nothing was estimated when it began, so that nobody can be behind. */
  level: Level | null;
  /** As a share of what was committed to: 0.25 is 25 % behind the plan, -0.1 10 % ahead of it. 0 without a level. */
  behind: number;
  /** What should be done by now. */
  plan: number;
  done: number;
  committed: number;
  /** What it holds now. */
  scope: number;
  days: DaysOver;
  stories: { count: number; done: number; unestimated: number };
  /** As mrkdwn, most important first: what waits, what came in, that nothing moves. */
  reasons: string[];
  /** What the plan says to do if it goes wrong, quoted as mrkdwn; of a red one only. */
  contingency: string[];
}

/**
 * How a sprint stands at an instant, judged by what is known of it now, and the course that it is judged by; of a closed
 * one, how it stood at its close.
 */
export async function examine(
  db: Db,
  sprint: Sprint,
  { calendar, obstacles }: Around,
  at: Date,
): Promise<{ health: Health; course: Course }> {
  const course = await courseOf(db, sprint);
  const stories = await storiesOf(db, sprint.id);
  const { committed, done, scope } = course;
  const days = daysOver(sprint, calendar, sprint.closedAt ?? at);
  const plan = planOf(committed, days);
  const behind = behindOf({ committed, plan, done });
  const level = levelOf(behind, sprint.state === 'running' && isGoalCritical(stories, obstacles));
  const causes = causesOf({ course, stories, obstacles, startedAt: sprint.startedAt, calendar, at });
  const health = {
    ...{ level, behind: behind ?? 0, plan, done, committed, scope, days },
    stories: {
      count: stories.length,
      done: stories.filter(({ status }) => status === 'done').length,
      unestimated: stories.filter(({ estimate }) => estimate === null).length,
    },
    reasons: causes.map((cause) => reasonWords(cause, sprint.unit)),
    contingency: level === 'red' ? await contingencyOf(db, sprint.id) : [],
  };
  return { health, course };
}

const WEIGHT: Record<RiskLevel, number> = { low: 1, medium: 2, high: 3 };

/** Of the risks that weigh most first. */
async function contingencyOf(db: Db, sprintId: string): Promise<string[]> {
  const risks = (await itemsOf(db, sprintId)).filter((item) => item.kind === 'risk');
  return risks
    .filter(({ contingency }) => contingency.trim() !== '')
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .map(({ contingency }) => quoted(contingency, 120));
}

function weightOf({ probability, impact }: { probability: RiskLevel; impact: RiskLevel }): number {
  return WEIGHT[probability] * WEIGHT[impact];
}

import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf, quoted } from '../../../slack/words.ts';
import { type Sprint, type SprintItem, type Story, totalsOf } from '../../sprints/index.ts';
import { type Course, scopeByCause } from '../rules/index.ts';
import { completionWords } from './review-words.ts';
import { causesWords } from './scope.ts';

const MOST_NAMED = 6;

/** What a review is to talk about, most important first; as mrkdwn. */
export function reviewAgenda(
  sprint: Sprint,
  { course, stories, items }: { course: Course; stories: readonly Story[]; items: readonly SprintItem[] },
): string[] {
  const open = stories.filter(({ status }) => status !== 'done');
  const criteria = items.filter(({ kind }) => kind === 'success' || kind === 'acceptance').length;
  const metrics = items.filter(({ kind }) => kind === 'metric').length;
  return [
    ...(sprint.goal
      ? [`Goal: ${quoted(sprint.goal, 300)}. ${completionWords(course, sprint.unit)}`]
      : [completionWords(course, sprint.unit)]),
    ...(sprint.demoGoal ? [`Demo: ${quoted(sprint.demoGoal, 300)}`] : []),
    ...(open.length > 0 ? [`Not done: ${keysOf(open)}; \`/sprint close\` asks where each goes`] : []),
    ...(criteria + metrics > 0 ? [`To be judged: ${judgedWords(criteria, metrics)}`] : []),
    ...scopeLine(course),
  ];
}

/** What a check in the middle of a sprint is to talk about, beside how it stands. */
export function midSprintAgenda({
  course,
  stories,
}: {
  course: Course;
  stories: readonly Story[];
}): string[] {
  const goal = stories.filter(({ isGoal, status }) => isGoal && status !== 'done');
  const { unestimated } = totalsOf(stories);
  return [
    ...(goal.length > 0 ? [`Goal stories not done: ${keysOf(goal)}`] : []),
    ...scopeLine(course),
    ...(unestimated > 0
      ? [`${unestimated} ${unestimated === 1 ? 'story has' : 'stories have'} no estimate`]
      : []),
  ];
}

function scopeLine(course: Course): string[] {
  const causes = scopeByCause(course);
  return causes.length > 0 ? [`Scope: ${causesWords(causes)}`] : [];
}

function keysOf(stories: readonly Story[]): string {
  return listOf(
    stories.map(({ key }) => escapeMrkdwn(key)),
    MOST_NAMED,
  );
}

function judgedWords(criteria: number, metrics: number): string {
  const words = [
    ...(criteria > 0 ? [`${criteria} ${criteria === 1 ? 'criterion' : 'criteria'}`] : []),
    ...(metrics > 0 ? [`${metrics} ${metrics === 1 ? 'metric' : 'metrics'}`] : []),
  ];
  return listOf(words);
}

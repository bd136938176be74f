import type { ImageBlock } from '@slack/types';
import { altOf, type Burndown } from '../../../charts/index.ts';
import { actions, button, section } from '../../../slack/blocks.ts';
import { mostThatFit } from '../../../slack/length.ts';
import type { Message } from '../../../slack/message.ts';
import { bold, cutMrkdwn, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { formatClock, formatDay, formatDays, localDateOf } from '../../../time/index.ts';
import type { BlockersCost } from '../../blockers/index.ts';
import {
  estimateWords,
  type Outcome,
  roundAmount,
  type Sprint,
  type SprintItem,
  type Story,
  storyTitle,
  totalsOf,
  type Unit,
} from '../../sprints/index.ts';
import { nameOf, type Person } from '../../workspaces/index.ts';
import { ids } from '../ids.ts';
import { type Average, type Course, goalOutcome, scopeByCause, scopeChanges } from '../rules/index.ts';
import { inMessages, inSections } from './lines.ts';
import {
  completionWords,
  costWords,
  goalWords,
  metLines,
  metricLines,
  velocityWords,
} from './review-words.ts';
import { causesWords, changeLine } from './scope.ts';

/** What a closed sprint came to. */
export interface Review {
  kind: 'closed';
  sprint: Sprint;
  course: Course;
  outcome: Outcome;
  items: readonly SprintItem[];
  cost: BlockersCost;
  /** Of the three sprints closed before it. */
  average: Average | null;
  /** Of the sprint into which stories were carried. */
  nextName: string | null;
  /** Those who changed its scope. */
  people: ReadonlyMap<string, Person>;
  zone: string;
  burndown: Burndown | null;
}

/** A sprint that was closed and runs again. */
export interface Reopened {
  kind: 'reopened';
  sprint: Sprint;
  at: Date;
  by: string | null;
  people: ReadonlyMap<string, Person>;
  zone: string;
}

const TEXT_ADVISED = 3900;
/** Of those done and of those left; all stand in the thread where there are more. */
const STORIES_SHOWN = 6;

/** What a sprint came to, for everybody in its channel. `fileId` is of its burndown, once Slack has it. */
export function reviewMessage(review: Review, fileId: string | null): Message {
  const { sprint, course, outcome, items } = review;
  const isEmpty = outcome.done.length + outcome.left.length === 0;
  const head = `${bold(`${sprint.name} is over`)} · ${datesWords(sprint)}`;
  const came = isEmpty ? 'No story was in it.' : completionWords(course, sprint.unit);
  const goal = goalWords(sprint, goalOutcome(outcome, items));
  const first = [head, came, ...(goal ? [goal] : [])].join('\n');
  const stories = isEmpty ? [] : [doneLines(review), leftLines(review)].filter((lines) => lines.length > 0);
  const metrics = metricLines(items);
  const numbers = [
    ...metLines(items),
    ...(isEmpty ? [] : [scopeWords(review), paceWords(review)]),
    costWords(review.cost),
  ];
  const told = (shown: readonly string[]) => [
    ...stories,
    ...(metrics.length > 0 ? [['*Metrics*', ...shown, ...moreMetrics(metrics.length - shown.length)]] : []),
    numbers,
  ];
  const buttons = metrics.length > 0 ? [actions(metricsButton(sprint))] : [];
  const blocksOf = (shown: readonly string[]) => [
    section(first),
    ...pictureOf(review, fileId),
    ...told(shown).flatMap(inSections),
    ...buttons,
  ];
  return {
    text: cutMrkdwn([first, ...told(metrics).flat()].join('\n'), TEXT_ADVISED),
    blocks: blocksOf(mostThatFit(metrics, blocksOf)),
  };
}

function moreMetrics(count: number): string[] {
  return count > 0 ? [`and ${count} more: press Metrics`] : [];
}

/** In the place of the review while the sprint runs again. */
export function reopenedReview({ sprint, at, by, people, zone }: Reopened): Message {
  const who = by === null ? 'Somebody' : escapeMrkdwn(nameOf(people, by));
  const when = `${formatDay(localDateOf(at, zone))} ${formatClock(at, zone)}`;
  return {
    text: `${bold(`${sprint.name} runs again.`)} ${who} reopened it on ${when}. Its review comes back here when it is closed.`,
  };
}

/** One message of what stands in the review's thread; each part has as many pages as it needs, counted from 1. */
export interface ReviewPart {
  part: 'stories' | 'scope';
  page: number;
}

/** What does not fit into the review itself. */
export function partsOfReview(review: Review): ReviewPart[] {
  const { course, outcome } = review;
  const isLong = outcome.done.length > STORIES_SHOWN || outcome.left.length > STORIES_SHOWN;
  const parts = [
    ...(isLong ? ['stories' as const] : []),
    ...(scopeChanges(course).length > 0 ? ['scope' as const] : []),
  ];
  return parts.flatMap((part) => pagesOf(review, part).map((_, at) => ({ part, page: at + 1 })));
}

/** One message of its thread. What was longer when the sprint was closed before says so. */
export function reviewPart(review: Review, { part, page }: ReviewPart): Message {
  return pagesOf(review, part)[page - 1] ?? { text: 'What stood here is told above now.' };
}

function pagesOf(review: Review, part: ReviewPart['part']): Message[] {
  return inMessages(part === 'stories' ? storyLines(review) : scopeLines(review));
}

function storyLines({ sprint, outcome, nextName }: Review): string[] {
  const done = outcome.done.map((story) => storyWords(story, sprint.unit));
  const left = outcome.left.map((one) => leftWords(one, sprint.unit, nextName));
  const heads = [`*Done: ${countWords(done.length)}*`, `*Not done: ${countWords(left.length)}*`] as const;
  return [heads[0], ...done, heads[1], ...left];
}

function scopeLines({ sprint, course, people, zone }: Review): string[] {
  const { unit } = sprint;
  const changes = scopeChanges(course).map((change) => `• ${changeLine(change, { unit, people, zone })}`);
  return ['*Every change of scope*', ...changes];
}

function doneLines({ sprint, outcome }: Review): string[] {
  const { done } = outcome;
  const lines = done.slice(0, STORIES_SHOWN).map((story) => storyWords(story, sprint.unit));
  return [
    `*Done: ${countWords(done.length)}*${sumWords(done, sprint.unit)}`,
    ...lines,
    ...moreLine(done.length),
  ];
}

function leftLines({ sprint, outcome, nextName }: Review): string[] {
  const { left } = outcome;
  if (left.length === 0) return [];
  const lines = left.slice(0, STORIES_SHOWN).map((one) => leftWords(one, sprint.unit, nextName));
  const stories = left.map(({ story }) => ({ ...story, status: 'backlog' as const }));
  const sum = sumWords(stories, sprint.unit);
  return [`*Not done: ${countWords(left.length)}*${sum}`, ...lines, ...moreLine(left.length)];
}

function moreLine(count: number): string[] {
  return count > STORIES_SHOWN ? [`and ${count - STORIES_SHOWN} more, in the thread`] : [];
}

function storyWords(story: Story, unit: Unit): string {
  return `• ${storyTitle(story)} — ${estimateWords(story.estimate, unit)}`;
}

function leftWords({ story, to }: Outcome['left'][number], unit: Unit, nextName: string | null): string {
  const next = nextName === null ? 'the next sprint' : escapeMrkdwn(nextName);
  const where = { next: `to ${next}`, backlog: 'back to the backlog', dropped: 'dropped' }[to];
  return `${storyWords(story, unit)}, ${where}`;
}

function sumWords(stories: readonly Story[], unit: Unit): string {
  const { chosen } = totalsOf(stories);
  return chosen > 0 ? `, ${estimateWords(chosen, unit)}` : '';
}

function countWords(count: number): string {
  return count === 0 ? 'nothing' : `${count} ${count === 1 ? 'story' : 'stories'}`;
}

/** 'Scope went from 40 to 46 points: +8 added (ERP-009), …' */
function scopeWords({ sprint, course }: Review): string {
  const causes = scopeByCause(course);
  if (causes.length === 0) return `Scope stayed as it was: ${estimateWords(course.scope, sprint.unit)}.`;
  const went =
    course.scope === course.committed
      ? `Scope is ${estimateWords(course.scope, sprint.unit)} as at the start`
      : `Scope went from ${roundAmount(course.committed)} to ${estimateWords(course.scope, sprint.unit)}`;
  return `${went}: ${causesWords(causes)}.`;
}

function paceWords({ sprint, course, outcome, average }: Review): string {
  const { byType } = totalsOf(outcome.done);
  return velocityWords(course.done, byType, { average, unit: sprint.unit });
}

function datesWords({ startsOn, endsOn }: Sprint): string {
  return startsOn && endsOn ? formatDays(startsOn, endsOn) : 'without dates';
}

function pictureOf({ burndown }: Review, fileId: string | null): ImageBlock[] {
  if (!burndown || fileId === null) return [];
  const alt = altOf({ kind: 'burndown', panels: [burndown] });
  return [{ type: 'image', slack_file: { id: fileId }, alt_text: alt }];
}

function metricsButton({ id, name }: Sprint) {
  return button('Metrics', ids.metrics.open, { value: id, label: `Write down the metrics of ${name}` });
}

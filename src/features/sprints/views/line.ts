import { type Choice, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import {
  COLUMNS,
  estimateWords,
  priorityWords,
  type Status,
  type Story,
  statusWords,
  type Unit,
} from '../rules/index.ts';
import { namesOf, type People } from './words.ts';

export type Lined = Pick<Story, 'key' | 'title' | 'estimate' | 'priority' | 'assignees'>;

const LONGEST_TITLE = 100;

/**
 * 'ERP-001 ERP connector framework — 8 points, Must, Dana and Ola', as mrkdwn.
 *
 * @param people by id, among them the assignees
 * @param unit of the team's estimates; without it only the number stands there
 */
export function storyLine(story: Lined, people: People, unit?: Unit): string {
  const { estimate, priority, assignees } = story;
  const parts = [
    unit || estimate === null ? estimateWords(estimate, unit ?? 'points') : String(estimate),
    ...(priority ? [priorityWords(priority)] : []),
    ...(assignees.length > 0 ? [namesOf(assignees, people, 4)] : []),
  ];
  return `${storyTitle(story)} — ${parts.join(', ')}`;
}

/** 'ERP-001 ERP connector framework', escaped and cut where it is long. */
export function storyTitle({ key, title }: Pick<Story, 'key' | 'title'>): string {
  return `${escapeMrkdwn(key)} ${escapeMrkdwn(shorten(title, LONGEST_TITLE))}`;
}

/** The columns that a story can be moved to, and the one it is in; as values the statuses. */
export function statusOptions({ status }: Pick<Story, 'status'>): Choice[] {
  const statuses: Status[] = status === 'dropped' ? [...COLUMNS, 'dropped'] : [...COLUMNS];
  return statuses.map((one) => ({ text: statusWords(one), value: one }));
}

const LINES_A_SECTION = 5;

/** Lines of stories over as many sections as Slack needs for them. */
export function inSections(lines: readonly string[]): Block[] {
  return Array.from({ length: Math.ceil(lines.length / LINES_A_SECTION) }, (_, at) =>
    section(lines.slice(at * LINES_A_SECTION, (at + 1) * LINES_A_SECTION).join('\n')),
  );
}

import { context, plain, section } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { quoted } from '../../../slack/words.ts';
import { nameOf } from '../../workspaces/index.ts';
import {
  type Cause,
  estimateWords,
  type Priority,
  priorityWords,
  type SprintEvent,
  type Status,
  type Story,
  type StoryType,
  statusWords,
  type Task,
  typeWords,
  type Unit,
} from '../rules/index.ts';
import { storyTitle } from './line.ts';
import { type Moment, namesOf, type People, when } from './words.ts';

export interface HistoryShown {
  story: Story;
  /** Oldest first. */
  events: readonly SprintEvent[];
  unit: Unit;
  people: People;
  sprintNames: ReadonlyMap<string, string>;
  /** Of the stories that it needs or needed, by id. */
  storyKeys: ReadonlyMap<string, string>;
  moment: Moment;
}

const MOST_LINES = 60;
const LINES_A_BLOCK = 10;

/** What happened to a story, newest first, each with who and when. */
export function historyModal(shown: HistoryShown): Modal {
  const lines = historyLines(shown);
  const left = lines.length - MOST_LINES;
  const chunks = Array.from(
    { length: Math.ceil(Math.min(lines.length, MOST_LINES) / LINES_A_BLOCK) },
    (_, at) =>
      section(lines.slice(at * LINES_A_BLOCK, Math.min((at + 1) * LINES_A_BLOCK, MOST_LINES)).join('\n')),
  );
  return {
    type: 'modal',
    title: plain(`History of ${shown.story.key}`, 24),
    close: plain('Back', 24),
    blocks: [
      section(`*${storyTitle(shown.story)}*`),
      ...chunks,
      ...(left > 0 ? [context(`${left} older changes are not shown.`)] : []),
    ],
  };
}

function historyLines(shown: HistoryShown): string[] {
  const { events, people, moment } = shown;
  return events
    .map((event) => {
      const who = event.byUserId ? escapeMrkdwn(nameOf(people, event.byUserId)) : 'Drumbeat';
      return `${when(event.at, moment)} ${who} ${didWords(event, shown)}${causeWords(event.cause)}`;
    })
    .reverse();
}

const CAUSES: Record<Cause, string> = {
  split: ' (split)',
  carried: ' (carried over)',
  closed: ' (at the close)',
  reopened: ' (sprint reopened)',
  poker: ' (poker)',
  import: ' (import)',
};

function causeWords(cause: Cause | null): string {
  return cause ? CAUSES[cause] : '';
}

function didWords({ field, was, became }: SprintEvent, shown: HistoryShown): string {
  const { unit, people, sprintNames, storyKeys } = shown;
  const sprint = (id: unknown) =>
    typeof id === 'string' ? escapeMrkdwn(sprintNames.get(id) ?? 'another sprint') : 'the backlog';
  switch (field) {
    case 'created':
      return 'added it';
    case 'status':
      return `moved it from ${statusWords(was as Status)} to ${statusWords(became as Status)}`;
    case 'estimate':
      return `estimated it: ${estimateWords(was as number | null, unit)} → ${estimateWords(became as number | null, unit)}`;
    case 'priority':
      return `set the priority: ${priorityWords(was as Priority | null)} → ${priorityWords(became as Priority | null)}`;
    case 'type':
      return `made it ${typeWords(became as StoryType).toLowerCase()}`;
    case 'assignees':
      return `assigned ${namesOf(became as string[], people) || 'nobody'}`;
    case 'sprintId':
      return `took it from ${sprint(was)} to ${sprint(became)}`;
    case 'title':
      return `renamed it from ${quoted(String(was), 100)}`;
    case 'key':
      return `changed its key from ${escapeMrkdwn(String(was))}`;
    case 'isGoal':
      return became === true ? 'made it a goal story' : 'made it no goal story';
    case 'dependencies':
      return became === null
        ? `took back that it needs ${keyIn(storyKeys, was)}`
        : `noted that it needs ${keyIn(storyKeys, became)} first`;
    case 'tasks':
      return `changed the tasks: ${(became as Task[]).filter(({ isDone }) => isDone).length} of ${(became as Task[]).length} done`;
    default:
      return `changed the ${FIELD_WORDS[field] ?? field}`;
  }
}

function keyIn(keys: ReadonlyMap<string, string>, id: unknown): string {
  return escapeMrkdwn(keys.get(String(id)) ?? 'another story');
}

const FIELD_WORDS: Partial<Record<SprintEvent['field'], string>> = {
  parentId: 'story it belongs to',
  acceptanceCriteria: 'acceptance criteria',
  ownedPaths: 'paths it owns',
  rice: 'RICE numbers',
};

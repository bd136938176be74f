import type { Button } from '@slack/types';
import { actions, button, context, section, writtenText } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { bold, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { quoted, sentence } from '../../../slack/words.ts';
import { ids } from '../ids.ts';
import {
  estimateWords,
  priorityWords,
  riceScore,
  roundAmount,
  type Sprint,
  type Story,
  statusWords,
  type Task,
  typeWords,
  type Unit,
} from '../rules/index.ts';
import { includeButton } from './added.ts';
import { splitButton, statusSelect } from './controls.ts';
import { storyTitle } from './line.ts';
import { taskBlocks } from './tasks.ts';
import { inCode, type Moment, namesOf, type People, when } from './words.ts';

/** A story with all that is known of it. */
export interface Shown {
  story: Story;
  unit: Unit;
  sprint: Sprint | null;
  /** The story it was split from, and the parts that it was split into. */
  parent: Story | null;
  parts: readonly Story[];
  tasks: readonly Task[];
  /** What it needs first, and who waits for it. */
  needs: readonly Story[];
  dependents: readonly Story[];
  /** Sprints that it could be added to. */
  offered: readonly Sprint[];
  /** What other slices offer and say, escaped. */
  actions: readonly Button[];
  notes: readonly string[];
  people: People;
  moment: Moment;
}

/** A story to one person who asked for it. */
export function storyCard(shown: Shown): Message {
  const { story } = shown;
  const head = [
    `${bold(`${story.key} ${story.title}`)}`,
    factsLine(shown),
    ...whoLines(shown),
    ...shown.notes,
  ];
  const around = aroundLines(shown);
  const texts = [...head, ...writtenLines(story), ...around, ...taskLines(shown)];
  return {
    text: texts.join('\n'),
    blocks: [
      section(head.join('\n')),
      ...writtenText(story.notes),
      ...(around.length > 0 ? [context(around.join('\n'))] : []),
      ...criteriaBlocks(story),
      ...taskBlocks(story, shown.tasks),
      ...buttons(shown),
    ],
  };
}

/** '8 points · Must · In Progress since today 09:12 · Sprint 2026-05' */
function factsLine({ story, unit, sprint, moment }: Shown): string {
  const { estimate, priority, type, status, statusSince, rice } = story;
  const facts = [
    estimateWords(estimate, unit),
    ...(priority ? [priorityWords(priority)] : []),
    ...(type === 'feature' ? [] : [typeWords(type)]),
    ...(rice ? [`RICE ${roundAmount(riceScore(rice))}`] : []),
    `${statusWords(status)} since ${when(statusSince, moment)}`,
    sprint ? escapeMrkdwn(sprint.name) : 'not in a sprint',
    ...(story.isGoal ? ['goal story'] : []),
    ...(story.epic ? [escapeMrkdwn(story.epic)] : []),
  ];
  return sentence(facts.join(' · '));
}

function whoLines({ story, people }: Shown): string[] {
  const { assignees } = story;
  if (assignees.length === 0) return ['Nobody is assigned.'];
  return [`${namesOf(assignees, people)} ${assignees.length === 1 ? 'works' : 'work'} on it.`];
}

function writtenLines({ notes, acceptanceCriteria }: Story): string[] {
  return [
    ...(notes ? [quoted(notes, 1000)] : []),
    ...acceptanceCriteria.map((line) => `• ${escapeMrkdwn(line)}`),
  ];
}

function aroundLines({ parent, parts, needs, dependents, story }: Shown): string[] {
  return [
    ...(parent ? [`Part of ${storyTitle(parent)}.`] : []),
    ...(parts.length > 0 ? [`Split into: ${listed(parts)}.`] : []),
    ...(needs.length > 0 ? [`Needs first: ${listed(needs)}.`] : []),
    ...(dependents.length > 0 ? [`Waiting for it: ${listed(dependents)}.`] : []),
    ...(story.ownedPaths.length > 0 ? [`Owns ${story.ownedPaths.map(inCode).join(', ')}.`] : []),
  ];
}

const MOST_LISTED = 8;

/** 'ERP-002 Orders (Done), ERP-004 Prices (Backlog) and 3 more' */
function listed(stories: readonly Story[]): string {
  const shown = stories.slice(0, MOST_LISTED);
  const left = stories.length - shown.length;
  const words = shown.map((story) => `${storyTitle(story)} (${statusWords(story.status)})`).join(', ');
  return left > 0 ? `${words} and ${left} more` : words;
}

function criteriaBlocks({ acceptanceCriteria }: Story): Block[] {
  if (acceptanceCriteria.length === 0) return [];
  const lines = acceptanceCriteria.map((line) => `• ${escapeMrkdwn(line)}`);
  return [section(['*Acceptance criteria*', ...lines].join('\n'))];
}

function taskLines({ tasks }: Shown): string[] {
  return tasks.map(({ title, isDone }) => `${isDone ? '☑' : '☐'} ${escapeMrkdwn(title)}`);
}

const MOST_BUTTONS = 24;

function buttons({ story, actions: contributed, offered }: Shown): Block[] {
  const value = { value: story.id };
  const isOpen = story.status !== 'done' && story.status !== 'dropped';
  const all = [
    button('Edit', ids.story.edit, { ...value, label: `Edit ${story.key}` }),
    ...(isOpen ? contributed : []),
    ...(isOpen ? [splitButton(story)] : []),
    ...offered.slice(0, 5).map((sprint, at) => includeButton(story, sprint, at)),
    button('History', ids.story.history, { ...value, label: `History of ${story.key}` }),
  ];
  return [actions(statusSelect(story, ids.move.onCard), ...all.slice(0, MOST_BUTTONS))];
}

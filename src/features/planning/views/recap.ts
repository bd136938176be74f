import { actions, button, context, divider, section } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { bold, nameBefore } from '../../../slack/mrkdwn.ts';
import type { LocalDate } from '../../../time/index.ts';
import { type Action, actionLine } from '../../retros/index.ts';
import { estimateWords, roundAmount, type Sprint, type Story, storyLine } from '../../sprints/index.ts';
import type { Person } from '../../workspaces/index.ts';
import { ids } from '../ids.ts';
import type { Place } from '../rules/index.ts';
import { backToPlan, windowOf } from './frame.ts';
import type { Plan } from './plan.ts';
import { totals } from './totals.ts';
import { countOf } from './words.ts';

/** What a closed sprint came to. */
export interface PastSprint {
  sprint: Pick<Sprint, 'name' | 'unit'>;
  committed: number;
  completed: number;
}

export interface RecapShown extends Plan {
  /** The last three that are closed, newest first. */
  past: readonly PastSprint[];
  /** What the last one left undone and waits in the backlog. */
  unfinished: readonly Story[];
  /** What is open from the retros. */
  actions: readonly Action[];
  /** Who is on those stories and actions. */
  named: ReadonlyMap<string, Person>;
  today: LocalDate;
  says?: string | undefined;
}

/** Slack takes a hundred blocks. */
const MOST_SHOWN = 45;
const MOST_ACTIONS = 15;

/** What the sprints before teach: how much was done, and what is left. */
export function recapScreen(place: Place, shown: RecapShown): Modal {
  const { past, unfinished, mayPlan, named, says } = shown;
  const [last] = past;
  const left = unfinished.slice(0, MOST_SHOWN);
  const more = unfinished.length - left.length;
  return windowOf(place, {
    title: 'Recap',
    blocks: [
      ...(says ? [section(says)] : []),
      ...totals(shown),
      divider(),
      ...past.map((one) => section(pastWords(one))),
      ...(last && past.length > 1 ? [context(averageWords(past))] : []),
      ...(unfinished.length > 0
        ? [
            section(
              bold(`${countOf(unfinished.length, 'story', 'stories')} left from ${last?.sprint.name ?? ''}`),
            ),
          ]
        : []),
      ...left.map((story) =>
        section(
          storyLine(story, named, shown.sprint.unit),
          mayPlan
            ? button('Take in', ids.recap.take, { value: story.id, label: `Take in ${story.key}` })
            : undefined,
        ),
      ),
      ...(more > 0 ? [context(`${more} more are in the backlog.`)] : []),
      ...openActions(shown),
      actions(backToPlan()),
    ],
  });
}

/** What the retros left to do, to be closed here. */
function openActions({ actions: open, named, today }: RecapShown): Block[] {
  if (open.length === 0) return [];
  const more = open.length - MOST_ACTIONS;
  return [
    section(
      `*${countOf(open.length, 'action', 'actions')} from the retros ${open.length === 1 ? 'is' : 'are'} open*`,
    ),
    ...open
      .slice(0, MOST_ACTIONS)
      .flatMap((action) => [
        section(actionLine(action, named, today)),
        actions(
          button('Done', ids.recap.done, { value: action.id, label: `Done: ${action.text}` }),
          button('Drop', ids.recap.drop, { value: action.id, label: `Drop: ${action.text}` }),
        ),
      ]),
    ...(more > 0 ? [context(`${more} more: \`/retro actions\``)] : []),
  ];
}

/** 'Sprint 3: 34 of 40 points (85 %)'. */
export function pastWords({ sprint, committed, completed }: PastSprint): string {
  const percent = committed > 0 ? ` (${Math.round((completed / committed) * 100)} %)` : '';
  return `${nameBefore(sprint.name)}: ${roundAmount(completed)} of ${estimateWords(roundAmount(committed), sprint.unit)}${percent}`;
}

/** 'Average of the last 3 sprints: 31 points.' */
export function averageWords(past: readonly PastSprint[]): string {
  const sum = past.reduce((total, { completed }) => total + completed, 0);
  const unit = past[0]?.sprint.unit ?? 'points';
  return `Average of the last ${past.length} sprints: ${estimateWords(roundAmount(sum / past.length), unit)}.`;
}

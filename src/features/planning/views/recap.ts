import { actions, button, context, divider, section } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { estimateWords, roundAmount, type Sprint, type Story, storyLine } from '../../sprints/index.ts';
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
}

const MOST_SHOWN = 60;

/** What the sprints before teach: how much was done, and what is left. */
export function recapScreen(place: Place, shown: RecapShown): Modal {
  const { past, unfinished, mayPlan, people } = shown;
  const [last] = past;
  const left = unfinished.slice(0, MOST_SHOWN);
  const more = unfinished.length - left.length;
  return windowOf(place, {
    title: 'Recap',
    blocks: [
      ...totals(shown),
      divider(),
      ...past.map((one) => section(pastWords(one))),
      ...(last && past.length > 1 ? [context(averageWords(past))] : []),
      ...(unfinished.length > 0
        ? [
            section(
              `*${countOf(unfinished.length, 'story', 'stories')} left from ${escapeMrkdwn(last?.sprint.name ?? '')}*`,
            ),
          ]
        : []),
      ...left.map((story) =>
        section(
          storyLine(story, people, shown.sprint.unit),
          mayPlan
            ? button('Take in', ids.recap.take, { value: story.id, label: `Take in ${story.key}` })
            : undefined,
        ),
      ),
      ...(more > 0 ? [context(`${more} more are in the backlog.`)] : []),
      actions(backToPlan()),
    ],
  });
}

/** 'Sprint 3: 34 of 40 points (85 %)'. */
export function pastWords({ sprint, committed, completed }: PastSprint): string {
  const percent = committed > 0 ? ` (${Math.round((completed / committed) * 100)} %)` : '';
  return `${escapeMrkdwn(sprint.name)}: ${roundAmount(completed)} of ${estimateWords(roundAmount(committed), sprint.unit)}${percent}`;
}

/** 'Average of the last 3 sprints: 31 points.' */
export function averageWords(past: readonly PastSprint[]): string {
  const sum = past.reduce((total, { completed }) => total + completed, 0);
  const unit = past[0]?.sprint.unit ?? 'points';
  return `Average of the last ${past.length} sprints: ${estimateWords(roundAmount(sum / past.length), unit)}.`;
}

import type { Button } from '@slack/types';
import { button } from '../../../slack/blocks.ts';
import { escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { estimateWords, type Story, type Unit } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import type { Blocker } from '../rules/index.ts';

/** The story that a blocker holds up. */
export interface AboutStory extends Pick<Story, 'key' | 'title' | 'estimate' | 'isGoal'> {
  unit: Unit;
}

const LONGEST_TITLE = 60;

/** 'ERP-002 order sync (goal story, 6 points)', as mrkdwn. */
export function storyWords(story: AboutStory): string {
  return `${escapeMrkdwn(`${story.key} ${shorten(story.title, LONGEST_TITLE)}`)}${facts(story)}`;
}

/** 'ERP-002 (goal story, 6 points)', as mrkdwn. */
export function keyWords(story: AboutStory): string {
  return `${escapeMrkdwn(story.key)}${facts(story)}`;
}

function facts({ isGoal, estimate, unit }: AboutStory): string {
  const known = [
    ...(isGoal ? ['goal story'] : []),
    ...(estimate === null ? [] : [estimateWords(estimate, unit)]),
  ];
  return known.length > 0 ? ` (${known.join(', ')})` : '';
}

const MOST_BLOCKERS = 3;

/** For a story's card: what blocks it, and a way to say that something does. */
export function storyButtons({ id, key }: Pick<Story, 'id' | 'key'>, open: readonly Blocker[]): Button[] {
  return [
    button('Raise a blocker', ids.story.raise, { value: id, label: `Raise a blocker of ${key}` }),
    ...open.slice(0, MOST_BLOCKERS).map((blocker, at) =>
      button(`🚧 #${blocker.number} ${shorten(blocker.title, 40)}`, `${ids.story.blocker}.${at}`, {
        value: blocker.id,
      }),
    ),
  ];
}

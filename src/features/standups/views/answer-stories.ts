import { actions, button, input, section, select } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { shorten } from '../../../slack/mrkdwn.ts';
import { type Status, type Story, statusOptions } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import type { StoryChoice } from '../rules/board.ts';

/** Until "More" is pressed, and then. */
export const STORIES_SHOWN = 5;
export const STORIES_WITH_MORE = 25;

const FIELD = /^story:([^:]+):([^:]+)$/;

/** The field says also where the story stood when it was shown. */
function storyField({ storyId, shown }: { storyId: string; shown: Status }): string {
  return `story:${storyId}:${shown}`;
}

export function readStoryField(field: string): { storyId: string; shown: string } | undefined {
  const [, storyId, shown] = FIELD.exec(field) ?? [];
  return storyId && shown ? { storyId, shown } : undefined;
}

export interface AnswerStories {
  shown: ReadonlyArray<StoryChoice & Pick<Story, 'key' | 'title'>>;
  more: number;
  isWhole: boolean;
}

/** In which column each of a person's stories is, to be changed. */
export function storySelects({ shown, more, isWhole }: AnswerStories): Block[] {
  return [
    ...shown.map((story) =>
      input(
        storyField(story),
        shorten(`${story.key} ${story.title}`, 80),
        select(statusOptions({ status: story.shown }), story.chosen),
      ),
    ),
    ...(more > 0 ? [rest(more, isWhole)] : []),
  ];
}

function rest(more: number, isWhole: boolean): Block {
  const stories = `${more} more ${more === 1 ? 'story' : 'stories'}`;
  if (isWhole) return section(`${stories} of yours: \`/sprint mine\`.`);
  return actions(button(`Show ${stories}`, ids.answer.more));
}

import { actions, section } from '../../../slack/blocks.ts';
import type { HomeSection } from '../../slice.ts';
import { ids } from '../ids.ts';
import { estimateWords, priorityWords } from '../rules/index.ts';
import { openButton, statusSelect } from './controls.ts';
import { storyTitle } from './line.ts';
import type { Mine } from './lists.ts';

const AT_ONCE = 5;

/** A person's stories on their App Home. */
export function myStories(mine: readonly Mine[]): HomeSection {
  return {
    ...{ name: 'sprints.stories', itemsAPage: AT_ONCE },
    head: mine.length === 0 ? [] : [section(`*Your stories: ${mine.length}*`)],
    items: mine.map(({ story, unit }) => [
      section(
        [
          storyTitle(story),
          [
            estimateWords(story.estimate, unit),
            ...(story.priority ? [priorityWords(story.priority)] : []),
          ].join(', '),
        ].join(' — '),
      ),
      actions(statusSelect(story, ids.move.onHome), openButton(story)),
    ]),
  };
}

import type { Button, StaticSelect } from '@slack/types';
import { button, option, plain } from '../../../slack/blocks.ts';
import { ids } from '../ids.ts';
import type { Sprint, Story } from '../rules/index.ts';
import { writeBoardState } from './board-state.ts';
import { statusOptions } from './line.ts';

/**
 * In which column a story is; choosing another moves it.
 *
 * @param actionId one of `ids.move`: where the answer goes
 */
export function statusSelect(story: Story, actionId: string): StaticSelect {
  const options = statusOptions(story).map(({ text, value }) =>
    option({ text, value: `${story.id} ${value}` }),
  );
  const chosen = options.find(({ value }) => value === `${story.id} ${story.status}`);
  return {
    type: 'static_select',
    action_id: actionId,
    options,
    placeholder: plain(`Status of ${story.key}`),
    ...(chosen && { initial_option: chosen }),
  };
}

/** Opens the board of a sprint, all of it. */
export function boardButton({ id }: Pick<Sprint, 'id'>): Button {
  const value = writeBoardState({ sprintId: id, userId: null, column: null, page: 0 });
  return button('Board', ids.board.open, { value });
}

export function openButton({ id, key }: Pick<Story, 'id' | 'key'>): Button {
  return button('Open', ids.story.open, { value: id, label: `Open ${key}` });
}

/** Opens the form in which a story is broken into parts. */
export function splitButton({ id, key }: Pick<Story, 'id' | 'key'>): Button {
  return button('Split it', ids.split.open, { value: id, label: `Split ${key}` });
}

import { actions, button } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import type { Blocker } from '../rules/index.ts';

/** What can be done about a blocker as it stands: nothing once it is resolved. */
export function cardButtons(blocker: Blocker): Block[] {
  const { id, state } = blocker;
  if (state === 'resolved') return [];
  const value = { value: id };
  const take = button(state === 'taken' ? 'Change ETA' : "I'm on it", ids.take.open, {
    ...value,
    ...(state === 'taken' ? {} : { style: 'primary' as const }),
  });
  const pause =
    state === 'snoozed'
      ? button('End snooze', ids.snooze.end, value)
      : button('Snooze', ids.snooze.open, value);
  return [
    actions(
      take,
      button('Resolve', ids.resolve.open, value),
      ...(state === 'taken' ? [] : [pause]),
      button('Hand over', ids.handOver.open, value),
      button('Escalate now', ids.escalate.now, value),
    ),
  ];
}

/** In a direct message, where the card is not in sight. `isAlone`: it is about nothing else. */
export function noticeButtons(blocker: Blocker, isAlone: boolean): Block[] {
  const { id, state, number } = blocker;
  const about = (text: string) => ({ value: id, label: `${text}, blocker #${number}` });
  const open = button('Open', ids.details.open, about('Open'));
  if (state === 'resolved') return [actions(open)];
  const take = state === 'taken' ? 'Change ETA' : "I'm on it";
  return [
    actions(
      button(take, ids.take.open, {
        ...about(take),
        ...(isAlone && state !== 'taken' && { style: 'primary' as const }),
      }),
      button('Resolve', ids.resolve.open, about('Resolve')),
      button('Hand over', ids.handOver.open, about('Hand over')),
      open,
    ),
  ];
}

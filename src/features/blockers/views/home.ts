import { actions, button, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import { blockerLine } from './line.ts';
import type { Listed } from './list.ts';

const MOST_SHOWN = 5;

/** A person's blockers on their App Home: those they can do something about first. */
export function homeBlocks(listed: Listed[], userId: string): Block[] {
  if (listed.length === 0) return [];
  const own = listed.filter(({ blocker }) => blocker.ownerId === userId);
  const others = listed.filter(({ blocker }) => blocker.ownerId !== userId);
  const shown = [...own, ...others].slice(0, MOST_SHOWN);
  const left = listed.length - shown.length;
  return [
    section(`*Your blockers: ${listed.length}*`),
    ...shown.flatMap(({ blocker, people, now, calendar }) => [
      section(`${blocker.isCritical ? '🔴' : '🚧'} ${blockerLine(blocker, people, now, calendar)}`),
      actions(
        ...(blocker.ownerId === userId && blocker.state !== 'taken'
          ? [button("I'm on it", ids.take.open, { value: blocker.id })]
          : []),
        button('Resolve', ids.resolve.open, { value: blocker.id }),
        button('Open', ids.details.open, { value: blocker.id, label: `Open blocker #${blocker.number}` }),
      ),
    ]),
    ...(left > 0 ? [section(`${left} more: \`/blocker mine\`.`)] : []),
  ];
}

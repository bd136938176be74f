import { actions, button, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import type { Person } from '../../workspaces/index.ts';
import { ids } from '../ids.ts';
import type { Blocker } from '../rules/index.ts';
import { blockerLine } from './line.ts';
import type { Listed } from './list.ts';
import { titled } from './log.ts';
import { resolvedSentence } from './status.ts';
import type { Moment } from './words.ts';

/** To the one who raised it: that it stands, who will be told when, and who solved it last time. */
export function raisedMessage(
  blocker: Blocker,
  preview: string,
  solved: { blocker: Blocker; people: ReadonlyMap<string, Person> } | undefined,
  moment: Moment,
): Message {
  const lines = [
    `${blocker.isCritical ? '🔴' : '🚧'} ${titled(blocker)} is raised${blocker.isCritical ? ' as critical' : ''}.`,
    `${preview} Whoever takes it stops the ladder.`,
    ...(solved
      ? [
          `It may be like ${titled(solved.blocker)}: ${resolvedSentence(solved.blocker, solved.people, moment)}`,
        ]
      : []),
  ];
  const value = { value: blocker.id };
  return {
    text: lines.join('\n'),
    blocks: [
      section(lines.join('\n')),
      actions(
        button('Escalate now', ids.escalate.now, value),
        ...(blocker.isCritical ? [] : [button('Mark as critical', ids.critical.mark, value)]),
      ),
    ],
  };
}

/** Before it is raised: an open one says the same. */
export function offerToJoin(
  { blocker, people, now, calendar }: Listed,
  draftId: string,
  userId: string,
): Message {
  const line = blockerLine(blocker, people, now, calendar);
  const isOwn = blocker.raisedBy === userId;
  const question = isOwn
    ? `You raised this already? 🚧 ${line}. Nothing new is raised yet.`
    : `This looks like one that is open: 🚧 ${line}. Nothing new is raised yet.`;
  const same = isOwn ? `It is #${blocker.number}` : `Join #${blocker.number}`;
  return {
    text: `${question} Join it, or raise yours as a new one.`,
    blocks: [
      section(question),
      actions(
        button(same, ids.draft.join, { value: `${draftId} ${blocker.number}`, style: 'primary' }),
        button('Raise it as a new one', ids.draft.raise, { value: draftId }),
      ),
    ],
  };
}

export function joinedMessage(blocker: Blocker, userId: string): Message {
  if (blocker.state === 'resolved')
    return { text: `#${blocker.number} is resolved in the meantime. Nothing new was raised.` };
  if (blocker.raisedBy === userId)
    return { text: `Then #${blocker.number} stays as it is. Nothing new was raised.` };
  return {
    text: `You wait for ${titled(blocker)} too, and hear when somebody is on it and when it is resolved.`,
  };
}

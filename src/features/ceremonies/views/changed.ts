import { actions, button, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { sentence } from '../../../slack/words.ts';
import { ids } from '../ids.ts';
import { kindName, type Meeting } from '../rules/index.ts';
import { momentOf, spokenMoment } from './words.ts';

/** 'The integration sync is on Wed 4 Mar 10:00 now', for whoever moved it. */
export function movedWords({ kind, startsAt }: Meeting, zone: string): string {
  return `The ${kindName(kind)} is on ${momentOf(startsAt, zone)} now. It is announced ten minutes ahead, and the daily follows.`;
}

/** What whoever cancelled a meeting is told, with the way back. */
export function cancelledMessage({ sprintId, kind, slot, startsAt }: Meeting, zone: string): Message {
  const says = (when: string) =>
    `The ${kindName(kind)} of ${when} is cancelled. The others of its kind stay.`;
  const value = JSON.stringify({ sprintId, kind, slot });
  return {
    text: says(spokenMoment(startsAt, zone)),
    blocks: [
      section(says(momentOf(startsAt, zone))),
      actions(button('Hold it after all', ids.meeting.restore, { value })),
    ],
  };
}

export function restoredWords({ kind, startsAt }: Meeting, zone: string): string {
  return `${sentence(`the ${kindName(kind)}`)} of ${momentOf(startsAt, zone)} is held after all.`;
}

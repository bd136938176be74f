import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Shown } from './shown.ts';
import { when } from './words.ts';

interface OpenedItself {
  /** Who set it so; null where nobody set anything. */
  setBy: string | null;
  isSprintOver: boolean;
  /** When it was due, and the number of the retro that was open then; null where it did not have to wait. */
  waited: { dueAt: Date; number: number } | null;
  moment: Shown['moment'];
}

/** Why a retro is there that nobody started. */
export function openedItselfWords({ setBy, isSprintOver, waited, moment }: OpenedItself): string {
  const because = isSprintOver ? 'the sprint is over' : 'the sprint is coming to its end';
  const who = setBy === null ? 'as I do unless a team says otherwise' : `as ${escapeMrkdwn(setBy)} set it`;
  const late = waited
    ? ` It was due ${when(waited.dueAt, moment)} and waited until retro ${waited.number} was over.`
    : '';
  return `I opened this retro because ${because}, ${who}.${late} \`/retro settings\` changes that.`;
}

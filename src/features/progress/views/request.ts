import type { Button } from '@slack/types';
import { actions, button, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf, sentence } from '../../../slack/words.ts';
import { type Story, statusWords, storyTitle, type WaitingColumn } from '../../sprints/index.ts';
import { nameOf, type Person } from '../../workspaces/index.ts';
import { ids } from '../ids.ts';
import type { Asked, Stay } from '../rules/stay.ts';

/** A story that waits to be taken over. */
export interface Waiting {
  stay: Pick<Stay, 'id' | 'status' | 'state' | 'takenBy'>;
  story: Pick<Story, 'key' | 'title' | 'assignees' | 'status'>;
  /** Whole working hours. */
  hours: number;
}

/** The same with what the person who was asked said to it. */
export interface Requested extends Waiting {
  userId: string;
  answer: Asked['answer'];
}

type People = ReadonlyMap<string, Person>;

const WORDS: Record<WaitingColumn, { waits: string; asks: string; take: string; does: string }> = {
  'in-progress': {
    ...{ waits: 'has been in progress for', asks: 'Can you help?' },
    ...{ take: "I'll help", does: 'helps with it' },
  },
  'code-review': {
    ...{ waits: 'has waited for a review for', asks: 'Can you take it?' },
    ...{ take: "I'll review it", does: 'reviews it' },
  },
  testing: {
    ...{ waits: 'has waited to be tested for', asks: 'Can you take it?' },
    ...{ take: "I'll test it", does: 'tests it' },
  },
};

/** Asks one person to take stories over, and says what has become of it since. */
export function requestMessage(requested: readonly Requested[], people: People): Message {
  return {
    text: requested.map((one) => requestText(one, people)).join('\n'),
    blocks: requested.flatMap((one) => requestBlocks(one, people, requested.length === 1)),
  };
}

function requestBlocks(requested: Requested, people: People, isOnly: boolean): Block[] {
  const text = section(requestText(requested, people));
  const { stay, story, answer, userId } = requested;
  if (stay.state === 'over') return [text];
  const notMe = (words: string) =>
    button(words, ids.request.pass, { value: stay.id, label: `${words}: ${story.key}` });
  if (stay.takenBy === userId) return [text, actions(notMe('Not me after all'))];
  if (stay.takenBy !== null) return [text];
  return [text, actions(takeButton(stay, story, isOnly), ...(answer === null ? [notMe('Not me')] : []))];
}

/** 'ERP-002 order export (Lea) has waited for a review for 4 h. Can you take it?', and what came of it. */
function requestText({ stay, story, hours, userId, answer }: Requested, people: People): string {
  const { waits, asks, does } = WORDS[stay.status];
  const about = whose(story, people);
  if (stay.state === 'over') return `${about} has moved on: it stands in ${statusWords(story.status)}.`;
  if (stay.takenBy === userId) return `${about}: you said that you take it. Thank you.`;
  if (stay.takenBy !== null) return `${about}: ${escapeMrkdwn(nameOf(people, stay.takenBy))} ${does}.`;
  const waited = `${about} ${waits} ${hours} h.`;
  if (answer === null) return `${waited} ${asks}`;
  const goesOn = stay.state === 'unanswered' ? 'I ask nobody else.' : 'I ask somebody else.';
  return answer === 'silent' ? `${waited} ${goesOn}` : `${waited} You passed it on. ${goesOn}`;
}

/** Offers to take a story over, in the message that asks and on the story's card. */
export function takeButton(
  { id, status }: Pick<Stay, 'id' | 'status'>,
  { key }: Pick<Story, 'key'>,
  isPrimary = false,
): Button {
  const { take } = WORDS[status];
  const label = `${take}: ${key}`;
  return button(take, ids.request.take, { value: id, label, ...(isPrimary && { style: 'primary' }) });
}

/** 'You have taken ERP-002 order export (Lea).' */
export function takenMessage(story: Waiting['story'], people: People): Message {
  return { text: `You have taken ${whose(story, people)}. The daily says so.` };
}

/** What a team is told of its stories that wait, or that somebody has taken; null where there are none. */
export function waitingLine(waiting: readonly Waiting[], people: People): string | null {
  if (waiting.length === 0) return null;
  const words = waiting.map(({ stay, story, hours }) => {
    const { does, waits } = WORDS[stay.status];
    const title = storyTitle(story);
    if (stay.takenBy !== null) return `${title}: ${escapeMrkdwn(nameOf(people, stay.takenBy))} ${does}`;
    return `${title} ${waits} ${hours} h${stay.state === 'unanswered' ? ', nobody has taken it' : ''}`;
  });
  return `${sentence(words.slice(0, MOST_LISTED).join(' · '))}${more(words.length)}`;
}

const MOST_LISTED = 5;

function more(count: number): string {
  return count > MOST_LISTED ? ` · ${count - MOST_LISTED} more` : '';
}

/** 'ERP-002 order export (Lea and Ola)' */
function whose(story: Waiting['story'], people: People): string {
  const names = listOf(
    story.assignees.map((userId) => escapeMrkdwn(nameOf(people, userId))),
    4,
  );
  return `${storyTitle(story)}${names ? ` (${names})` : ''}`;
}

/** 'Ben reviews it.', on the card of a story that somebody has taken. */
export function takenLine({ status, takenBy }: Pick<Stay, 'status' | 'takenBy'>, people: People): string[] {
  return takenBy === null ? [] : [`${escapeMrkdwn(nameOf(people, takenBy))} ${WORDS[status].does}.`];
}

import { actions, button, context, input, plain, section, select } from '../../../slack/blocks.ts';
import type { Message, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import { estimateWords, type Sprint, type Story, statusWords } from '../rules/index.ts';
import { type Progress, progressWords } from './progress.ts';
import { bold, storiesWords } from './words.ts';

export type Decision = 'next' | 'backlog' | 'drop';

export interface Closing {
  sprint: Sprint;
  progress: Progress;
  /** Not done, most important first; with what was chosen for them so far. */
  unfinished: ReadonlyArray<{ story: Story; decision: Decision }>;
  /** Those that are planned and could take what is left. */
  next: Sprint | null;
  page: number;
  metadata: string;
}

export const CLOSING_PAGE = 40;

/** To close a sprint: what becomes of each story that is not done. */
export function closeModal({ sprint, progress, unfinished, next, page, metadata }: Closing): Modal {
  const from = page * CLOSING_PAGE;
  const shown = unfinished.slice(from, from + CLOSING_PAGE);
  const to = from + shown.length;
  const says =
    unfinished.length === 0
      ? 'Every story is done.'
      : `${storiesWords(unfinished.length)} ${unfinished.length === 1 ? 'is' : 'are'} not done. What becomes of ${unfinished.length === 1 ? 'it' : 'each'}?`;
  const isLast = to === unfinished.length;
  return {
    type: 'modal',
    callback_id: ids.close.submit,
    private_metadata: metadata,
    title: plain('Close the sprint', 24),
    submit: plain(isLast ? 'Close the sprint' : 'Next', 24),
    close: plain('Cancel', 24),
    blocks: [
      section(`${bold(sprint.name)} · ${progressWords(progress)}\n${says}`),
      ...shown.map(({ story, decision }) => decisionInput(story, decision, { unit: progress.unit, next })),
      ...(unfinished.length > shown.length ? [context(`${from + 1}–${to} of ${unfinished.length}`)] : []),
      ...(page > 0 ? [actions(button('Back', ids.close.turn, { value: String(page - 1) }))] : []),
    ],
  };
}

function decisionInput(
  story: Story,
  decision: Decision,
  { unit, next }: { unit: Progress['unit']; next: Sprint | null },
) {
  const choices = [
    ...(next ? [{ text: `To ${next.name}`, value: 'next' }] : []),
    { text: 'Back to the backlog', value: 'backlog' },
    { text: 'Drop it', value: 'drop' },
  ];
  const label = `${story.key} ${story.title} — ${estimateWords(story.estimate, unit)}, ${statusWords(story.status)}`;
  return input(story.id, label, select(choices, decision));
}

/** What closing it came to. */
export function closedMessage(
  sprint: Sprint,
  progress: Progress,
  moved: Record<Decision, number>,
  next: Sprint | null,
): Message {
  const places = [
    { count: moved.next, to: `to ${next ? escapeMrkdwn(next.name) : 'the next sprint'}` },
    { count: moved.backlog, to: 'back to the backlog' },
  ].filter(({ count }) => count > 0);
  const went = [
    ...places.map(({ count, to }, at) => `${at === 0 ? `${storiesWords(count)} went` : count} ${to}`),
    ...(moved.drop > 0 ? [`${places.length === 0 ? storiesWords(moved.drop) : moved.drop} dropped`] : []),
  ];
  const left = went.length > 0 ? ` ${went.join(', ')}.` : '';
  return {
    text: `${escapeMrkdwn(sprint.name)} is closed: ${progressWords({ ...progress, day: null })}.${left}`,
  };
}

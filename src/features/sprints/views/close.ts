import type { Checkboxes } from '@slack/types';
import {
  actions,
  button,
  checkboxes,
  context,
  input,
  plain,
  section,
  select,
  textInput,
} from '../../../slack/blocks.ts';
import type { Block, Message, Modal } from '../../../slack/message.ts';
import { bold, escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { listOf, oneLine } from '../../../slack/words.ts';
import { ids } from '../ids.ts';
import {
  closeField,
  closePages,
  estimateWords,
  type Sprint,
  type SprintItem,
  type Story,
  statusWords,
  TICKED_KINDS,
  type TickedKind,
} from '../rules/index.ts';
import { type Progress, progressWords } from './progress.ts';
import { storiesWords } from './words.ts';

export type Decision = 'next' | 'backlog' | 'drop';

interface Unfinished {
  story: Story;
  /** What was chosen for it so far. */
  decision: Decision;
}

export interface Closing {
  sprint: Sprint;
  progress: Progress;
  /** Criteria, deliverables and metrics, with what was said of them so far. */
  items: readonly SprintItem[];
  /** Not done, most important first. */
  unfinished: readonly Unfinished[];
  /** What is planned and could take what is left. */
  next: Sprint | null;
  page: number;
  metadata: string;
  /** What changed while it was filled, as mrkdwn. */
  says?: string;
}

/** To close a sprint: what of its criteria is met, what its metrics came to, what becomes of each story that is not done. */
export function closeModal(closing: Closing): Modal {
  const { sprint, progress, items, unfinished, page, metadata, says } = closing;
  const pages = closePages(items, unfinished);
  const here = pages[page] ?? { items: [], stories: [] };
  const isLast = page >= pages.length - 1;
  return {
    type: 'modal',
    callback_id: ids.close.submit,
    private_metadata: metadata,
    title: plain('Close the sprint', 24),
    submit: plain(isLast ? 'Close the sprint' : 'Next', 24),
    close: plain('Cancel', 24),
    blocks: [
      ...(says ? [section(says)] : []),
      section(`${bold(sprint.name)} · ${progressWords(progress)}\n${asksWords(closing, here)}`),
      ...TICKED_KINDS.flatMap((kind) => tickInputs(kind, here.items)),
      ...here.items.flatMap((item) => (item.kind === 'metric' ? [valueInput(item)] : [])),
      ...here.stories.map((one) => decisionInput(one, closing)),
      ...(pages.length > 1 ? [context(`Page ${page + 1} of ${pages.length}`)] : []),
      ...(page > 0 ? [actions(button('Back', ids.close.turn, { value: String(page - 1) }))] : []),
    ],
  };
}

function asksWords({ items, unfinished }: Closing, here: { items: readonly SprintItem[] }): string {
  const isOne = unfinished.length === 1;
  const left = `${storiesWords(unfinished.length)} ${isOne ? 'is' : 'are'} not done`;
  if (here.items.length > 0) {
    return `What did it come to?${unfinished.length > 0 ? ` ${left}: that comes next.` : ''}`;
  }
  if (unfinished.length > 0) return `${left}. What becomes of ${isOne ? 'it' : 'each'}?`;
  return items.length > 0 ? 'Every story is done.' : 'Nothing is left to decide.';
}

const KIND_LABELS: Record<TickedKind, string> = {
  success: 'Success criteria: which are met?',
  acceptance: 'Acceptance criteria: which are met?',
  deliverable: 'Deliverables: which are delivered?',
};

/** As many as a group of checkboxes holds. */
const A_GROUP = 10;

function tickInputs(kind: TickedKind, items: readonly SprintItem[]): Block[] {
  const own = items.filter((item) => item.kind === kind);
  return Array.from({ length: Math.ceil(own.length / A_GROUP) }, (_, group) => {
    const some = own.slice(group * A_GROUP, (group + 1) * A_GROUP);
    const label = group === 0 ? KIND_LABELS[kind] : 'And of these?';
    return input(closeField.ticks(kind, group), label, ticks(some), { optional: true });
  });
}

function ticks(items: readonly SprintItem[]): Checkboxes {
  const met = items.filter((item) => 'isMet' in item && item.isMet === true);
  return checkboxes(
    items.map(({ id, text }) => ({ ...overTwoLines(oneLine(text)), value: id })),
    met.map(({ id }) => id),
  );
}

/** What a checkbox holds in its text, and again in its description. */
const A_LINE = 75;

function overTwoLines(text: string): { text: string; description?: string } {
  if (text.length <= A_LINE) return { text };
  const space = text.lastIndexOf(' ', A_LINE);
  const cut = space > 0 ? space : A_LINE;
  return { text: text.slice(0, cut), description: shorten(text.slice(cut).trim(), A_LINE) };
}

const LONGEST_VALUE = 500;

function valueInput({ id, text, baseline, target, value }: SprintItem & { kind: 'metric' }): Block {
  const known = [baseline && `It was ${oneLine(baseline)}.`, target && `The target is ${oneLine(target)}.`];
  const hint = known.filter(Boolean).join(' ');
  const label = `${shorten(oneLine(text), 200)}: what did it come to?`;
  return input(closeField.value(id), label, textInput({ value, max: LONGEST_VALUE }), {
    optional: true,
    ...(hint && { hint }),
  });
}

function decisionInput({ story, decision }: Unfinished, { progress, next }: Closing): Block {
  const choices = [
    ...(next ? [{ text: `To ${next.name}`, value: 'next' }] : []),
    { text: 'Back to the backlog', value: 'backlog' },
    { text: 'Drop it', value: 'drop' },
  ];
  const { key, title, estimate, status } = story;
  const label = `${key} ${title} — ${estimateWords(estimate, progress.unit)}, ${statusWords(status)}`;
  return input(closeField.story(story.id), label, select(choices, decision));
}

const MOST_NAMED = 5;

/** What changed while somebody filled the form; as mrkdwn. */
export function changedWords(changed: {
  stories: readonly Story[];
  hasNewItems: boolean;
  /** The sprint that stories go to now; left out where it is the same as before. */
  next?: Sprint | null;
}): string {
  const keys = changed.stories.map(({ key }) => escapeMrkdwn(key));
  const next = changed.next === undefined ? null : changed.next;
  const says = [
    ...(keys.length > 0
      ? [`${listOf(keys, MOST_NAMED)} ${keys.length === 1 ? 'is' : 'are'} not done and was not asked about`]
      : []),
    ...(changed.hasNewItems ? ['criteria or metrics were changed'] : []),
    ...(changed.next === undefined
      ? []
      : [next ? `stories would go to ${escapeMrkdwn(next.name)}` : 'there is no next sprint any more']),
  ];
  return `Nothing is closed yet. While you were here, ${listOf(says)}. Look again, then close it.`;
}

/** What closing it came to. */
export function closedMessage(
  { sprint, progress, items, next }: Pick<Closing, 'sprint' | 'progress' | 'items' | 'next'>,
  moved: Record<Decision, number>,
): Message {
  const places = [
    { count: moved.next, to: `to ${next ? escapeMrkdwn(next.name) : 'the next sprint'}` },
    { count: moved.backlog, to: 'back to the backlog' },
  ].filter(({ count }) => count > 0);
  const went = [
    ...places.map(({ count, to }, at) => `${at === 0 ? `${storiesWords(count)} went` : count} ${to}`),
    ...(moved.drop > 0 ? [`${places.length === 0 ? storiesWords(moved.drop) : moved.drop} dropped`] : []),
  ];
  const says = [
    `${escapeMrkdwn(sprint.name)} is closed: ${progressWords({ ...progress, day: null })}.`,
    ...metWords(items),
    ...(went.length > 0 ? [`${went.join(', ')}.`] : []),
  ];
  return { text: says.join(' ') };
}

/** '2 of 3 success criteria are met.' */
function metWords(items: readonly SprintItem[]): string[] {
  const success = items.filter((item) => item.kind === 'success');
  if (success.length === 0) return [];
  const met = success.filter((item) => 'isMet' in item && item.isMet === true).length;
  const [one, verb] = success.length === 1 ? ['criterion', 'is'] : ['criteria', 'are'];
  return [`${met} of ${success.length} success ${one} ${verb} met.`];
}

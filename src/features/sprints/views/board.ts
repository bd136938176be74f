import type { Button, UsersSelect } from '@slack/types';
import { actions, button, context, plain, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { bold, cutMrkdwn, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { nameOf } from '../../workspaces/index.ts';
import { ids } from '../ids.ts';
import {
  COLUMNS,
  estimateWords,
  type Sprint,
  type Status,
  type Story,
  statusWords,
  totalsOf,
} from '../rules/index.ts';
import { type BoardState, writeBoardState } from './board-state.ts';
import { statusSelect } from './controls.ts';
import { inSections, storyLine } from './line.ts';
import { type Progress, progressWords } from './progress.ts';
import { type People, storiesWords } from './words.ts';

export interface BoardShown {
  sprint: Sprint;
  /** All of the sprint, most important first; those dropped need not be among them. */
  stories: readonly Story[];
  progress: Progress;
  state: BoardState;
  readerId: string;
  people: People;
}

const WAYS = '`/sprint ERP-001` shows one, `/sprint move ERP-001 done` moves it.';
const WAS = 'So its stories stood when it was closed. `/sprint ERP-001` shows one as it is now.';
const TEXT_ADVISED = 3900;
/** Of each column, as long as all stand side by side. */
const OWN_SHOWN = 3;
const OTHERS_SHOWN = 5;
/** Of a column that is shown alone; Slack's messages hold fifty blocks. */
const A_PAGE = 20;

/** The columns of a sprint, a line a story; the reader's own can be moved where they stand, unless it is closed. */
export function boardMessage(shown: BoardShown): Message {
  const { sprint, state, people } = shown;
  const stories = shown.stories.filter(
    ({ assignees }) => state.userId === null || assignees.includes(state.userId),
  );
  const whose = state.userId ? ` · only ${escapeMrkdwn(nameOf(people, state.userId))}’s` : '';
  const isClosed = sprint.state === 'closed';
  const head = `${bold(sprint.name)}${isClosed ? ' · closed' : ''} · ${progressWords(shown.progress)}${whose}`;
  const columns = state.column
    ? oneColumn(shown, stories, state.column)
    : COLUMNS.map((column) => foldedColumn(shown, stories, column));
  const lines = columns.flatMap((column) => column.lines);
  return {
    text: cutMrkdwn([head, ...lines].join('\n'), TEXT_ADVISED),
    blocks: [
      section(head),
      ...columns.flatMap((column) => column.blocks),
      actions(...turning(shown)),
      context((isClosed ? WAS : WAYS).replaceAll('ERP-001', stories[0]?.key ?? 'ERP-001')),
    ],
  };
}

interface Column {
  lines: string[];
  blocks: Block[];
}

/** The most important of a column, the reader's own first; how many more there are stands on a button. */
function foldedColumn(shown: BoardShown, stories: readonly Story[], status: Status): Column {
  const { state, readerId } = shown;
  const here = stories.filter((story) => story.status === status);
  const own = here.filter(({ assignees }) => assignees.includes(readerId)).slice(0, OWN_SHOWN);
  const others = here.filter((story) => !own.includes(story)).slice(0, OTHERS_SHOWN);
  const left = here.length - own.length - others.length;
  const column = laidOut(shown, { status, here, own, others });
  if (left === 0) return column;
  const all = turn(`All ${here.length} in ${statusWords(status)}`, status, {
    ...state,
    column: status,
    page: 0,
  });
  return { lines: [...column.lines, `and ${left} more`], blocks: [...column.blocks, actions(all)] };
}

function oneColumn(shown: BoardShown, stories: readonly Story[], status: Status): Column[] {
  const { state, readerId } = shown;
  const here = stories.filter((story) => story.status === status);
  const page = here.slice(state.page * A_PAGE, (state.page + 1) * A_PAGE);
  const own = page.filter(({ assignees }) => assignees.includes(readerId));
  const others = page.filter((story) => !own.includes(story));
  return [laidOut(shown, { status, here, own, others })];
}

function laidOut(
  { sprint, progress, people, state }: BoardShown,
  { status, here, own, others }: { status: Status; here: Story[]; own: Story[]; others: Story[] },
): Column {
  const line = (story: Story) => storyLine(story, people, progress.unit);
  const head = `*${statusWords(status)}* · ${columnWords(here, progress)}`;
  const isClosed = sprint.state === 'closed';
  const unmoved = isClosed ? [...own, ...others] : others;
  const theirs = unmoved.map((story) => `• ${line(story)}`);
  const move = `${ids.move.onBoard}.${writeBoardState(state)}`;
  return {
    lines: [head, ...[...own, ...others].map((story) => `• ${line(story)}`)],
    blocks: [
      section(head),
      ...(isClosed ? [] : own.map((story) => section(line(story), statusSelect(story, move)))),
      ...inSections(theirs),
    ],
  };
}

function columnWords(here: readonly Story[], { unit }: Progress): string {
  if (here.length === 0) return 'none';
  const { chosen, unestimated } = totalsOf(here);
  const open = unestimated > 0 ? `, ${unestimated} not estimated` : '';
  return `${storiesWords(here.length)}, ${estimateWords(chosen, unit)}${open}`;
}

function turning({ state, stories, sprint, readerId }: BoardShown): Array<Button | UsersSelect> {
  const { column, page, userId } = state;
  const here = stories.filter(
    (story) => story.status === column && (userId === null || story.assignees.includes(userId)),
  ).length;
  return [
    ...(column ? [turn('Whole board', 'whole', { ...state, column: null, page: 0 })] : []),
    ...(column && page > 0 ? [turn('Back', 'back', { ...state, page: page - 1 })] : []),
    ...(column && (page + 1) * A_PAGE < here ? [turn('Next', 'on', { ...state, page: page + 1 })] : []),
    ...(userId === readerId ? [] : [turn('Mine', 'mine', { ...state, userId: readerId, page: 0 })]),
    ...(userId === null ? [] : [turn('Everybody’s', 'all', { ...state, userId: null, page: 0 })]),
    {
      type: 'users_select',
      action_id: `${ids.board.person}.${sprint.id}`,
      placeholder: plain('Of one person'),
    },
  ];
}

function turn(label: string, name: string, state: BoardState): Button {
  return button(label, `${ids.board.turn}.${name}`, { value: writeBoardState(state) });
}

import { actions, button, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { bold, channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { quoted, sentence } from '../../../slack/words.ts';
import { ids } from '../ids.ts';
import {
  COLUMNS,
  estimateWords,
  type Sprint,
  type SprintState,
  type Story,
  statusWords,
  totalsOf,
} from '../rules/index.ts';
import { boardButton } from './controls.ts';
import { type Progress, progressWords } from './progress.ts';
import { datesOf, storiesWords } from './words.ts';

export interface StatusShown {
  sprint: Sprint;
  stories: readonly Story[];
  progress: Progress;
  /** What the team can do in it, in its unit. */
  capacity: number;
  /** Of a closed one: ' by Dana, today 15:12' as mrkdwn, and the channel of its review. */
  closed: { how: string; reviewIn: string } | null;
}

const STATE_WORDS: Record<SprintState, string> = {
  ...{ draft: 'being planned', published: 'planned, not started yet', running: 'running' },
  ...{ closed: 'closed', cancelled: 'cancelled' },
};

/** Where a sprint stands, in numbers. */
export function statusMessage(shown: StatusShown): Message {
  const { sprint, stories, closed } = shown;
  const dates = datesOf(sprint);
  const lines = [
    `${bold(sprint.name)} · ${STATE_WORDS[sprint.state]}${closed?.how ?? ''}${dates ? ` · ${dates}` : ''}`,
    ...(sprint.goal ? [`Goal: ${quoted(sprint.goal, 500)}`] : []),
    sprint.state === 'running' || sprint.state === 'closed'
      ? sentence(progressWords(shown.progress))
      : plannedWords(shown),
    ...(stories.length > 0 && sprint.state === 'running' ? [columnsWords(shown)] : []),
    ...(closed ? [`Its review is in ${channelLink(closed.reviewIn)}.`] : []),
  ];
  const text = lines.join('\n');
  return { text, blocks: [section(text), actions(...ways(sprint))] };
}

/** '34 of 40 points chosen in 6 stories · 2 not estimated' */
function plannedWords({ progress, stories, capacity }: StatusShown): string {
  const { chosen, unit, unestimated } = progress;
  if (stories.length === 0) return 'No story is in it yet.';
  const over = chosen > capacity ? ` · ${estimateWords(chosen - capacity, unit)} over` : '';
  const open = unestimated > 0 ? ` · ${unestimated} not estimated` : '';
  return `${storiesWords(stories.length)} with ${estimateWords(chosen, unit)} are chosen; there is room for ${estimateWords(capacity, unit)}${over}${open}`;
}

/** 'Backlog 2 · In Progress 3 (11 points) · Done 4 (23 points)' */
function columnsWords({ stories, progress }: StatusShown): string {
  return COLUMNS.map((column) => {
    const here = stories.filter(({ status }) => status === column);
    const { chosen } = totalsOf(here);
    return `${statusWords(column)} ${here.length}${chosen > 0 ? ` (${estimateWords(chosen, progress.unit)})` : ''}`;
  }).join(' · ');
}

function ways(sprint: Sprint) {
  const { teamId } = sprint;
  return [
    boardButton(sprint),
    button('My stories', ids.mine.open, { value: teamId }),
    button('Backlog', ids.backlog.open, { value: `${teamId} 0` }),
  ];
}

/** Where no sprint is, how one begins. */
export function noSprintMessage(team: { id: string; name: string }, backlog: number): Message {
  const waiting = backlog === 0 ? 'The backlog is empty, too.' : `${storiesWords(backlog)} in the backlog.`;
  const text = `${escapeMrkdwn(team.name)} has no open sprint. ${waiting}\n\`/sprint plan\` begins one: goal and dates, then stories, then publish. \`/sprint add\` and a title adds a story.`;
  return {
    text,
    blocks: [
      section(text),
      actions(
        button('Add a story', ids.story.add, { value: team.id }),
        ...(backlog > 0 ? [button('Backlog', ids.backlog.open, { value: `${team.id} 0` })] : []),
      ),
    ],
  };
}

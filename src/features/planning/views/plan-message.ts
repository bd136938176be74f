import { actions, button, context, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { quoted } from '../../../slack/words.ts';
import { type Sprint, storyLine } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import { carriedWords, gateLines, goalLine, planHead, sharesLine, when } from './gate-words.ts';
import type { Standing } from './standing.ts';
import { totalsWords } from './totals.ts';
import { countOf, personName } from './words.ts';

const MOST_STORIES = 12;

/** The plan in the team's channel: the essentials, as they are now. `url` leads to the whole of it. */
export function planMessage(standing: Standing, url: string | null): Message {
  const { sprint, people, capacity, stories } = standing;
  const head = [`${planHead(standing)} · ${stateWords(standing)}`, ...goalLine(standing)].join('\n');
  const numbers = [
    totalsWords(stories, capacity, people),
    countOf(stories.length, 'story', 'stories'),
    ...carriedWords(standing),
  ].join(' · ');
  const lines = storyLines(standing);
  const said = [...gateLines(standing), sharesLine(standing)];
  const small = [...said.filter((line) => line !== ''), ...overrideLine(standing)].join('\n');
  const isOver = sprint.state === 'closed' || sprint.state === 'cancelled';
  const buttons = [
    ...(url ? [button('Open the plan', ids.published.document, { url })] : []),
    ...(sprint.state === 'published'
      ? [button('What is missing', ids.published.readiness, { value: sprint.id })]
      : []),
  ];
  return {
    text: [head, numbers, ...lines, small].filter((line) => line !== '').join('\n'),
    blocks: [
      section(head),
      section([numbers, ...lines].join('\n')),
      ...(small === '' ? [] : [context(small)]),
      ...(buttons.length > 0 && !isOver ? [actions(...buttons)] : []),
    ],
  };
}

function stateWords({ sprint, publishedBy, people, now, zone }: Standing): string {
  const moment = { now, zone };
  const words: Record<Sprint['state'], string> = {
    draft: 'being planned',
    published: publishedBy
      ? `planned by ${personName(publishedBy, people)}, not started yet`
      : 'not started yet',
    running: sprint.startedAt ? `running since ${when(sprint.startedAt, moment)}` : 'running',
    closed: sprint.closedAt ? `closed ${when(sprint.closedAt, moment)}` : 'closed',
    cancelled: 'cancelled, and its stories went back to the backlog',
  };
  return words[sprint.state];
}

export function storyLines({ stories, people, sprint }: Standing, most = MOST_STORIES): string[] {
  const shown = stories.slice(0, most).map((story) => `• ${storyLine(story, people, sprint.unit)}`);
  const more = stories.length - shown.length;
  return more > 0 ? [...shown, `and ${countOf(more, 'more story', 'more stories')}`] : shown;
}

/** 'Started anyway by Dana: “…”. Not met then: …'; nothing where all was met. */
export function overrideLine({ override, people }: Pick<Standing, 'override' | 'people'>): string[] {
  if (!override) return [];
  const unmet = override.unmet.map((words) => escapeMrkdwn(words)).join('; ');
  return [
    `Started anyway by ${personName(override.byUserId, people)}: ${quoted(override.reason)}. Not met then: ${unmet}.`,
  ];
}

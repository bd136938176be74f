import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import {
  type Capacity,
  estimateWords,
  isTooBig,
  type Sprint,
  type Story,
  totalsOf,
} from '../../sprints/index.ts';
import { countOf, short } from './words.ts';

const MOST_KEYS = 6;

/** For the planning of a sprint, as lines of mrkdwn. */
export function planningAgenda({
  stories,
  capacity,
}: {
  stories: readonly Story[];
  capacity: Pick<Capacity, 'total' | 'unit'>;
}): string[] {
  if (stories.length === 0) return ['No story is chosen yet.'];
  const { chosen } = totalsOf(stories);
  const { total, unit } = capacity;
  const over = `Over capacity: ${short(chosen)} of ${estimateWords(short(total), unit)} are chosen.`;
  return [
    ...named(stories, isUnestimated, 'not estimated'),
    ...(total > 0 && chosen > total ? [over] : []),
    ...named(stories, (story) => isTooBig(story, { unit }), 'too big for one story'),
    ...named(stories, ({ assignees }) => assignees.length === 0, 'not assigned'),
  ];
}

/** For a refinement: what waits in the backlog and cannot be planned yet, most important first. */
export function refinementAgenda({
  stories,
  unit,
}: {
  stories: readonly Story[];
  unit: Sprint['unit'];
}): string[] {
  if (stories.length === 0) return ['The backlog is empty: what comes next?'];
  const lines = [
    ...named(stories, isUnestimated, 'not estimated'),
    ...named(stories, (story) => isTooBig(story, { unit }), 'too big for one story'),
    ...named(
      stories,
      ({ acceptanceCriteria }) => acceptanceCriteria.length === 0,
      'without acceptance criteria',
    ),
  ];
  return lines.length > 0 ? lines : [`The backlog is ready: ${countOf(stories.length, 'story', 'stories')}.`];
}

function isUnestimated({ estimate }: Story): boolean {
  return estimate === null;
}

/** '2 stories are not estimated: ERP-004 and ERP-007' */
function named(stories: readonly Story[], lacks: (story: Story) => boolean, what: string): string[] {
  const found = stories.filter(lacks);
  if (found.length === 0) return [];
  const keys = listOf(
    found.map(({ key }) => escapeMrkdwn(key)),
    MOST_KEYS,
  );
  return [`${countOf(found.length, 'story is', 'stories are')} ${what}: ${keys}`];
}

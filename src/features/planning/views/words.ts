import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { formatDays, type LocalDate } from '../../../time/index.ts';
import type { Sprint } from '../../sprints/index.ts';
import { nameOf } from '../../workspaces/index.ts';
import type { People } from './plan.ts';

/** '1 story', '6 stories'. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** 'Mon 2 Mar – Fri 13 Mar'; 'no dates yet'. */
export function datesOf(
  { startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>,
  today?: LocalDate,
): string {
  return startsOn && endsOn ? formatDays(startsOn, endsOn, today) : 'no dates yet';
}

export function personName(userId: string, people: People): string {
  return escapeMrkdwn(nameOf(people, userId));
}

/** 'Sprint 3 and Sprint 4', escaped. */
export function sprintNames(sprints: readonly Pick<Sprint, 'name'>[]): string {
  return listOf(
    sprints.map(({ name }) => escapeMrkdwn(name)),
    4,
  );
}

const STATES: Record<Sprint['state'], string> = {
  draft: 'Still a draft: nobody has been told.',
  published: 'It is out and has not started.',
  ...{ running: 'It runs.', closed: 'It is closed.', cancelled: 'It was cancelled.' },
};

export function stateWords({ state }: Pick<Sprint, 'state'>): string {
  return STATES[state];
}

/** 'a risk', 'an acceptance criterion'. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** To one decimal at most: more says nothing of a plan. */
export function short(amount: number): number {
  return Math.round(amount * 10) / 10;
}

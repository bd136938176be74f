import { escapeMrkdwn, nameBefore } from '../../../slack/mrkdwn.ts';
import { oneLine } from '../../../slack/words.ts';
import { addDays, formatDay, type LocalDate } from '../../../time/index.ts';
import { nameOf, type Person } from '../../workspaces/index.ts';
import type { Action } from '../rules/index.ts';

export type People = ReadonlyMap<string, Person>;

/**
 * 'Review within 4 h — Lea, due Fri 20 Mar', '✅ Review within 4 h — Lea'; as mrkdwn, escaped.
 *
 * @param people by id, among them the owner
 * @param today where it is read
 */
export function actionLine(action: Action, people: People, today: LocalDate): string {
  const text = escapeMrkdwn(oneLine(action.text));
  const owner = nameBefore(ownerName(action, people));
  switch (action.state) {
    case 'open':
      return `${text} — ${owner}, ${dueWords(action.dueOn, today)}`;
    case 'done':
      return `✅ ${text} — ${owner}`;
    case 'dropped':
      return `${text} — dropped`;
  }
}

/** 'Rex, who left' */
function ownerName({ ownerId }: Pick<Action, 'ownerId'>, people: People): string {
  const hasLeft = people.get(ownerId)?.isDeactivated === true;
  return `${nameOf(people, ownerId)}${hasLeft ? ', who left' : ''}`;
}

/** 'due today', 'due tomorrow', 'due Fri 20 Mar', 'was due Fri 6 Mar' */
export function dueWords(dueOn: LocalDate, today: LocalDate): string {
  if (dueOn === today) return 'due today';
  if (dueOn === addDays(today, 1)) return 'due tomorrow';
  return `${dueOn < today ? 'was due' : 'due'} ${formatDay(dueOn, today)}`;
}

/** '3 actions', '1 action' */
export function actionsWords(count: number): string {
  return `${count} ${count === 1 ? 'action' : 'actions'}`;
}

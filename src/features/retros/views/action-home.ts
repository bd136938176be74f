import { actions, section } from '../../../slack/blocks.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { oneLine } from '../../../slack/words.ts';
import type { LocalDate } from '../../../time/index.ts';
import type { HomeSection } from '../../slice.ts';
import type { Action } from '../rules/index.ts';
import { actionButtons } from './action-buttons.ts';
import { dueWords } from './action-line.ts';

/** What a person took on, the soonest due first. */
export function ownActions(open: readonly Action[], today: LocalDate): HomeSection {
  return {
    name: 'retros.actions',
    itemsAPage: 5,
    head: open.length === 0 ? [] : [section(`*Your actions: ${open.length}*`)],
    items: open.map((action) => [
      section(`${escapeMrkdwn(oneLine(action.text))} — ${dueWords(action.dueOn, today)}`),
      actions(...actionButtons(action)),
    ]),
  };
}

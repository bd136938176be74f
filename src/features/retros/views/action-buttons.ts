import type { Button } from '@slack/types';
import { type ButtonOptions, button } from '../../../slack/blocks.ts';
import { shorten } from '../../../slack/mrkdwn.ts';
import { oneLine } from '../../../slack/words.ts';
import { ids } from '../ids.ts';
import type { Action } from '../rules/index.ts';

/** Where the buttons stand: in a message that is owed, or in a private list, on this page of it. */
type Standing = { in: 'message' } | { in: 'list'; page: number };

const MESSAGE: Standing = { in: 'message' };

/** Done · Change · Drop, while it is open. */
export function actionButtons(action: Action, standing: Standing = MESSAGE): Button[] {
  if (action.state !== 'open') return [];
  return [doneButton(action, standing), changeButton(action), dropButton(action, standing)];
}

function doneButton(action: Action, standing: Standing = MESSAGE): Button {
  const id = standing.in === 'list' ? ids.actions.done : ids.action.done;
  return labelled('Done', id, action, { value: valueIn(action, standing) });
}

/** @param verb what it is pressed for: 'Change', 'Hand over' */
export function changeButton(action: Action, verb = 'Change'): Button {
  return labelled(verb, ids.action.change, action, { value: action.id });
}

export function dropButton(action: Action, standing: Standing = MESSAGE): Button {
  const id = standing.in === 'list' ? ids.actions.drop : ids.action.drop;
  return labelled('Drop', id, action, {
    value: valueIn(action, standing),
    confirm: {
      title: 'Drop this action?',
      text: `${shorten(oneLine(action.text), 200)}. It is kept as dropped, and nobody is reminded of it any more.`,
      yes: 'Drop it',
      no: 'Keep it',
    },
  });
}

function valueIn({ id }: Action, standing: Standing): string {
  return standing.in === 'list' ? `${id} ${standing.page}` : id;
}

function labelled(verb: string, id: string, { text }: Action, options: ButtonOptions): Button {
  return button(verb, id, { ...options, label: `${verb}: ${oneLine(text)}` });
}

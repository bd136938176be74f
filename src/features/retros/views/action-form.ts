import { input, plain, section, textInput } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import type { LocalDate } from '../../../time/index.ts';
import { ids } from '../ids.ts';
import { LONGEST_ACTION } from '../rules/index.ts';

export interface ActionForm {
  /** Of which it will be, or is. */
  metadata: string;
  isNew: boolean;
  text: string;
  ownerId: string | null;
  dueOn: LocalDate;
  /** Why the day is proposed: 'the last day of Sprint 5'; '' for none. */
  dueHint: string;
  /** What happened meanwhile, as mrkdwn. */
  says?: string;
}

/** What somebody means to do: in words, who, and by when. */
export function actionModal(form: ActionForm): Modal {
  const { metadata, isNew, text, ownerId, dueOn, dueHint, says } = form;
  return {
    type: 'modal',
    callback_id: ids.action.submit,
    private_metadata: metadata,
    title: plain(isNew ? 'Add an action' : 'Change the action', 24),
    submit: plain(isNew ? 'Add' : 'Save', 24),
    close: plain('Cancel', 24),
    blocks: [
      ...(says ? [section(says)] : []),
      input(
        'text',
        'What is to be done?',
        textInput({
          value: text.slice(0, LONGEST_ACTION),
          max: LONGEST_ACTION,
          placeholder: 'Review pull requests within 4 hours',
        }),
      ),
      input(
        'owner',
        'Who does it?',
        {
          type: 'users_select',
          action_id: 'value',
          ...(ownerId !== null && { initial_user: ownerId }),
        },
        { hint: 'One person. They are reminded the working day before it is due, and once after.' },
      ),
      input(
        'due',
        'By when?',
        { type: 'datepicker', action_id: 'value', initial_date: dueOn },
        dueHint === '' ? {} : { hint: dueHint },
      ),
    ],
  };
}

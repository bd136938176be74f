import { actions, button, INPUT, input, plain, section } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import { sentence } from '../../../slack/words.ts';
import { formatClock } from '../../../time/index.ts';
import type { Team } from '../../teams/index.ts';
import { ids } from '../ids.ts';
import { kindName, type Meeting, type MeetingId } from '../rules/index.ts';
import { momentOf, sprintName, zoneWords } from './words.ts';

/** In which one meeting is moved or cancelled. */
export function moveModal(meeting: Meeting, { timeZone }: Pick<Team, 'timeZone'>): Modal {
  const { sprintId, kind, slot, date, startsAt } = meeting;
  const id: MeetingId = { sprintId, kind, slot };
  const name = sentence(kindName(kind));
  return {
    type: 'modal',
    callback_id: ids.meeting.submit,
    private_metadata: JSON.stringify(id),
    title: plain(name, 24),
    submit: plain('Move', 24),
    close: plain('Close', 24),
    blocks: [
      section(
        `*${name}* of ${sprintName(meeting)}: ${momentOf(startsAt, timeZone)}. Only this one is changed.`,
      ),
      input('date', 'Day', { type: 'datepicker', action_id: INPUT, initial_date: date }),
      input('time', `At, in ${zoneWords(timeZone)}`, {
        ...{ type: 'timepicker', action_id: INPUT, initial_time: formatClock(startsAt, timeZone) },
      }),
      actions(button('Cancel this one', ids.meeting.cancel, { value: JSON.stringify(id), style: 'danger' })),
    ],
  };
}

/** In the place of the form once it was done. */
export function doneModal(title: string, says: string): Modal {
  return {
    type: 'modal',
    title: plain(sentence(title), 24),
    close: plain('Done', 24),
    blocks: [section(says)],
  };
}

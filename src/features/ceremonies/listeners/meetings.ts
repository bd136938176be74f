import { readForm } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { cancelMeeting, meetingToChange, moveMeeting, restoreMeeting } from '../flows/change-meeting.ts';
import { swapFacilitator } from '../flows/swap.ts';
import { ids } from '../ids.ts';
import { kindName } from '../rules/index.ts';
import { meetingId, moveForm } from '../schema.ts';
import { cancelledMessage, movedWords, restoredWords } from '../views/changed.ts';
import { doneModal, moveModal } from '../views/move-form.ts';

export function listenForMeetings(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.meeting.move, async ({ userId, value, openModal }) => {
    const { team, meeting } = await meetingToChange(
      db,
      { id: readId(value), userId, now: core.clock.now() },
      'move',
    );
    await openModal(moveModal(meeting, team));
  });

  listeners.onSubmit(ids.meeting.submit, async ({ inbound, userId, modal }) => {
    const form = readForm(moveForm, modal.values);
    const id = readId(modal.metadata);
    const { meeting, team } = await moveMeeting(core, { inbound, userId, id, ...form });
    return { kind: 'show', view: doneModal(kindName(meeting.kind), movedWords(meeting, team.timeZone)) };
  });

  listeners.onPress(ids.meeting.cancel, async (press) => {
    const { inbound, userId, value, modal } = press;
    const { meeting, team } = await cancelMeeting(core, { inbound, userId, id: readId(value) });
    const said = cancelledMessage(meeting, team.timeZone);
    await (modal ? press.replaceModal(doneModal(kindName(meeting.kind), said.text)) : press.reply(said));
  });

  listeners.onPress(ids.meeting.restore, async ({ inbound, userId, value, reply }) => {
    const { meeting, team } = await restoreMeeting(core, { inbound, userId, id: readId(value) });
    await reply({ text: restoredWords(meeting, team.timeZone) });
  });

  listeners.onPress(ids.meeting.swap, async ({ inbound, userId, value, reply }) => {
    await reply({ text: await swapFacilitator(core, { inbound, userId, id: readId(value) }) });
  });
}

function readId(value: string) {
  return meetingId.parse(JSON.parse(value));
}

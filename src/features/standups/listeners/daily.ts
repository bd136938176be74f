import { readForm } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { openBlockerLines } from '../flows/blocker-lines.ts';
import { placeOf } from '../flows/place.ts';
import { noteToWrite, writeNote } from '../flows/write-note.ts';
import { ids } from '../ids.ts';
import { noteForm } from '../schema/note-form.ts';
import { openBlockersMessage } from '../views/blockers.ts';
import { noteModal } from '../views/note.ts';
import { readTarget } from '../views/target.ts';

export function listenForDailies(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.daily.blockers, async ({ workspaceId, value, reply }) => {
    const { team } = await placeOf(db, workspaceId, readTarget(value).standupId);
    await reply(openBlockersMessage(await openBlockerLines(db, team, core.clock.now())));
  });

  listeners.onPress(ids.daily.note, async ({ workspaceId, userId, value, openModal }) => {
    const target = readTarget(value);
    const { team, text } = await noteToWrite(db, { workspaceId, userId, ...target });
    await openModal(noteModal(target, team.name, text));
  });

  listeners.onSubmit(ids.daily.noteSubmit, async ({ inbound, userId, modal }) => {
    const { text } = readForm(noteForm, modal.values);
    await writeNote(core, { inbound, userId, text, ...readTarget(modal.metadata) });
    return { kind: 'close' };
  });
}

import { readForm } from '../../../slack/form-values.ts';
import type { Invocation, Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { requireLead, requireOpen } from '../flows/at-retro.ts';
import { cancelRetro } from '../flows/close.ts';
import { goOn } from '../flows/go-on.ts';
import { moveRetro } from '../flows/move.ts';
import { goneOnAnswer, requireOpenOf, requireToGoOn } from '../flows/questions.ts';
import { ids } from '../ids.ts';
import { moveForm, readPhase } from '../schema.ts';
import { cancelQuestion } from '../views/cancel.ts';
import { moveModal } from '../views/move-form.ts';

/** `/retro go on` */
export async function goOnByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const { inbound, userId } = invocation;
  const now = core.clock.now();
  const team = await requireTeam(db, invocation);
  const { id: retroId } = await requireToGoOn(db, team, userId, now);
  const gone = await goOn(core, { inbound, userId, retroId, phase: null });
  if (gone) await invocation.reply(await goneOnAnswer(db, gone, now));
}

/** `/retro cancel`: asks first. */
export async function cancelByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const team = await requireTeam(db, invocation);
  const retro = await requireOpenOf(db, team);
  const now = core.clock.now();
  await requireLead(db, { retro, team }, invocation.userId, { doWhat: 'cancel it', now });
  await invocation.reply(cancelQuestion(retro));
}

export function listenForPhases(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.phase.goOn, async ({ inbound, userId, value }) => {
    await goOn(core, { inbound, userId, ...readPhase(value) });
  });

  listeners.onPress(ids.phase.goOnToo, async ({ inbound, userId, value, replaceReply }) => {
    const gone = await goOn(core, { inbound, userId, ...readPhase(value) });
    if (gone) await replaceReply(await goneOnAnswer(db, gone, core.clock.now()));
  });

  listeners.onPress(ids.phase.cancel, async ({ inbound, userId, value: retroId, replaceReply }) => {
    await cancelRetro(core, { inbound, userId, retroId });
    await replaceReply({ text: 'It is cancelled; its cards and votes are deleted.' });
  });

  listeners.onPress(ids.place.move, async ({ userId, value, openModal }) => {
    const place = await requireOpen(db, value);
    await requireLead(db, place, userId, { doWhat: 'move it', now: core.clock.now() });
    await openModal(moveModal(place.retro));
  });

  listeners.onSubmit(ids.place.submit, async ({ inbound, userId, modal }) => {
    const { channel: channelId } = readForm(moveForm, modal.values);
    await moveRetro(core, { inbound, userId, retroId: modal.metadata, channelId });
    return { kind: 'close' };
  });
}

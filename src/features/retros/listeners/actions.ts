import { readForm } from '../../../slack/form-values.ts';
import type { Invocation, Listeners, Press } from '../../../slack/interactions.ts';
import { quoted } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import { knowPerson, requireTeam } from '../../teams/index.ts';
import { addActionByLine } from '../flows/action-by-line.ts';
import { formAgain, formForChange, formForNew } from '../flows/action-form.ts';
import { listActions, listActionsOf } from '../flows/action-lists.ts';
import { addAction, changeAction, closeAction } from '../flows/actions.ts';
import { ids } from '../ids.ts';
import { actionForm, readAbout } from '../schema.ts';
import { actionModal } from '../views/action-form.ts';

/** `/retro action review within 4 h @lea by Friday`; alone it opens a form. */
export async function addActionByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { inbound, userId, text: typed, reply, openModal } = invocation;
  const team = await requireTeam(core.database.db, invocation);
  if (typed.trim() === '') return openModal(actionModal(await formForNew(core, userId, { teamId: team.id })));
  await reply({ text: await addActionByLine(core, team, { inbound, userId, typed }) });
}

/** `/retro actions` */
export async function showActions(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const team = await requireTeam(db, invocation);
  const { userId, reply } = invocation;
  await reply(await listActions(db, team, { userId, now: core.clock.now() }));
}

export function listenForActions(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.action.open, async ({ userId, value, openModal }) => {
    const [retroId = '', themeId = null] = value.split(' ');
    await openModal(actionModal(await formForNew(core, userId, { retroId, themeId })));
  });

  listeners.onPress(ids.action.change, async ({ workspaceId, value, openModal }) => {
    await openModal(actionModal(await formForChange(core, workspaceId, value)));
  });

  listeners.onSubmit(ids.action.submit, async ({ inbound, workspaceId, userId, modal }) => {
    const { text, owner: ownerId, due: dueOn } = readForm(actionForm, modal.values);
    await knowPerson(core, { workspaceId, userId: ownerId });
    const written = { inbound, userId, text, ownerId, dueOn };
    const about = readAbout(modal.metadata);
    if (!('actionId' in about)) await addAction(core, { ...written, ...about });
    else if ((await changeAction(core, { ...written, ...about })) === null) {
      const { actionId } = about;
      const again = await formAgain(core, { workspaceId, actionId, text, ownerId, dueOn });
      return { kind: 'show', view: actionModal(again) };
    }
    return { kind: 'close' };
  });

  listeners.onPress(ids.action.done, async ({ inbound, userId, value }) => {
    await closeAction(core, { inbound, userId, actionId: value });
  });

  listeners.onPress(ids.action.drop, async ({ inbound, userId, value }) => {
    await closeAction(core, { inbound, userId, actionId: value, as: 'dropped' });
  });

  listeners.onPress(ids.actions.done, (press) => closeInList(press, 'done'));
  listeners.onPress(ids.actions.drop, (press) => closeInList(press, 'dropped'));

  listeners.onPress(ids.actions.show, async ({ userId, value, reply }) => {
    await reply(await listActionsOf(db, value, { userId, now: core.clock.now() }));
  });

  listeners.onPress(ids.actions.back, turn);
  listeners.onPress(ids.actions.next, turn);

  async function turn({ userId, value, replaceReply }: Press): Promise<void> {
    const [teamId = '', page] = value.split(' ');
    const asked = { userId, now: core.clock.now(), page: Number(page) };
    await replaceReply(await listActionsOf(db, teamId, asked));
  }

  async function closeInList({ inbound, userId, value, replaceReply }: Press, as: 'done' | 'dropped') {
    const [actionId = '', page] = value.split(' ');
    const action = await closeAction(core, { inbound, userId, actionId, as });
    const says =
      as === 'done' ? `✅ ${quoted(action.text, 200)} is done.` : `${quoted(action.text, 200)} is dropped.`;
    const asked = { userId, now: core.clock.now(), page: Number(page), says };
    await replaceReply(await listActionsOf(db, action.teamId, asked));
  }
}

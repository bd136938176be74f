import { readForm } from '../../../slack/form-values.ts';
import type { Interaction, Invocation, Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { requirePlanner } from '../flows/permission.ts';
import { changeSettings, settingsOf } from '../flows/settings.ts';
import { teamOf } from '../flows/which-sprint.ts';
import { ids } from '../ids.ts';
import { settingsForm } from '../schema/index.ts';
import { settingsModal } from '../views/settings.ts';

/** `/sprint settings` */
export async function settingsByCommand(core: Core, invocation: Invocation): Promise<void> {
  const team = await requireTeam(core.database.db, invocation);
  await openSettings(core, invocation, team.id);
}

export function listenForSettings(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.settings.open, (press) => openSettings(core, press, press.value));

  listeners.onSubmit(ids.settings.submit, async ({ inbound, userId, modal }) => {
    const { done, progressHours, reviewHours, testingHours, ...settings } = readForm(
      settingsForm,
      modal.values,
    );
    const askAfterHours = {
      'in-progress': progressHours,
      'code-review': reviewHours,
      testing: testingHours,
    };
    const changed = { ...settings, definitionOfDone: done, askAfterHours };
    await changeSettings(core, { inbound, userId, teamId: modal.metadata, settings: changed });
    return { kind: 'close' };
  });
}

async function openSettings(core: Core, { userId, openModal }: Interaction, teamId: string): Promise<void> {
  const { db } = core.database;
  const team = await teamOf(db, teamId);
  await requirePlanner(db, team, userId, 'change how the team plans');
  await openModal(settingsModal(await settingsOf(db, teamId)));
}

import { readForm } from '../../../slack/form-values.ts';
import type { Interaction, Invocation, Listeners } from '../../../slack/interactions.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { changeSettings, settingsToChange } from '../flows/settings.ts';
import { ids } from '../ids.ts';
import { FORMATS, type Format, OWN, readColumns } from '../rules/index.ts';
import { settingsForm } from '../schema.ts';
import { OPENS, settingsModal } from '../views/settings.ts';

/** `/retro settings` */
export async function settingsByCommand(core: Core, invocation: Invocation): Promise<void> {
  const team = await requireTeam(core.database.db, invocation);
  await openSettings(core, invocation, team.id);
}

export function listenForSettings(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.settings.open, (press) => openSettings(core, press, press.value));

  listeners.onSubmit(ids.settings.submit, async ({ inbound, userId, modal }) => {
    const form = readForm(settingsForm, modal.values);
    const settings = {
      teamId: modal.metadata,
      opensItself: form.opens.includes(OPENS),
      format: formatChosen(form.format, form.columns),
    };
    await changeSettings(core, { inbound, userId, settings });
    return { kind: 'close' };
  });
}

async function openSettings(core: Core, { userId, openModal }: Interaction, teamId: string): Promise<void> {
  await openModal(settingsModal(await settingsToChange(core.database.db, teamId, userId)));
}

function formatChosen(chosen: string, columns: string): Format {
  const named = Object.entries(FORMATS).find(([name]) => name === chosen);
  if (named && chosen !== OWN) return { ...named[1], columns: [...named[1].columns] };
  const own = readColumns(columns);
  if ('reason' in own) throw new UserError(own.reason, 'columns');
  return { name: 'Our own columns', columns: own.columns };
}

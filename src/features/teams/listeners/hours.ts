import type { Command } from '../../../slack/commands/command.ts';
import { readForm } from '../../../slack/form-values.ts';
import type { Interaction, Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { knowPerson } from '../flows/know-person.ts';
import { hoursNow, setOwnHours } from '../flows/own-hours.ts';
import { teamIds } from '../ids.ts';
import { chosenHours, hoursForm } from '../schema.ts';
import { hoursModal, hoursSavedModal } from '../views/hours.ts';

export function hoursCommands(core: Core): Command[] {
  return [
    {
      command: '/standup',
      word: 'me',
      usage: '/standup me',
      summary: 'your own time zone, hours and days',
      takes: /^$/,
      run: (invocation) => openHours(core, invocation),
    },
  ];
}

export function listenForHours(listeners: Listeners, core: Core): void {
  listeners.onPress(teamIds.openHours, (press) => openHours(core, press));
  listeners.onSubmit(teamIds.hoursModal, async (submission) => {
    const { inbound, workspaceId, userId } = submission;
    const { person } = await knowPerson(core, submission);
    const { team } = await hoursNow(core.database.db, submission);
    const own = chosenHours(readForm(hoursForm, submission.modal.values), team);
    await setOwnHours(core, { inbound, workspaceId, userId, own });
    return { kind: 'show', view: hoursSavedModal(person, team, own) };
  });
}

async function openHours(core: Core, interaction: Interaction): Promise<void> {
  const { person } = await knowPerson(core, interaction);
  const { team, own } = await hoursNow(core.database.db, interaction);
  await interaction.openModal(hoursModal(person, team, own, core.clock.now()));
}

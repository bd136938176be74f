import type { Command } from '../../../slack/commands/command.ts';
import { readForm } from '../../../slack/form-values.ts';
import type { Interaction, Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { teamToManage } from '../flows/permission.ts';
import { CHANGE_HOURS, setTeamHours } from '../flows/team-hours.ts';
import { requireTeam } from '../flows/which-team.ts';
import { teamIds } from '../ids.ts';
import { chosenTeamHours, teamHoursForm, teamMetadata } from '../schema.ts';
import { teamHoursModal, teamHoursSavedModal } from '../views/team-hours.ts';

export function teamHoursCommands(core: Core): Command[] {
  return [
    {
      command: '/standup',
      word: 'hours',
      usage: '/standup hours',
      summary: "the team's working days and hours, by which escalations count",
      takes: /^$/,
      async run(invocation) {
        const team = await requireTeam(core.database.db, invocation);
        await openTeamHours(core, invocation, team.id);
      },
    },
  ];
}

export function listenForTeamHours(listeners: Listeners, core: Core): void {
  listeners.onPress(teamIds.openTeamHours, (press) => openTeamHours(core, press, press.value));
  listeners.onSubmit(teamIds.teamHoursModal, async ({ inbound, userId, modal }) => {
    const { teamId } = teamMetadata.parse(JSON.parse(modal.metadata));
    const hours = chosenTeamHours(readForm(teamHoursForm, modal.values));
    const team = await setTeamHours(core, { inbound, teamId, userId, hours });
    return { kind: 'show', view: teamHoursSavedModal(team) };
  });
}

async function openTeamHours(core: Core, interaction: Interaction, teamId: string): Promise<void> {
  const team = await teamToManage(core.database.db, teamId, interaction.userId, CHANGE_HOURS);
  await interaction.openModal(teamHoursModal(team));
}

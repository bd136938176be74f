import type { Command } from '../../../slack/commands/command.ts';
import { readForm } from '../../../slack/form-values.ts';
import type { Interaction, Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { assignRoles } from '../flows/assign-roles.ts';
import { heldRoles } from '../flows/holders.ts';
import { teamToManage } from '../flows/permission.ts';
import { rolesAnswered } from '../flows/team-overview.ts';
import { requireTeam } from '../flows/which-team.ts';
import { teamIds } from '../ids.ts';
import { rolesForm, teamMetadata } from '../schema.ts';
import { rolesModal, rolesSavedModal } from '../views/roles.ts';

const CHANGE = 'change the roles';

export function rolesCommands(core: Core): Command[] {
  return [
    {
      command: '/standup',
      word: 'roles',
      usage: '/standup roles',
      summary: 'who leads, who decides, who stands in',
      takes: /^$/,
      async run(invocation) {
        const team = await requireTeam(core.database.db, invocation);
        await openRoles(core, invocation, team.id);
      },
    },
  ];
}

export function listenForRoles(listeners: Listeners, core: Core): void {
  listeners.onPress(teamIds.openRoles, (press) => openRoles(core, press, press.value));
  listeners.onSubmit(teamIds.rolesModal, async ({ inbound, userId, modal }) => {
    const { teamId } = teamMetadata.parse(JSON.parse(modal.metadata));
    const team = await teamToManage(core.database.db, teamId, userId, CHANGE);
    await assignRoles(core, { inbound, team, roles: readForm(rolesForm, modal.values) });
    return { kind: 'show', view: rolesSavedModal(await rolesAnswered(core.database.db, team)) };
  });
}

async function openRoles(core: Core, interaction: Interaction, teamId: string): Promise<void> {
  const team = await teamToManage(core.database.db, teamId, interaction.userId, CHANGE);
  await interaction.openModal(rolesModal(team, await heldRoles(core.database.db, team)));
}

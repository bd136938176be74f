import { button, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { teamIds } from '../ids.ts';

/** Roles and hours among what a team's managers set. */
export function rolesAndHoursSettings(teamId: string): Block[] {
  const roles = button('Change', teamIds.openRoles, { value: teamId, label: 'Change the roles' });
  const hours = button('Change', teamIds.openTeamHours, { value: teamId, label: 'Change the team hours' });
  return [
    section('*Roles*\nWho leads, who decides, and who stands in for them.', roles),
    section('*Team hours*\nThe days and hours by which escalations count.', hours),
  ];
}

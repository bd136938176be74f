import { INPUT, input, plain, section } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import { teamIds } from '../ids.ts';
import { HELD_ROLES, type HeldRole, roleName, type Team, type TeamOverview } from '../rules/index.ts';
import { roleLines } from './team.ts';

const DOES: Record<HeldRole, string> = {
  scrum_master: 'Runs the standup, the sprint and its ceremonies.',
  team_lead: 'First to be told of a blocker that stays open.',
  product_owner: 'Told next, and decides what the sprint is for.',
  architect: 'Judges whether a plan is technically sound.',
  stakeholder: 'Told once when a sprint turns red.',
};

/** The modal in which a manager says who holds which role. */
export function rolesModal(team: Team, held: ReadonlyMap<HeldRole, string[]>): Modal {
  return {
    type: 'modal',
    callback_id: teamIds.rolesModal,
    private_metadata: JSON.stringify({ teamId: team.id }),
    title: plain('Roles', 24),
    submit: plain('Save', 24),
    close: plain('Cancel', 24),
    blocks: [
      section('The first person of a role is told first, the others stand in when they are away.'),
      ...HELD_ROLES.map((role) => roleInput(role, held.get(role) ?? [])),
    ],
  };
}

/** In the place of the modal once it was sent. */
export function rolesSavedModal(roles: TeamOverview['roles']): Modal {
  return {
    type: 'modal',
    title: plain('Roles', 24),
    close: plain('Done', 24),
    blocks: [section(['Saved.', ...roleLines(roles)].join('\n'))],
  };
}

function roleInput(role: HeldRole, userIds: string[]) {
  const name = roleName(role);
  return input(
    role,
    `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    {
      type: 'multi_users_select',
      action_id: INPUT,
      placeholder: plain('Nobody', 150),
      ...(userIds.length > 0 && { initial_users: userIds }),
    },
    { optional: true, hint: DOES[role] },
  );
}

/** Slack's names for what this slice shows: callback ids of modals, action ids of buttons. */
export const teamIds = {
  awayModal: 'teams.away.submit',
  openAway: 'teams.away.open',
  removeAway: 'teams.away.remove',
  comeBack: 'teams.away.end',
  hoursModal: 'teams.hours.submit',
  openHours: 'teams.hours.open',
  teamHoursModal: 'teams.team-hours.submit',
  openTeamHours: 'teams.team-hours.open',
  rolesModal: 'teams.roles.submit',
  openRoles: 'teams.roles.open',
} as const;

/** The inputs of the modals, by block id. */
export const teamFields = {
  from: 'from',
  to: 'to',
  reason: 'reason',
  zone: 'zone',
  days: 'days',
  startsAt: 'startsAt',
  endsAt: 'endsAt',
} as const;

/** What Slack sends back with a press on App Home. */
export const ids = {
  team: { choose: 'home.team.choose' },
  page: { back: 'home.page.back', on: 'home.page.on' },
  settings: { open: 'home.settings.open' },
} as const;

/** Chosen in the place of a team. */
export const EVERY_TEAM = 'all';

/** What Slack sends back with a press or a submission. */
export const ids = {
  health: { openPlan: 'progress.health.open-plan' },
} as const;

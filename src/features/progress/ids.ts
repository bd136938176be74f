/** What Slack sends back with a press or a submission. */
export const ids = {
  request: { take: 'progress.request.take', pass: 'progress.request.pass' },
  health: { show: 'progress.health.show' },
  metrics: { open: 'progress.metrics.open', submit: 'progress.metrics.submit' },
} as const;

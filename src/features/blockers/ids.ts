/** What Slack sends back with a press, a submission or a shortcut. */
export const ids = {
  shortcut: { track: 'blockers.shortcut.track' },
  raise: { submit: 'blockers.raise.submit' },
  draft: { join: 'blockers.draft.join', raise: 'blockers.draft.raise' },
  take: { open: 'blockers.take.open', submit: 'blockers.take.submit' },
  resolve: { open: 'blockers.resolve.open', submit: 'blockers.resolve.submit' },
  snooze: { open: 'blockers.snooze.open', submit: 'blockers.snooze.submit', end: 'blockers.snooze.end' },
  handOver: { open: 'blockers.hand-over.open', submit: 'blockers.hand-over.submit' },
  escalate: { now: 'blockers.escalate.now' },
  critical: { mark: 'blockers.critical.mark' },
  consent: { agree: 'blockers.consent.agree', refuse: 'blockers.consent.refuse' },
  story: { raise: 'blockers.story.raise', blocker: 'blockers.story.blocker' },
  details: { open: 'blockers.details.open' },
  policy: {
    open: 'blockers.policy.open',
    submit: 'blockers.policy.submit',
    addStep: 'blockers.policy.add-step',
    editStep: 'blockers.policy.edit-step',
    step: 'blockers.policy.step',
  },
} as const;

/** What Slack sends back with a press or a submission. */
export const ids = {
  start: { open: 'poker.start.open', submit: 'poker.start.submit' },
  vote: {
    cast: 'poker.vote.cast',
    open: 'poker.vote.open',
    submit: 'poker.vote.submit',
    watch: 'poker.vote.watch',
  },
  reveal: { now: 'poker.reveal.now' },
  result: { accept: 'poker.result.accept', pick: 'poker.result.pick' },
  round: { again: 'poker.round.again' },
  reason: { open: 'poker.reason.open', submit: 'poker.reason.submit' },
  story: { skip: 'poker.story.skip' },
} as const;

/** What Slack sends back with a press or a submission. */
export const ids = {
  start: { open: 'retros.start.open', submit: 'retros.start.submit' },
  card: {
    open: 'retros.card.open',
    submit: 'retros.card.submit',
    edit: 'retros.card.edit',
    save: 'retros.card.save',
  },
  cards: { open: 'retros.cards.open', turn: 'retros.cards.turn' },
  phase: { goOn: 'retros.phase.go-on', cancel: 'retros.phase.cancel' },
  group: {
    open: 'retros.group.open',
    submit: 'retros.group.submit',
    suggested: 'retros.group.suggested',
    part: 'retros.group.part',
  },
  vote: { open: 'retros.vote.open', submit: 'retros.vote.submit' },
  place: { move: 'retros.place.move' },
} as const;

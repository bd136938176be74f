/** What Slack sends back with a press or a submission. */
export const ids = {
  start: { submit: 'retros.start.submit' },
  card: {
    open: 'retros.card.open',
    submit: 'retros.card.submit',
    edit: 'retros.card.edit',
    save: 'retros.card.save',
  },
  cards: { open: 'retros.cards.open', turn: 'retros.cards.turn' },
  phase: { goOn: 'retros.phase.go-on', goOnToo: 'retros.phase.go-on-too', cancel: 'retros.phase.cancel' },
  group: {
    open: 'retros.group.open',
    submit: 'retros.group.submit',
    suggested: 'retros.group.suggested',
    part: 'retros.group.part',
    find: 'retros.group.find',
  },
  vote: { open: 'retros.vote.open', submit: 'retros.vote.submit', find: 'retros.vote.find' },
  place: { move: 'retros.place.move', submit: 'retros.place.submit' },
  action: {
    open: 'retros.action.open',
    submit: 'retros.action.submit',
    done: 'retros.action.done',
    change: 'retros.action.change',
    drop: 'retros.action.drop',
  },
  /** In a private list. */
  actions: {
    show: 'retros.actions.show',
    done: 'retros.actions.done',
    drop: 'retros.actions.drop',
    back: 'retros.actions.back',
    next: 'retros.actions.next',
  },
  settings: { open: 'retros.settings.open', submit: 'retros.settings.submit' },
} as const;

/** What Slack sends back with a press or a submission. */
export const ids = {
  story: {
    add: 'sprints.story.add',
    addDraft: 'sprints.story.add-draft',
    addParts: 'sprints.story.add-parts',
    edit: 'sprints.story.edit',
    more: 'sprints.story.more',
    parts: 'sprints.story.parts',
    submit: 'sprints.story.submit',
    open: 'sprints.story.open',
    include: 'sprints.story.include',
    history: 'sprints.story.history',
  },
  move: {
    onCard: 'sprints.move.on-card',
    onHome: 'sprints.move.on-home',
    inList: 'sprints.move.in-list',
    onBoard: 'sprints.move.on-board',
    back: 'sprints.move.back',
  },
  task: { tick: 'sprints.task.tick' },
  split: { open: 'sprints.split.open', submit: 'sprints.split.submit' },
  board: { open: 'sprints.board.open', turn: 'sprints.board.turn', person: 'sprints.board.person' },
  backlog: { open: 'sprints.backlog.open', turn: 'sprints.backlog.turn' },
  mine: { open: 'sprints.mine.open' },
  settings: { open: 'sprints.settings.open', submit: 'sprints.settings.submit' },
  close: { open: 'sprints.close.open', turn: 'sprints.close.turn', submit: 'sprints.close.submit' },
} as const;

/** What Slack sends back with a press or a submission. */
export const ids = {
  plan: {
    go: 'planning.plan.go',
    turn: 'planning.plan.turn',
  },
  dates: { submit: 'planning.dates.submit', template: 'planning.dates.template' },
  stories: {
    take: 'planning.stories.take',
    add: 'planning.stories.add',
    line: 'planning.stories.line',
    template: 'planning.stories.template',
    submit: 'planning.stories.submit',
  },
  recap: { take: 'planning.recap.take', done: 'planning.recap.done', drop: 'planning.recap.drop' },
  basics: { submit: 'planning.basics.submit' },
  capacity: { submit: 'planning.capacity.submit' },
  item: {
    add: 'planning.item.add',
    edit: 'planning.item.edit',
    submit: 'planning.item.submit',
    remove: 'planning.item.remove',
  },
  risks: { daily: 'planning.risks.daily' },
  publish: { now: 'planning.publish.now' },
  published: { document: 'planning.published.document', readiness: 'planning.published.readiness' },
  approve: {
    now: 'planning.approve.now',
    submit: 'planning.approve.submit',
    sendBack: 'planning.approve.send-back',
    sendBackSubmit: 'planning.approve.send-back-submit',
  },
  confirm: {
    now: 'planning.confirm.now',
    refuse: 'planning.confirm.refuse',
    submit: 'planning.confirm.submit',
  },
  start: { now: 'planning.start.now', anyway: 'planning.start.anyway', submit: 'planning.start.submit' },
} as const;

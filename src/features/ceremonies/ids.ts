/** What Slack sends back with a press or a submission. */
export const ids = {
  meeting: {
    move: 'ceremonies.meeting.move',
    submit: 'ceremonies.meeting.submit',
    cancel: 'ceremonies.meeting.cancel',
    restore: 'ceremonies.meeting.restore',
    swap: 'ceremonies.meeting.swap',
  },
  rules: { open: 'ceremonies.rules.open', edit: 'ceremonies.rules.edit', submit: 'ceremonies.rules.submit' },
  feed: { send: 'ceremonies.feed.send', add: 'ceremonies.feed.add', stop: 'ceremonies.feed.stop' },
} as const;

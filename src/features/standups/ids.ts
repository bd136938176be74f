/** The ids by which Slack names what was pressed or sent. */
export const ids = {
  setup: { submit: 'standups.setup.submit', open: 'standups.setup.open' },
  question: {
    open: 'standups.question.open',
    submit: 'standups.question.submit',
    remove: 'standups.question.remove',
    answer: 'standups.question.answer',
  },
  answer: {
    open: 'standups.answer.open',
    submit: 'standups.answer.submit',
    takeBack: 'standups.answer.take-back',
  },
  prompt: {
    asPlanned: 'standups.prompt.as-planned',
    skip: 'standups.prompt.skip',
    away: 'standups.prompt.away',
  },
  line: { track: 'standups.line.track', decline: 'standups.line.decline' },
  tryOut: {
    start: 'standups.try-out.start',
    answer: 'standups.try-out.answer',
    submit: 'standups.try-out.submit',
  },
  daily: { answer: 'standups.daily.answer', blockers: 'standups.daily.blockers' },
  live: {
    update: 'standups.live.update',
    attendance: 'standups.live.attendance',
    submit: 'standups.live.submit',
  },
} as const;

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
    more: 'standups.answer.more',
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
  daily: {
    answer: 'standups.daily.answer',
    blockers: 'standups.daily.blockers',
    note: 'standups.daily.note',
    noteSubmit: 'standups.daily.note-submit',
  },
  live: {
    update: 'standups.live.update',
    attendance: 'standups.live.attendance',
    submit: 'standups.live.submit',
  },
} as const;

/** The inputs of the set-up modal, under which their values and errors are found. */
export const setupFields = {
  name: 'name',
  lead: 'lead',
  product: 'product',
  asyncDays: 'async-days',
  liveDays: 'live-days',
  askedAt: 'asked-at',
  dailyAt: 'daily-at',
  open: 'open',
  remind: 'remind',
  cadence: 'cadence',
  zone: 'zone',
  country: 'country',
  standup: 'standup',
  blockers: 'blockers',
  wins: 'wins',
  general: 'general',
} as const;

/** The inputs for a new question. */
export const questionFields = {
  text: 'text',
  kind: 'kind',
  choices: 'choices',
  required: 'required',
  days: 'days',
  after: 'after',
} as const;

/** The input of a note. */
export const noteFields = { text: 'text' } as const;

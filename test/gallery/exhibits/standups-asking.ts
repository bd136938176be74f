import type { StoryMove } from '../../../src/features/standups/rules/types.ts';
import { type AnswerModalData, answerModal } from '../../../src/features/standups/views/answer-modal.ts';
import { storySelects } from '../../../src/features/standups/views/answer-stories.ts';
import {
  helloMessage,
  oldWordsMessage,
  severalTeamsMessage,
} from '../../../src/features/standups/views/hello.ts';
import { newsMessage, type ToldNews } from '../../../src/features/standups/views/news.ts';
import {
  answeredPromptMessage,
  endedPromptMessage,
  endedReminderMessage,
  type PromptData,
  promptMessage,
  reminderMessage,
  withOthers,
} from '../../../src/features/standups/views/prompt.ts';
import {
  noAnswerMessage,
  type ReceiptData,
  receiptMessage,
} from '../../../src/features/standups/views/receipt.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { LONG_LINE, LONG_PAGE, SIGNS } from '../fixtures/long.ts';
import { berlin, CHANNELS, TODAY } from '../fixtures/people.ts';
import { answer, line, occurrence, ownQuestions, prompt } from '../fixtures/standups.ts';

const planned = [line('today', 'finish ERP-002 sync'), line('today', "review Ola's PR")];
const much = [
  ...planned,
  line('today', LONG_LINE),
  line('today', SIGNS),
  ...Array.from({ length: 9 }, (_, at) => line('today', `story ERP-${100 + at}`)),
];

function asked(but: Partial<PromptData> = {}): PromptData {
  return {
    ...{ teamName: 'Dev team', channelId: CHANNELS.standup, occurrence: occurrence(), prompt: prompt() },
    ...{ planned, dailyAt: berlin(TODAY, '11:00') },
    ...{ today: [], inProgress: [], sprintDays: [], news: [] },
    ...but,
  };
}

const erp1 = { key: 'ERP-001', title: 'connector framework' };
const news: ToldNews[] = [
  { story: erp1, isDone: true, waiting: [{ key: 'ERP-003', alsoNeeds: [] }] },
  {
    ...{ story: { key: 'ERP-004', title: SIGNS }, isDone: true },
    waiting: [
      { key: 'ERP-005', alsoNeeds: ['ERP-002', 'ERP-009'] },
      { key: 'ERP-006', alsoNeeds: [] },
    ],
  },
  {
    story: { key: 'ERP-008', title: 'prices' },
    isDone: false,
    waiting: [{ key: 'ERP-010', alsoNeeds: ['ERP-008'] }],
  },
];

const missed = prompt({ state: 'missed' });
const away = prompt({ state: 'skipped', skippedFor: 'away', awayUntil: '2026-03-05' });
const skipping = prompt({ state: 'skipped', skippedFor: 'choice' });
const other = {
  data: asked({ teamName: 'Platform & Data', planned: [] }),
  isAnswered: false,
  isEarly: false,
};
const others = [
  other,
  { ...other, data: asked({ teamName: 'Guild of Maximiliane-Charlotte von Hohenstein' }), isEarly: true },
  { ...other, data: asked({ teamName: 'צוות' }), isAnswered: true },
  { ...other, data: asked({ teamName: 'Design', prompt: skipping }) },
];

const blank: AnswerModalData = {
  ...{ metadata: '', date: TODAY, today: TODAY, isTryOut: false, isLate: false, before: null },
  ...{ openBlockers: [], questions: [], deciding: new Set(), given: null, isEdit: false },
  ...{ isFromPlan: false, isFromBoard: false, risks: null },
  stories: { shown: [], more: 0, isWhole: false },
};
const before = { date: '2026-03-02', lines: planned };
const open = { id: 'b12', number: 12, title: 'staging DB refuses connections' };
const given = {
  done: planned.slice(0, 1).map(({ id }) => id),
  ...{ dropped: [], notes: 'paired with Ben', today: 'ERP-003 order export', blockers: '' },
  replies: [{ questionId: 'q1', value: '4' }],
  ...{ risks: [], riskNote: '' },
};

function myStories(count: number): AnswerModalData['stories']['shown'] {
  return Array.from({ length: count }, (_, at) => ({
    ...{ storyId: `s${at}`, key: `ERP-00${at + 1}`, title: at % 3 === 2 ? LONG_LINE : 'order sync' },
    ...{ shown: 'in-progress', chosen: 'in-progress' },
  }));
}

const risks = [
  { itemId: 'r1', text: 'The vendor’s API comes late' },
  { itemId: 'r2', text: LONG_LINE },
  { itemId: 'r3', text: SIGNS },
];
const moves: StoryMove[] = [
  { storyId: 's2', was: 'in-progress', became: 'code-review', overtookId: null },
  { storyId: 's3', was: 'testing', became: 'done', overtookId: 'UOLA' },
];

function receipt(but: Partial<ReceiptData> = {}): ReceiptData {
  return {
    ...{ teamName: 'Dev team', channelId: CHANNELS.standup, occurrence: occurrence(), prompt: prompt() },
    ...{ answer: answer(), isSpoken: false, dailyAt: berlin(TODAY, '11:00'), today: TODAY },
    ...{ previews: new Map(), blockers: new Map(), stories: new Map(), names: new Map() },
    ...but,
  };
}

const preview = 'Omar is told now, Dana (team lead) today 13:05, Priya (product manager) tomorrow 09:05.';
const offered = line('blocker', 'waiting for the sandbox key from Finance', { offer: 'open' });
const carried = line('today', "review Ola's PR", { offer: 'open', carriedCount: 3 });
const tracked = line('blocker', 'staging DB refuses connections', { offer: 'tracked', blockerId: 'b12' });
const attached = line('blocker', 'still no staging DB', { offer: 'attached', blockerId: 'b12' });
const nine = Array.from({ length: 9 }, (_, at) =>
  line('blocker', `thing ${at + 1} in the way`, { offer: 'open' }),
);
const spoken = answer({
  source: 'text',
  lines: [line('today', 'ERP-003 order export'), line('blocker', SIGNS, { offer: 'open' })],
});

export const asking: Hall = {
  title: 'Standups: asked and answered',
  exhibits: [
    ...exhibit(promptMessage, {
      'Something was planned.': [asked()],
      'Nothing is known.': [asked({ planned: [] })],
      'Thirteen lines, long ones and signs.': [asked({ planned: much })],
      'The daily is out before they are asked.': [asked({ dailyAt: berlin(TODAY, '08:00') })],
      'The daily goes out tomorrow.': [asked({ dailyAt: berlin('2026-03-04', '02:00') })],
      'A try-out.': [asked({ isTryOut: true, planned: [] })],
      'In a sprint.': [asked({ inProgress: ['ERP-002', 'ERP-007'], sprintDays: ['day 8 of 10'] })],
      'In a sprint, with a plan for the day.': [
        asked({ ...{ planned: [], today: ['ERP-003 order export'] }, sprintDays: ['day 8 of 10'] }),
      ],
      'A story that theirs wait for is done.': [asked({ news, sprintDays: ['day 3 of 10'] })],
      'In two sprints at once.': [
        asked({ inProgress: ['ERP-002'], sprintDays: ['Shop & Tools day 8 of 10', 'Platform day 2 of 10'] }),
      ],
    }),
    ...exhibit(withOthers, {
      'Three more teams ask in the same message.': [promptMessage(asked()), others],
      'Ten more.': [
        promptMessage(asked()),
        Array.from({ length: 10 }, (_, at) => ({ ...other, data: asked({ teamName: `Team ${at + 1}` }) })),
      ],
    }),
    ...exhibit(reminderMessage, {
      'Half an hour before it closes.': [asked()],
      'Nothing is known.': [asked({ planned: [] })],
    }),
    ...exhibit(endedReminderMessage, {
      'Answered.': [asked({ prompt: prompt({ state: 'answered' }) })],
      'Closed.': [asked({ prompt: missed })],
    }),
    ...exhibit(answeredPromptMessage, {
      'Answered in words.': [asked({ prompt: prompt({ state: 'answered' }) })],
    }),
    ...exhibit(endedPromptMessage, {
      'Missed.': [asked({ prompt: missed })],
      'Skipped.': [asked({ prompt: skipping })],
      'Away.': [asked({ prompt: away })],
    }),
    ...exhibit(answerModal, {
      'The first time.': [blank],
      'Something was planned.': [{ ...blank, before }],
      'Everything: blockers, questions, a plan.': [
        {
          ...{
            ...blank,
            before: { date: '2026-02-27', lines: much },
            questions: ownQuestions,
            deciding: new Set(['q2']),
          },
          openBlockers: [
            open,
            { ...open, id: 'b31', number: 31, title: LONG_LINE.slice(0, 139) },
            ...Array.from({ length: 5 }, (_, at) => ({ ...open, id: `b${at}`, number: 40 + at })),
          ],
        },
      ],
      'Edited.': [{ ...blank, before, given, isEdit: true, questions: ownQuestions.slice(0, 1) }],
      'What was given is too long for its field.': [
        { ...blank, given: { ...given, today: LONG_PAGE }, isEdit: true },
      ],
      'Late.': [{ ...blank, before, isLate: true, date: '2026-03-02' }],
      'Early, for tomorrow.': [{ ...blank, before, date: '2026-03-04' }],
      'A try-out.': [{ ...blank, isTryOut: true }],
      'In a sprint: its plan, its board, its stories.': [
        {
          ...{ ...blank, before, isFromPlan: true, isFromBoard: true },
          stories: { shown: myStories(2), more: 0, isWhole: false },
          given: { ...given, notes: 'ERP-002 order sync: Code Review' },
        },
      ],
      'More than five stories, and risks to look at.': [
        { ...blank, before, stories: { shown: myStories(5), more: 8, isWhole: false }, risks },
      ],
      'All stories, and no risk that is known.': [
        { ...blank, stories: { shown: myStories(25), more: 275, isWhole: true }, risks: [] },
      ],
    }),
    ...exhibit(newsMessage, {
      'One is done.': [news.slice(0, 1)],
      'Several, one open again.': [news],
    }),
    ...exhibit(storySelects, {
      'Two.': [{ shown: myStories(2), more: 0, isWhole: false }],
      'Five and more.': [{ shown: myStories(5), more: 8, isWhole: false }],
    }),
    ...exhibit(receiptMessage, {
      'Before the daily.': [receipt()],
      'In the daily already, late.': [
        receipt({ answer: answer({ isLate: true }), occurrence: occurrence({ dailyState: 'posted' }) }),
      ],
      'A new blocker is offered.': [
        receipt({ answer: answer({ lines: [offered] }), previews: new Map([[offered.id, preview]]) }),
      ],
      'A line carried three times.': [
        receipt({ answer: answer({ lines: [carried] }), previews: new Map([[carried.id, preview]]) }),
      ],
      'Two lines are settled.': [
        receipt({
          answer: answer({ lines: [tracked, attached] }),
          blockers: new Map([['b12', { number: 12, title: 'staging DB refuses connections' }]]),
        }),
      ],
      'Nine new blockers.': [
        receipt({ answer: answer({ lines: nine }), previews: new Map(nine.map(({ id }) => [id, preview])) }),
      ],
      'Written in words.': [receipt({ isSpoken: true, answer: spoken })],
      'Same as planned.': [
        receipt({ answer: answer({ source: 'as-planned', lines: [line('done', 'finish ERP-002 sync')] }) }),
      ],
      'Answered early, for tomorrow.': [
        receipt({ occurrence: occurrence({ date: '2026-03-04' }), dailyAt: berlin('2026-03-04', '11:00') }),
      ],
      'Stories were moved, one by two people at once.': [
        receipt({
          answer: answer({ moves }),
          stories: new Map([
            ['s2', { key: 'ERP-002', title: 'order sync' }],
            ['s3', { key: 'ERP-003', title: 'order export' }],
          ]),
          names: new Map([['UOLA', 'Ola']]),
        }),
      ],
      'The daily was skipped.': [receipt({ occurrence: occurrence({ dailyState: 'skipped' }) })],
    }),
    ...exhibit(noAnswerMessage, { 'Taken back.': [occurrence()] }),
    ...exhibit(helloMessage, { 'In no team.': [[]], 'In two.': [['Dev team', 'Platform & Data']] }),
    ...exhibit(severalTeamsMessage, { 'Which one?': [['Dev team', 'Platform & Data']] }),
    ...exhibit(oldWordsMessage, { 'An old message was edited.': [TODAY] }),
  ],
};

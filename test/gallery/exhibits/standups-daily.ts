import { blockerLine } from '../../../src/features/blockers/views/line.ts';
import { boardButton } from '../../../src/features/sprints/views/controls.ts';
import { openBlockersMessage } from '../../../src/features/standups/views/blockers.ts';
import { type DailyData, dailyMessage } from '../../../src/features/standups/views/daily.ts';
import type { DailyPerson } from '../../../src/features/standups/views/daily-people.ts';
import {
  answerMessage,
  type FullAnswerData,
  takenBackMessage,
} from '../../../src/features/standups/views/full-answer.ts';
import { attendanceModal, type LiveData, liveMessage } from '../../../src/features/standups/views/live.ts';
import { noteModal } from '../../../src/features/standups/views/note.ts';
import { previewMessage } from '../../../src/features/standups/views/try-out.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import * as the from '../fixtures/blockers.ts';
import { LONG_LINE, LONG_PAGE, SIGNS } from '../fixtures/long.ts';
import { BERLIN, berlin, CHANNELS, known, NOW, people, person, TODAY } from '../fixtures/people.ts';
import { answer, line, occurrence, ownQuestions } from '../fixtures/standups.ts';

type Stands = DailyPerson['stands'];

function said(name: string, ...texts: string[]): DailyPerson {
  const lines = texts.map((text) => line('today', text));
  return { name, stands: { kind: 'answered', answer: { isLate: false }, lines } };
}

function stands(name: string, how: Stands): DailyPerson {
  return { name, stands: how };
}

const usual: DailyPerson[] = [
  said('Lea', 'ERP-003 order export'),
  said('Ola', 'PROC-001 pipeline', 'pairing with Ben'),
  said('Ben', 'load tests'),
  said('Sam', 'docs templates'),
  stands('Kim', { kind: 'skipped', why: 'away', until: '2026-03-05' }),
  stands('Noor', { kind: 'to-be-asked', at: berlin(TODAY, '18:00') }),
];
const lineOf = (of: ReturnType<typeof the.blocker>) => blockerLine(of, people, NOW, the.calendar);
const blockers = [
  lineOf(the.taken),
  lineOf(the.blocker({ number: 14, title: 'no review on PROC-001', raisedBy: 'UOLA' })),
];

function daily(but: Partial<DailyData> = {}): DailyData {
  return {
    ...{ standupId: 's1', teamName: 'Dev team', date: TODAY, mode: 'async', timeZone: BERLIN },
    ...{ people: usual, blockers, parts: [], picture: null, notes: [], ahead: [], setUpBy: null },
    ...but,
  };
}

const ofEachKind: DailyPerson[] = [
  ...usual,
  said('Zoë 🌊', SIGNS),
  said('נועה לוי', 'תיקון הייבוא', LONG_LINE),
  stands('Dana', { kind: 'answered', answer: { isLate: true }, lines: [line('done', 'hired Sam')] }),
  stands('Priya', {
    kind: 'answered',
    answer: { isLate: false },
    lines: [line('blocker', 'no numbers from Finance')],
  }),
  stands('Omar', { kind: 'open', until: berlin(TODAY, '12:30') }),
  stands('Max', { kind: 'missed' }),
  stands('Ada', { kind: 'skipped', why: 'choice', until: null }),
  stands('Gus', { kind: 'skipped', why: 'quiet', until: null }),
  stands('Rex', { kind: 'skipped', why: 'downtime', until: null }),
];
const fifty = Array.from({ length: 50 }, (_, at) =>
  said(`Person ${at + 1}`, `story ERP-${at + 1}`, 'and a review'),
);

const live: LiveData = {
  ...{
    teamName: 'Dev team',
    timeZone: BERLIN,
    occurrence: occurrence({ mode: 'live', facilitatorId: 'UBEN' }),
  },
  ...{ meetsAt: berlin(TODAY, '11:00'), isOver: false, order: ['Ola', 'Lea', 'Sam', 'Ben'], away: ['Kim'] },
  ...{ blockers, attended: null },
};
const attendees = known.map((id, at) => ({ userId: id, name: person(id).name, isExpected: at !== 4 }));

const full: FullAnswerData = {
  ...{ name: 'Lea', answer: answer(), before: '2026-03-02', questions: ownQuestions, timeZone: BERLIN },
  blockers: new Map([['b12', { number: 12, title: 'staging DB refuses connections' }]]),
  stories: new Map([['s2', { key: 'ERP-002', title: 'order sync' }]]),
};
const everything = answer({
  ...{ isLate: true, editedAt: berlin(TODAY, '12:04') },
  lines: [
    line('done', 'finish ERP-002 sync'),
    line('note', 'paired with Ben on the load tests'),
    line('dropped', 'old importer'),
    line('today', 'ERP-003 order export'),
    line('today', "review Ola's PR", { carriedCount: 3 }),
    line('today', SIGNS),
    line('blocker', 'staging DB', { blockerId: 'b12' }),
    line('blocker', 'waiting for the sandbox key from Finance'),
  ],
  blockerWords: [
    { blockerId: 'b12', word: 'still' },
    { blockerId: 'b13', word: 'resolved' },
  ],
  replies: [
    { questionId: 'q1', value: '4' },
    { questionId: 'q2', value: 'Not at all' },
    { questionId: 'q3', value: LONG_LINE },
  ],
  moves: [{ storyId: 's2', was: 'in-progress', became: 'code-review', overtookId: null }],
  risks: [{ itemId: 'r1', text: 'The vendor’s API comes late' }],
  riskNote: 'They slipped a week.',
});
const pages = answer({ lines: [line('today', LONG_PAGE), line('note', LONG_PAGE)] });

export const dailies: Hall = {
  title: 'Standups: the daily and the live standup',
  exhibits: [
    ...exhibit(noteModal, {
      'Nothing is written yet.': [{ standupId: 's1', date: TODAY }, 'Dev team', ''],
      'Changing what one wrote.': [{ standupId: 's1', date: TODAY }, 'Dev team', 'Demo at 15:00.'],
    }),
    ...exhibit(dailyMessage, {
      'A usual morning.': [daily()],
      'In a sprint.': [
        daily({
          parts: [
            {
              days: ['day 8 of 10'],
              lines: ['🟡 23 of 40 points done (58 %), 13 % behind: ERP-002 waits for #12 staging DB'],
              picture: { alt: 'Burndown of Sprint 2026-04: 17 of 40 points are left, 12 by the plan.' },
              buttons: [boardButton({ id: 'sp1' })],
            },
          ],
          picture: { fileId: 'F012345' },
          notes: [{ name: 'Sam', text: 'Demo at 15:00.\nBring your own data.' }],
        }),
      ],
      'In two sprints at once.': [
        daily({
          parts: [
            {
              days: ['Shop &amp; Tools day 8 of 10', 'Platform over since Fri 27 Feb'],
              lines: [
                '🔴 Shop &amp; Tools: 18 of 40 points done (45 %), 25 % behind: ERP-002 waits for #12 staging DB',
                'Contingency on the plan: “reduce scope first”.',
                '🔴 Platform: 12 of 80 hours done (15 %). It was to end Fri 27 Feb; `/sprint close` ends it',
              ],
              ...{ picture: null, buttons: [] },
            },
          ],
        }),
      ],
      'Two meetings ahead, one tomorrow.': [
        daily({
          ahead: [
            { at: berlin(TODAY, '14:00'), words: 'integration sync' },
            { at: berlin('2026-03-04', '10:00'), words: 'mid-sprint check' },
          ],
        }),
      ],
      'The first one ever, nothing is blocked.': [daily({ blockers: [], setUpBy: 'Dana' })],
      'Nobody has answered.': [
        daily({
          blockers: [],
          people: ['Lea', 'Ola'].map((name) => stands(name, { kind: 'open', until: berlin(TODAY, '11:30') })),
        }),
      ],
      'Everybody stands differently; late, away, missed.': [daily({ people: ofEachKind })],
      'Fifty people, twelve blockers.': [
        daily({
          people: fifty,
          blockers: Array.from({ length: 12 }, (_, at) => lineOf(the.blocker({ number: at + 1 }))),
        }),
      ],
      'After a live standup.': [
        daily({
          mode: 'live',
          people: [
            said('Lea', 'ERP-003'),
            stands('Ola', { kind: 'was-there' }),
            stands('Ben', { kind: 'was-there' }),
          ],
        }),
      ],
    }),
    ...exhibit(openBlockersMessage, {
      'Pressed under the daily.': [blockers],
      'None any more.': [[]],
    }),
    ...exhibit(previewMessage, {
      'A try-out, before answering.': [
        dailyMessage(daily({ people: usual.slice(4), blockers: [] })),
        CHANNELS.standup,
        false,
      ],
      'A try-out, answered.': [dailyMessage(daily()), CHANNELS.standup, true],
    }),
    ...exhibit(answerMessage, {
      'In the daily’s thread.': [full, 1],
      'Everything, late.': [{ ...full, answer: everything }, 1],
      'Pages of it.': [{ ...full, answer: pages }, 1],
    }),
    ...exhibit(takenBackMessage, { 'Taken back.': [] }),
    ...exhibit(liveMessage, {
      'Ten minutes ahead.': [live],
      'Nothing is blocked, nobody away.': [{ ...live, blockers: [], away: [] }],
      'Over, not noted yet.': [{ ...live, isOver: true }],
      'Noted.': [{ ...live, isOver: true, attended: ['Ola', 'Lea', 'Sam'] }],
    }),
    ...exhibit(attendanceModal, {
      'Twelve people.': [occurrence({ mode: 'live' }), attendees],
      'Three, noted before.': [occurrence({ mode: 'live', attended: ['ULEA'] }), attendees.slice(0, 3)],
    }),
  ],
};

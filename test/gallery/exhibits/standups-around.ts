import type { DeliveryRecord } from '../../../src/delivery/index.ts';
import {
  type ChecklistData,
  checklistMessage,
  missingBlocks,
} from '../../../src/features/standups/views/checklist.ts';
import { exportComment, exportPages } from '../../../src/features/standups/views/export.ts';
import { historyMessage } from '../../../src/features/standups/views/history.ts';
import { questionsModal } from '../../../src/features/standups/views/questions-modal.ts';
import { type SetupModalData, setupModal } from '../../../src/features/standups/views/setup-modal.ts';
import { statsMessage } from '../../../src/features/standups/views/stats.ts';
import { type StatusData, statusMessage } from '../../../src/features/standups/views/status.ts';
import { weekMessage } from '../../../src/features/standups/views/week.ts';
import { type WhyData, whyMessage } from '../../../src/features/standups/views/why.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { LONG_LINE } from '../fixtures/long.ts';
import { BERLIN, berlin, CHANNELS, known, NOW, person, TODAY } from '../fixtures/people.ts';
import { answer, line, ownQuestions, prompt, standup } from '../fixtures/standups.ts';

const fresh: SetupModalData = {
  ...{
    metadata: '',
    standupId: '',
    isNew: true,
    channelName: 'dev-standup',
    name: 'Dev team',
    schedule: standup,
  },
  ...{ cadence: 'weekly', timeZone: BERLIN, country: 'Germany', lead: [], product: [], questions: [] },
  channels: { standup: null, blockers: null, wins: null, general: null },
};
const settled: SetupModalData = {
  ...{
    ...fresh,
    standupId: 's1',
    isNew: false,
    lead: ['UDANA', 'UBEN'],
    product: ['UPRIYA'],
    questions: ownQuestions,
  },
  channels: { ...fresh.channels, blockers: CHANNELS.blockers, wins: CHANNELS.wins },
  schedule: { ...standup, modes: { ...standup.modes, 1: 'live', 3: 'live', 5: 'live' }, remindMinutes: 0 },
};

const list: ChecklistData = {
  ...{ teamName: 'Dev team', standup, timeZone: BERLIN, channelId: CHANNELS.standup, guests: 0 },
  ...{ members: ['Lea', 'Ola', 'Ben', 'Sam', 'Kim', 'Noor'], channelsWithoutBot: [] },
  roles: [
    { name: 'team lead', holders: ['Dana'], standIn: 'Dana' },
    { name: 'product manager', holders: ['Priya'], standIn: 'Dana' },
  ],
  ...{ nextPromptAt: berlin('2026-03-04', '09:00'), nextLiveAt: null, readerZone: BERLIN, now: NOW },
};
const lacking: ChecklistData = {
  ...{ ...list, guests: 2 },
  roles: [
    { name: 'team lead', holders: [], standIn: 'Dana' },
    { name: 'product manager', holders: [], standIn: 'Dana' },
  ],
  channelsWithoutBot: [{ id: CHANNELS.blockers, use: 'blockers' }],
};
const liveToo: ChecklistData = {
  ...{ ...list, standup: settled.schedule && { ...standup, ...settled.schedule }, nextPromptAt: null },
  nextLiveAt: berlin('2026-03-04', '09:00'),
};

const deadlineAt = berlin(TODAY, '11:00');
const status: StatusData = {
  ...{ teamName: 'Dev team', timeZone: BERLIN, today: TODAY, date: TODAY, notHeld: null, canAnswer: true },
  held: {
    standupId: 's1',
    mode: 'async',
    meetsAt: berlin(TODAY, '09:00'),
    dailyAt: deadlineAt,
    isPosted: false,
  },
  people: [
    { name: 'Lea', stands: { kind: 'answered', answer: { isLate: false }, lines: [] }, deadlineAt },
    { name: 'Ola', stands: { kind: 'answered', answer: { isLate: true }, lines: [] }, deadlineAt },
    { name: 'Ben', stands: { kind: 'open', until: null }, deadlineAt },
    { name: 'Sam', stands: { kind: 'open', until: null }, deadlineAt },
    { name: 'Noor', stands: { kind: 'to-be-asked', at: berlin(TODAY, '18:00') }, deadlineAt },
    { name: 'Kim', stands: { kind: 'skipped', why: 'away', until: '2026-03-05' }, deadlineAt },
    { name: 'Ada', stands: { kind: 'skipped', why: 'choice', until: null }, deadlineAt },
    { name: 'Zoë 🌊', stands: { kind: 'skipped', why: 'day-off', until: null }, deadlineAt },
    { name: 'נועה לוי', stands: { kind: 'missed' }, deadlineAt },
  ],
  next: { date: '2026-03-04', mode: 'live' },
};

const week = { from: '2026-02-26', to: TODAY };
const answers = [
  { name: 'Lea', answer: answer({ date: '2026-02-26' }) },
  {
    name: 'Ola',
    answer: answer({
      date: '2026-02-27',
      isLate: true,
      lines: [line('today', LONG_LINE), line('blocker', 'no review on PROC-001')],
    }),
  },
  { name: 'Lea', answer: answer() },
];
const mine = { name: 'Lea', teamName: 'Dev team', range: week, today: TODAY };

function record(but: Partial<DeliveryRecord> = {}): DeliveryRecord {
  return {
    ...{
      workspaceId: 'T1',
      key: 'k',
      kind: 'message',
      channel: 'ULEA',
      view: null,
      ref: null,
      state: 'sent',
    },
    ...{ reason: null, error: null, attempts: 1, channelId: 'D1', ts: '1.1', fileId: null, notBefore: null },
    ...{ createdAt: berlin(TODAY, '09:00'), expiresAt: null, firstAttemptAt: null, lastAttemptAt: null },
    sentAt: berlin(TODAY, '09:00'),
    ...but,
  };
}

const why: WhyData = {
  ...{
    name: 'Lea',
    teamName: 'Dev team',
    date: TODAY,
    today: TODAY,
    notHeld: null,
    prompt: prompt({ state: 'answered' }),
  },
  ...{ isAtMeeting: false, submittedAt: berlin(TODAY, '09:04') },
  deliveries: [{ what: 'Prompt', record: record() }],
  daily: { state: 'waiting', reason: null },
};
const trouble: WhyData = {
  ...{
    ...why,
    prompt: prompt({ state: 'missed', reason: 'asked late, the bot was down until 09:20' }),
    submittedAt: null,
  },
  deliveries: [
    { what: 'Prompt', record: record({ attempts: 4, sentAt: berlin(TODAY, '09:21') }) },
    {
      what: 'Reminder',
      record: record({ state: 'dead', error: 'cannot_dm_bot', attempts: 2, sentAt: null }),
    },
  ],
};

const exported = {
  teamName: 'Dev team',
  from: '2026-02-26',
  to: TODAY,
  today: TODAY,
  format: 'csv' as const,
  answers: 3,
};

export const around: Hall = {
  title: 'Standups: setting up, looking back, App Home',
  exhibits: [
    ...exhibit(setupModal, {
      'New: Save is enough.': [fresh],
      'Settings of one that runs, partly live.': [settled],
    }),
    ...exhibit(questionsModal, { 'None yet.': ['s1', []], 'Four.': ['s1', ownQuestions] }),
    ...exhibit(checklistMessage, {
      'All is there.': [list],
      'Roles and a channel are missing, guests.': [lacking],
      'Live on some days; the reader is in the team.': [liveToo],
      'Nobody but the lead, who is not in the channel.': [{ ...lacking, members: [], nextPromptAt: null }],
    }),
    ...exhibit(missingBlocks, { 'For a lead’s App Home.': [lacking] }, 'home'),
    ...exhibit(statusMessage, {
      'In the middle of the morning.': [status],
      'The daily is out, all have answered.': [
        {
          ...status,
          held: status.held && { ...status.held, isPosted: true },
          people: status.people.slice(0, 1),
          canAnswer: false,
        },
      ],
      'No standup today.': [
        { ...status, held: null, notHeld: 'it is a public holiday (Berlin)', people: [] },
      ],
      'A live day.': [{ ...status, held: status.held && { ...status.held, mode: 'live' } }],
    }),
    ...exhibit(historyMessage, {
      'Nothing.': [{ ...mine, answers: [] }],
      'One person’s week.': [{ ...mine, answers: answers.filter(({ name }) => name === 'Lea') }],
      'The whole team, fifty answers.': [
        {
          ...mine,
          name: null,
          answers: Array.from(
            { length: 50 },
            (_, at) => answers[at % 3] ?? { name: 'Lea', answer: answer() },
          ),
        },
      ],
    }),
    ...exhibit(weekMessage, {
      'My week.': [{ ...mine, answers: answers.filter(({ name }) => name === 'Lea') }],
      'Nothing yet.': [{ ...mine, answers: [] }],
    }),
    ...exhibit(statsMessage, {
      'A month.': [
        {
          ...{ teamName: 'Dev team', range: { from: '2026-02-01', to: TODAY }, today: TODAY },
          people: known.map((id, at) => ({
            name: person(id).name,
            part: { expected: at === 8 ? 0 : 20, answered: 20 - at, late: at % 3, streak: 12 - at },
          })),
        },
      ],
      'Nothing has closed yet.': [
        { teamName: 'Dev team', range: { from: TODAY, to: TODAY }, today: TODAY, people: [] },
      ],
    }),
    ...exhibit(whyMessage, {
      'Answered.': [why],
      'Retried, then missed.': [trouble],
      'Away.': [
        {
          ...why,
          submittedAt: null,
          deliveries: [],
          prompt: prompt({ state: 'skipped', skippedFor: 'away', reason: 'away until Thu 5 Mar' }),
        },
      ],
      'No standup that day.': [{ ...why, notHeld: 'it is a public holiday (Berlin)' }],
      'Not in the team.': [{ ...why, prompt: null }],
    }),
    ...exhibit(exportComment, { 'Above the file.': [exported] }),
    ...exhibit(exportPages, {
      'In messages, where files are not allowed.': [
        ['date,name,kind,text', `${TODAY},Lea,today,"ERP-003 order export"`],
        exported,
      ],
      'Too much for messages.': [Array.from({ length: 2000 }, () => 'x'.repeat(900)), exported],
    }),
  ],
};

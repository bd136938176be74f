import { describe, expect, test } from 'vitest';
import type { Blocker } from '../../src/features/blockers/rules/index.ts';
import { gatheredNotice, overview } from '../../src/features/blockers/views/gathered.ts';
import { listMessage } from '../../src/features/blockers/views/list.ts';
import type {
  FullAnswer,
  Line,
  Occurrence,
  Prompt,
  Question,
} from '../../src/features/standups/rules/types.ts';
import { answerModal } from '../../src/features/standups/views/answer-modal.ts';
import { STORIES_WITH_MORE } from '../../src/features/standups/views/answer-stories.ts';
import { dailyMessage } from '../../src/features/standups/views/daily.ts';
import type { DailyPerson } from '../../src/features/standups/views/daily-people.ts';
import { answerMessage, partsOf } from '../../src/features/standups/views/full-answer.ts';
import { promptMessage, withOthers } from '../../src/features/standups/views/prompt.ts';
import { questionsModal } from '../../src/features/standups/views/questions-modal.ts';
import { receiptMessage } from '../../src/features/standups/views/receipt.ts';
import { areTooLong, validateBlocks, validateView } from '../../src/simulator/block-kit/index.ts';
import { button } from '../../src/slack/blocks.ts';
import { withinMessage } from '../../src/slack/length.ts';
import type { Message } from '../../src/slack/message.ts';

/** Signs that take five characters each once they are escaped. */
const LONG = '&'.repeat(400);
const at = new Date('2026-03-02T09:00:00Z');
const zone = 'Europe/Berlin';

/** What Slack would refuse of a message; its text above 40,000 characters is cut, above 4,000 not advised. */
function wrongWith(message: Message): string[] {
  const long = message.text.length > 4000 ? [`text of ${message.text.length} characters`] : [];
  const { blocks = [] } = message;
  return [
    ...long,
    ...(blocks.length > 0 ? validateBlocks(blocks, 'message') : []),
    ...(areTooLong(blocks) ? ['too long together'] : []),
  ];
}

/** As it goes out. */
function sent(message: Message): Message {
  return { ...message, blocks: withinMessage(message.blocks ?? []) };
}

const many = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => of(at));

const line = (index: number, kind: Line['kind'] = 'today'): Line => ({
  ...{ id: `line-${index}`, kind, text: `${index} ${LONG}`, fromLineId: null, carriedCount: 3 },
  ...{ offer: 'open', blockerId: null },
});

const question = (index: number): Question => ({
  ...{ id: `question-${index}`, standupId: 'S1', kind: 'text', text: `${index} ${'?'.repeat(190)}` },
  ...{ choices: [], isRequired: false, askedWhen: { kind: 'always' } },
});

const answer = (lines: Line[], replies = 0): FullAnswer => ({
  ...{ id: 'A1', workspaceId: 'T1', occurrenceId: 'O1', standupId: 'S1', userId: 'U1', date: '2026-03-02' },
  ...{ source: 'text', isLate: true, threadParts: 1, submittedAt: at, editedAt: null, lines },
  blockerWords: many(40, (index) => ({ blockerId: `B${index}`, word: 'still' })),
  replies: many(replies, (index) => ({ questionId: `question-${index}`, value: LONG })),
  moves: many(40, (index) => ({ storyId: `S${index}`, was: 'testing', became: 'done', overtookId: 'U2' })),
  risks: many(10, (index) => ({ itemId: `R${index}`, text: LONG })),
  ...{ boardPosition: 1, riskNote: LONG.slice(0, 500) },
});

const occurrence: Occurrence = {
  ...{ id: 'O1', workspaceId: 'T1', standupId: 'S1', date: '2026-03-02', mode: 'async', state: 'open' },
  ...{ reason: null, enrolAt: null, announceAt: null, startAt: null, dailyAt: at, closeAt: at },
  ...{
    dailyState: 'waiting',
    dailyReason: null,
    closingBlockers: null,
    closingParts: null,
    closingAhead: null,
    facilitatorId: null,
  },
  ...{ speakingOrder: [], attended: null, attendanceNotedBy: null },
};

const prompt: Prompt = {
  ...{ occurrenceId: 'O1', workspaceId: 'T1', userId: 'U1', timeZone: zone, state: 'asked' },
  ...{ skippedFor: null, reason: null, awayUntil: null, dueAt: at, remindAt: at, deadlineAt: at },
  ...{ nextDueAt: at, askedAt: at, remindedAt: null, askedIn: null, endedAt: null, receiptKey: null },
};

const blocker = (number: number): Blocker => ({
  ...{ id: `B${number}`, workspaceId: 'T1', teamId: 'team', number, title: '&'.repeat(140), details: null },
  ...{ storyKey: null, raisedBy: 'U1', raisedAt: at, ownerId: 'U2', isCritical: false, state: 'open' },
  ...{ etaAt: null, etaConsent: null, snoozedUntil: null, takenAt: null, takenWorkingMs: null },
  ...{ resolvedAt: null, resolvedBy: null, resolution: null, resolvedWorkingMs: null, nextDueAt: null },
  version: 1,
});

const stories = new Map(many(40, (index) => [`S${index}`, { key: `ERP-${index}`, title: LONG }]));

describe('Slack takes', () => {
  test.each([6, 60, 500, 5000])('a daily of %i people with long answers and 40 open blockers', (count) => {
    const people = many(
      count,
      (index): DailyPerson => ({
        name: `Person ${index} ${'x'.repeat(60)}`,
        stands: { kind: 'answered', answer: { isLate: true }, lines: [line(index)] },
      }),
    );
    const daily = dailyMessage({
      ...{ standupId: 'S1', teamName: LONG, date: '2026-03-02', mode: 'async', timeZone: zone, people },
      ...{ blockers: many(40, (index) => `#${index} ${'&amp;'.repeat(140)}`), setUpBy: 'Dana' },
      notes: many(5, (index) => ({ name: `Person ${index}`, text: '&'.repeat(1000) })),
      picture: { fileId: 'F1' },
      ahead: many(40, (index) => ({
        at: new Date('2026-03-02T13:00:00Z'),
        words: `review of ${index} ${'&amp;'.repeat(60)}`,
      })),
      parts: many(3, (at) => ({
        days: many(3, () => `${'&amp;'.repeat(60)} day 8 of 10`),
        lines: many(5, () => `🟡 ${'&amp;'.repeat(150)}: 23 of 40 points done`),
        picture: { alt: '&'.repeat(1900) },
        buttons: many(3, (index) => button('Board', `test.board.${at}.${index}`)),
      })),
    });
    expect(wrongWith(sent(daily))).toEqual([]);
  });

  test.each([0, 1, 100])(
    'an answer of 200 long lines and %i questions, whole, in as many parts as it takes',
    (count) => {
      const blockers = new Map(many(40, (index) => [`B${index}`, { number: index, title: LONG }]));
      const data = {
        ...{
          name: LONG,
          answer: answer(
            many(200, (index) => line(index)),
            count,
          ),
          before: null,
        },
        ...{ questions: many(count, question), blockers, stories, timeZone: zone },
      };
      const parts = many(partsOf(data), (index) => answerMessage(data, index + 1));
      const whole = parts.map((part) => JSON.stringify(part?.blocks)).join();
      for (const part of parts) expect(part ? wrongWith(part) : ['missing']).toEqual([]);
      expect(many(200, (index) => index).filter((index) => !whole.includes(`${index} &amp;`))).toEqual([]);
    },
  );

  test.each([1, 20, 200])('a receipt of %i lines that are offered, beside eleven other standups', (count) => {
    const receipt = receiptMessage({
      ...{
        teamName: LONG,
        channelId: 'C1',
        occurrence,
        prompt,
        isSpoken: true,
        dailyAt: at,
        today: '2026-03-02',
      },
      answer: answer(many(count, (index) => line(index, 'blocker'))),
      previews: new Map(many(count, (index) => [`line-${index}`, `${'&amp;'.repeat(200)} is told.`])),
      blockers: new Map(),
      stories,
      names: new Map([['U2', LONG]]),
    });
    const planned = many(30, (index) => line(index));
    const sprint = {
      ...{ today: many(30, () => LONG), inProgress: many(30, () => 'ERP-001') },
      sprintDays: many(4, () => LONG),
      news: many(9, () => ({
        ...{ story: { key: 'ERP-001', title: LONG }, isDone: true },
        waiting: many(9, (index) => ({ key: `ERP-${index}`, alsoNeeds: many(9, () => 'ERP-100') })),
      })),
    };
    const data = { teamName: LONG, channelId: 'C1', occurrence, prompt, planned, dailyAt: at, ...sprint };
    const others = many(11, () => ({ data, isAnswered: false, isEarly: true }));
    const unique = withOthers(receipt, others);
    expect(wrongWith(receipt)).toEqual([]);
    expect(wrongWith(sent(unique))).toEqual([]);
    expect(wrongWith(withOthers(promptMessage(data), others))).toEqual([]);
  });

  test.each([0, 20, 60])('the form with %i questions, 40 open blockers and 100 planned lines', (count) => {
    const modal = answerModal({
      ...{ metadata: '{}', date: '2026-03-03', today: '2026-03-02', isTryOut: false, isLate: false },
      before: { date: '2026-03-02', lines: many(100, (index) => line(index)) },
      openBlockers: many(40, (index) => ({ id: `B${index}`, number: index, title: '&'.repeat(140) })),
      ...{ questions: many(count, question), deciding: new Set<string>(), given: null, isEdit: false },
      ...{ isFromPlan: true, isFromBoard: true },
      stories: {
        shown: many(STORIES_WITH_MORE, (index) => ({
          ...{ storyId: `S${index}`, key: `ERP-${index}`, title: LONG },
          ...{ shown: 'testing' as const, chosen: 'done' as const },
        })),
        ...{ more: 9, isWhole: true },
      },
      risks: many(30, (index) => ({ itemId: `R${index}`, text: LONG })),
    });
    expect(validateView(modal)).toEqual([]);
    expect(validateView(questionsModal('S1', many(count, question)))).toEqual([]);
  });

  test.each([1, 2, 12, 13, 40, 400])('%i blockers in a list, in one notice and in one post', (count) => {
    const people = new Map();
    const calendar = {
      ...{ timeZone: zone, days: [1, 2, 3, 4, 5] as const, startsAt: '09:00', endsAt: '17:00' },
      holidays: new Set<string>(),
    };
    const says = `${'&amp;'.repeat(200)} is told now.`;
    const moment = { now: at, zone };
    const told = many(count, (index) => ({
      shown: {
        ...{ blocker: blocker(index), waiters: [], steps: [], hasClimbed: true, missed: [], people, moment },
        story: { key: 'ERP-001', title: LONG, estimate: 8, isGoal: true, unit: 'points' as const },
      },
      says,
    }));
    expect(wrongWith(gatheredNotice(told))).toEqual([]);
    expect(wrongWith(overview(told.map(({ shown }) => ({ blocker: shown.blocker, says }))))).toEqual([]);
    const listed = many(count, (index) => ({ blocker: blocker(index), people, now: at, calendar }));
    expect(wrongWith(listMessage('Open blockers', listed, { none: '' }))).toEqual([]);
  });
});

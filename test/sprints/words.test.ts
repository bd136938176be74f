import { describe, expect, test } from 'vitest';
import { readMove } from '../../src/features/sprints/schema/command.ts';
import { readParts } from '../../src/features/sprints/schema/parts.ts';
import { readTasks, taskLine } from '../../src/features/sprints/schema/tasks.ts';
import { fitTitle } from '../../src/features/sprints/schema/title.ts';
import { readStatus } from '../../src/features/sprints/schema/words.ts';
import { readBoardState, writeBoardState } from '../../src/features/sprints/views/board-state.ts';

describe('the words for a column', () => {
  test.each([
    ['backlog', 'backlog'],
    ['To do', 'backlog'],
    ['todo', 'backlog'],
    ['WIP', 'in-progress'],
    ['in-progress', 'in-progress'],
    ['to in progress', 'in-progress'],
    ['In Review', 'code-review'],
    ['code_review', 'code-review'],
    ['cr', 'code-review'],
    ['QA', 'testing'],
    ['to testing', 'testing'],
    ['done', 'done'],
    ['Finished', 'done'],
    ['drop', 'dropped'],
    ['“testing”', 'testing'],
    ['somewhere', null],
    ['', null],
  ])('%s', (typed, status) => {
    expect(readStatus(typed)).toBe(status);
  });

  test.each([
    ['ERP-001 done', { key: 'ERP-001', rest: 'done', status: 'done' }],
    ['erp 001 in review', { key: 'ERP-001', rest: 'in review', status: 'code-review' }],
    ['#erp-1: qa', { key: 'ERP-1', rest: 'qa', status: 'testing' }],
    ['ERP-001, done', { key: 'ERP-001', rest: 'done', status: 'done' }],
    ['wip ERP-001', { key: 'ERP-001', rest: 'wip', status: 'in-progress' }],
    ['ERP-001', { key: 'ERP-001', rest: '', status: null }],
    ['"ERP-001" done', { key: 'ERP-001', rest: 'done', status: 'done' }],
    ['“erp 1”: "in review"', { key: 'ERP-1', rest: '"in review"', status: 'code-review' }],
    ['`ERP-001` done', { key: 'ERP-001', rest: 'done', status: 'done' }],
    ['‘ERP-001’', { key: 'ERP-001', rest: '', status: null }],
    ['“ERP-001 done”', { key: 'ERP-001', rest: 'done', status: 'done' }],
    ['done "ERP-001"', { key: 'ERP-001', rest: 'done', status: 'done' }],
    ['"wip" “ERP-001”', { key: 'ERP-001', rest: '"wip"', status: 'in-progress' }],
    ['done', null],
  ])('stand beside a key: %s', (typed, move) => {
    expect(readMove(typed)).toEqual(move);
  });
});

describe('tasks, a line each', () => {
  test.each([
    ['write the mapping 2h', { title: 'write the mapping', hours: 2, isDone: false }],
    ['write the mapping · 2,5 hours', { title: 'write the mapping', hours: 2.5, isDone: false }],
    ['[x] ask Finance', { title: 'ask Finance', hours: null, isDone: true }],
    ['☑ ask Finance 1h', { title: 'ask Finance', hours: 1, isDone: true }],
    ['- read chapter 7', { title: 'read chapter 7', hours: null, isDone: false }],
    ['2h', { title: '2h', hours: null, isDone: false }],
  ])('%s', (line, task) => {
    const { lines, wrong } = readTasks([line]);
    expect(lines).toEqual([task]);
    expect(wrong).toBeUndefined();
    expect(readTasks(lines.map(taskLine)).lines).toEqual(lines);
  });

  test.each([
    [['x'.repeat(201)], 'is too long for a task'],
    [['write everything 81h'], '80 at most. Make several tasks of it.'],
    [Array.from({ length: 51 }, (_, at) => `task ${at}`), '51 tasks are too many for one story'],
  ])('that cannot be taken are said', (lines, says) => {
    expect(readTasks(lines).wrong).toContain(says);
  });
});

describe('parts, a line each', () => {
  const settings = { unit: 'points' as const, scale: [1, 2, 3, 5, 8] };

  test.each([
    ['Read the orders 5', { title: 'Read the orders', estimate: 5 }],
    ['• Read the orders — 5 SP', { title: 'Read the orders', estimate: 5 }],
    ['Read the orders (5)', { title: 'Read the orders', estimate: 5 }],
    ['UTF-8 in all files 3', { title: 'UTF-8 in all files', estimate: 3 }],
    ['Ready for 2027', { title: 'Ready for 2027', estimate: null }],
    ['Read the orders', { title: 'Read the orders', estimate: null }],
  ])('%s', (line, part) => {
    expect(readParts([line], settings)).toEqual({ lines: [part] });
  });

  test('of 13 points are too big, too', () => {
    expect(readParts(['Read 3', 'Write 13'], settings).wrong).toContain('“Write”: 13 is too big');
    const many = Array.from({ length: 21 }, (_, at) => `Part ${at} 1`);
    expect(readParts(many, settings).wrong).toBe('21 parts are too many: 20 at most.');
  });
});

test('a long title stands whole in the notes, once', () => {
  const long = 'a word and another '.repeat(20).trim();
  const first = fitTitle(long, 'see the old one');
  expect(first.title.length).toBeLessThanOrEqual(150);
  expect(first.notes).toBe(`${long}\n\nsee the old one`);
  expect(fitTitle(long, first.notes).notes).toBe(first.notes);
  expect(fitTitle(' short \n title ', 'notes')).toEqual({ title: 'short title', notes: 'notes' });
});

test('what a board shows fits into an action id, and is read again', () => {
  const state = {
    sprintId: '8f14e45f-ceea-467f-a8b1-0123456789ab',
    userId: 'U0123456789',
    column: 'code-review' as const,
    page: 14,
  };
  expect(readBoardState(writeBoardState(state))).toEqual(state);
  expect(readBoardState(writeBoardState({ ...state, userId: null, column: null }))).toEqual({
    ...state,
    userId: null,
    column: null,
  });
  expect(writeBoardState(state).length).toBeLessThan(200);
});

import { describe, expect, test } from 'vitest';
import { flowFrom } from '../../src/features/progress/rules/flow.ts';
import type { SprintEvent, Status } from '../../src/features/sprints/index.ts';
import { asks, startSprint, startTeam } from '../sprints/team.ts';

const DATES = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
const NEVER = { closed: null, pauses: [] };

let position = 0;

function event(date: string, subjectId: string, field: string, became: unknown, cause: string | null = null) {
  position++;
  return {
    ...{ id: `e${position}`, position, workspaceId: 'T1', teamId: 'dev', subject: 'story', subjectId },
    ...{ field, was: null, became, cause, sprintId: 's', leftSprintId: null, byUserId: null },
    at: new Date(`${date}T10:00:00Z`),
  } as SprintEvent;
}

function created(date: string, id: string, estimate: number | null, sprintId: string | null = 's') {
  return event(date, id, 'created', { key: id, sprintId, status: 'backlog', estimate, parentId: null });
}

const moved = (date: string, id: string, status: Status) => event(date, id, 'status', status);

/** 'backlog in-progress code-review testing done' at the end of each day. */
function columns(
  events: SprintEvent[],
  states: Parameters<typeof flowFrom>[2] = NEVER,
  today = '2026-03-05',
) {
  const dateOf = (at: Date) => at.toISOString().slice(0, 10);
  const flow = flowFrom('s', events, states, { dates: DATES, today, dateOf });
  return flow.map((day) => day && Object.values(day).join(' '));
}

describe('how much stood in each column', () => {
  test('is as of the end of each day; days without an event are as the day before; what comes is not known', () => {
    const events = [
      created('2026-02-27', 'A', 3),
      created('2026-02-27', 'B', 5),
      moved('2026-03-02', 'A', 'in-progress'),
      moved('2026-03-02', 'A', 'code-review'),
      moved('2026-03-04', 'A', 'done'),
    ];
    expect(columns(events, NEVER, '2026-03-04')).toEqual(['5 0 3 0 0', '5 0 3 0 0', '5 0 0 0 3', null]);
  });

  test('goes by the order of events where a clock was set back', () => {
    const events = [
      created('2026-03-02', 'A', 3),
      moved('2026-03-04', 'A', 'in-progress'),
      moved('2026-03-03', 'A', 'done'),
    ];
    expect(columns(events)).toEqual(['3 0 0 0 0', '3 0 0 0 0', '0 0 0 0 3', '0 0 0 0 3']);
  });

  test('leaves out what was dropped, taken out or is in another sprint, and counts 0 where nothing is estimated', () => {
    const events = [
      created('2026-03-02', 'A', 3),
      created('2026-03-02', 'B', 5, 'other'),
      created('2026-03-02', 'C', null),
      created('2026-03-02', 'D', 2),
      event('2026-03-03', 'D', 'sprintId', null),
      moved('2026-03-04', 'A', 'dropped'),
      event('2026-03-05', 'C', 'estimate', 8),
    ];
    expect(columns(events)).toEqual(['5 0 0 0 0', '3 0 0 0 0', '0 0 0 0 0', '8 0 0 0 0']);
  });

  test('the close leaves unfinished stories where they stood; taken back, they are where it put them', () => {
    const events = [
      created('2026-03-02', 'A', 3),
      moved('2026-03-02', 'A', 'testing'),
      created('2026-03-02', 'B', 2),
      event('2026-03-03', 'A', 'sprintId', 'next', 'carried'),
    ];
    const closed = position;
    expect(columns(events, { closed, pauses: [] })).toEqual(Array(4).fill('2 0 0 3 0'));
    const reopened = { closed: null, pauses: [{ closed, reopened: closed + 1 }] };
    position++;
    const after = [...events, moved('2026-03-04', 'B', 'done')];
    expect(columns(after, reopened)).toEqual(['2 0 0 3 0', '2 0 0 3 0', '0 0 0 0 2', '0 0 0 0 2']);
  });
});

test('burnup and flow are answered in words at once, and the picture comes by direct message', async () => {
  const world = await startTeam();
  expect(await asks(world, 'Lea', '/sprint flow')).toContain('has no sprint');
  await startSprint(world, ['ERP-001 Order export 3 @lea', 'ERP-002 Price import 5 @ola']);
  await world.moveTo('2026-03-02T12:00:00Z');
  await asks(world, 'Lea', '/sprint move ERP-001 code review');
  const flow = await asks(world, 'Lea', '/sprint flow');
  expect(flow).toContain(
    'in points: backlog 5, in progress 0, code review 3, testing 0 and done 0 at the end of',
  );
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  const burnup = await asks(world, 'Lea', '/sprint burnup');
  expect(burnup).toContain('3 of 8 points');
  expect(await asks(world, 'Lea', '/sprint forecast')).toMatch(
    /^Sprint 1: too early to tell, 0 of 3 sprints of history\.\n5 points are left, and 10 working days with /,
  );
  await world.settle();
  const pictures = world
    .as('Lea')
    .dm()
    .filter(({ text }) => /(Burnup|Cumulative flow) of Sprint 1/.test(text));
  expect(pictures).toHaveLength(2);
});

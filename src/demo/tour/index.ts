import { instantOf } from '../../time/index.ts';
import { day2 } from '../sprint/day-2.ts';
import { day3 } from '../sprint/day-3.ts';
import { day4 } from '../sprint/day-4.ts';
import { day5 } from '../sprint/day-5.ts';
import { day6 } from '../sprint/day-6.ts';
import { day7 } from '../sprint/day-7.ts';
import { day8 } from '../sprint/day-8.ts';
import { day9 } from '../sprint/day-9.ts';
import { day10 } from '../sprint/day-10.ts';
import { type Scene, TEAM_ZONE } from '../stage.ts';
import { day1 } from './day-1.ts';

export { scenesBefore } from './day-before.ts';

/** A day of the team's sprint that a visitor can watch. */
export interface Chapter {
  id: string;
  title: string;
  /** One line: what there is to see. */
  words: string;
  /** Of one day. */
  scenes: readonly Scene[];
}

/** A visitor's first moment: in three minutes everybody in Berlin is asked. */
export const visitorComesAt = instantOf('2026-03-02', '08:57', TEAM_ZONE);

/** When the day begins that is played before; a weekend follows. */
export const dayBeforeBeginsAt = instantOf('2026-02-27', '07:30', TEAM_ZONE);

export const chapters: Chapter[] = [
  {
    id: 'day-1',
    title: 'Mon 2 Mar',
    words:
      'The sprint planned on Friday has begun: /sprint shows it. Asked at nine, answered in half a minute. A blocker escalates; another finds somebody in time.',
    scenes: day1,
  },
  {
    id: 'day-2',
    title: 'Tue 3 Mar',
    words:
      'Answers by form, in plain words and as planned; the board moves with them. Nobody takes a blocker, so the team lead is told.',
    scenes: day2,
  },
  {
    id: 'day-3',
    title: 'Wed 4 Mar',
    words: 'The team meets live. The blocker reaches the product manager, who takes it. Kim is away.',
    scenes: day3,
  },
  {
    id: 'day-4',
    title: 'Thu 5 Mar',
    words: 'A quiet day: one as planned, one skips, one is late.',
    scenes: day4,
  },
  {
    id: 'day-5',
    title: 'Fri 6 Mar',
    words: 'The team meets, looks back at its week, and goes home.',
    scenes: day5,
  },
  {
    id: 'day-6',
    title: 'Mon 9 Mar',
    words: 'The sprint grows: a story comes, another turns out to be larger. The burndown says so.',
    scenes: day6,
  },
  {
    id: 'day-7',
    title: 'Tue 10 Mar',
    words: 'Nothing moves while a blocker waits: the sprint is yellow.',
    scenes: day7,
  },
  {
    id: 'day-8',
    title: 'Wed 11 Mar',
    words: 'Red: the stakeholder is told why, once. Then the blocker is solved.',
    scenes: day8,
  },
  {
    id: 'day-9',
    title: 'Thu 12 Mar',
    words: 'Back on course. The retrospective opens by itself, and cards come in.',
    scenes: day9,
  },
  {
    id: 'day-10',
    title: 'Fri 13 Mar',
    words: 'The sprint is closed and reviewed; the team votes on its cards and agrees what to do.',
    scenes: day10,
  },
];

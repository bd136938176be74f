import { instantOf } from '../../time/index.ts';
import { type Scene, TEAM_ZONE } from '../stage.ts';
import { friday } from '../week/friday.ts';
import { thursday } from '../week/thursday.ts';
import { tuesday } from '../week/tuesday.ts';
import { wednesday } from '../week/wednesday.ts';
import { monday } from './monday.ts';

export { scenesBefore } from './day-before.ts';

/** A day of the team's week that a visitor can watch. */
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
    id: 'monday',
    title: 'Monday',
    words:
      'The sprint planned on Friday has begun: /sprint shows it. Asked at nine, answered in half a minute. A blocker escalates; another finds somebody in time.',
    scenes: monday,
  },
  {
    id: 'tuesday',
    title: 'Tuesday',
    words:
      'Answers by form, in plain words and as planned; the board moves with them. Nobody takes a blocker, so the team lead is told.',
    scenes: tuesday,
  },
  {
    id: 'wednesday',
    title: 'Wednesday',
    words: 'The team meets live. The blocker reaches the product manager, who takes it. Kim is away.',
    scenes: wednesday,
  },
  {
    id: 'thursday',
    title: 'Thursday',
    words: 'A quiet day: one as planned, one skips, one is late.',
    scenes: thursday,
  },
  {
    id: 'friday',
    title: 'Friday',
    words: 'The team meets, looks back at its week, and goes home.',
    scenes: friday,
  },
];

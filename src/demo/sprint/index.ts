import { instantOf } from '../../time/index.ts';
import { type Scene, TEAM_ZONE } from '../stage.ts';
import { day1 } from './day-1.ts';
import { day2 } from './day-2.ts';
import { day3 } from './day-3.ts';
import { day4 } from './day-4.ts';
import { day5 } from './day-5.ts';
import { day6 } from './day-6.ts';
import { day7 } from './day-7.ts';
import { day8 } from './day-8.ts';
import { day9 } from './day-9.ts';
import { day10 } from './day-10.ts';
import { planningDay } from './planning-day.ts';
import { settingUp } from './setting-up.ts';

export const playBegins = instantOf('2026-02-27', '12:00', TEAM_ZONE);

/** A sprint of one team, from its first command and the plan to the retrospective two weeks later. */
export const scenes: Scene[] = [
  ...settingUp,
  ...planningDay,
  ...day1,
  ...day2,
  ...day3,
  ...day4,
  ...day5,
  ...day6,
  ...day7,
  ...day8,
  ...day9,
  ...day10,
];

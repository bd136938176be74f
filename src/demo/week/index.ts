import { instantOf } from '../../time/index.ts';
import { type Scene, TEAM_ZONE } from '../stage.ts';
import { friday } from './friday.ts';
import { monday } from './monday.ts';
import { planningDay } from './planning-day.ts';
import { settingUp } from './setting-up.ts';
import { thursday } from './thursday.ts';
import { tuesday } from './tuesday.ts';
import { wednesday } from './wednesday.ts';

export const weekStartsAt = instantOf('2026-02-27', '12:00', TEAM_ZONE);

/** A working week of one team, from its first command and the plan before it to Friday evening. */
export const week: Scene[] = [
  ...settingUp,
  ...planningDay,
  ...monday,
  ...tuesday,
  ...wednesday,
  ...thursday,
  ...friday,
];

import { instantOf } from '../../time/index.ts';
import { type Scene, TEAM_ZONE } from '../stage.ts';
import { friday } from './friday.ts';
import { monday } from './monday.ts';
import { thursday } from './thursday.ts';
import { tuesday } from './tuesday.ts';
import { wednesday } from './wednesday.ts';

export const weekStartsAt = instantOf('2026-03-02', '07:00', TEAM_ZONE);

/** A working week of one team, from its first command to Friday evening. */
export const week: Scene[] = [...monday, ...tuesday, ...wednesday, ...thursday, ...friday];

import { instantOf } from '../../time/index.ts';
import { type Scene, TEAM_ZONE } from '../stage.ts';
import { monday } from './monday.ts';

export const weekStartsAt = instantOf('2026-03-02', '07:00', TEAM_ZONE);

/** A working week of one team, from its first command to Friday evening. */
export const week: Scene[] = [...monday];

import { addHours } from 'date-fns/addHours';
import { addMinutes } from 'date-fns/addMinutes';
import type { DeskDeed } from '../../simulator/page/protocol.ts';
import { addDays, instantOf, localDateOf, mondayOf } from '../../time/index.ts';

export type Jump = Extract<DeskDeed, { what: 'jump' }>['to'];

const MORNING = '09:00';

/** Where the clock is moved to; days are those of `timeZone`. */
export function whereTo(to: Exclude<Jump, 'next'>, now: Date, timeZone: string): Date {
  const today = localDateOf(now, timeZone);
  switch (to) {
    case '15min':
      return addMinutes(now, 15);
    case '4h':
      return addHours(now, 4);
    case 'tomorrow':
      return instantOf(addDays(today, 1), MORNING, timeZone);
    case 'monday':
      return instantOf(addDays(mondayOf(today), 7), MORNING, timeZone);
  }
}

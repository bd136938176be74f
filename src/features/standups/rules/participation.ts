import type { LocalDate } from '../../../time/index.ts';
import type { Prompt } from './types.ts';

export interface Participated {
  date: LocalDate;
  state: Prompt['state'];
  isLate: boolean;
  wasThere: boolean;
}

export interface Participation {
  /** Standups at which an answer was expected: away, days off and skipped ones do not count. */
  expected: number;
  answered: number;
  late: number;
  /** How many in a row, up to the latest, were answered; what was not expected neither adds nor breaks. */
  streak: number;
}

/** A person's part in standups that are over, or were answered already. */
export function participationIn(days: readonly Participated[]): Participation {
  const counted = days
    .filter((day) => hasTakenPart(day) || day.state === 'missed')
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const firstGap = counted.findIndex((day) => !hasTakenPart(day));
  return {
    expected: counted.length,
    answered: counted.filter(hasTakenPart).length,
    late: counted.filter((day) => day.isLate).length,
    streak: firstGap < 0 ? counted.length : firstGap,
  };
}

export function sumOf(people: readonly Participation[]): Omit<Participation, 'streak'> {
  const sum = (pick: (one: Participation) => number) => people.reduce((total, one) => total + pick(one), 0);
  return {
    expected: sum((one) => one.expected),
    answered: sum((one) => one.answered),
    late: sum((one) => one.late),
  };
}

function hasTakenPart(day: Participated): boolean {
  return day.state === 'answered' || day.wasThere;
}

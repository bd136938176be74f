import type { LocalDate } from '../../../time/index.ts';

/** Days on which somebody is away, both ends included. */
export interface Absence {
  from: LocalDate;
  /** null where no end is known: a Slack status that does not expire. */
  to: LocalDate | null;
  /** In the person's own words, not escaped; '' where they gave none. */
  reason: string;
  source: 'told' | 'status';
}

/** An absence that a person told us of. */
export interface ToldAbsence extends Absence {
  id: string;
  to: LocalDate;
  source: 'told';
}

export interface AbsenceRange {
  from: LocalDate;
  to: LocalDate;
}

/** The days of `wanted` and of all it overlaps, as one. */
export function joinOverlapping(wanted: AbsenceRange, overlapping: AbsenceRange[]): AbsenceRange {
  const all = [wanted, ...overlapping];
  return {
    from: all.map((range) => range.from).sort()[0] ?? wanted.from,
    to:
      all
        .map((range) => range.to)
        .sort()
        .at(-1) ?? wanted.to,
  };
}

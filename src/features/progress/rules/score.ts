import type { LocalDate } from '../../../time/index.ts';

/** A forecast that was made, and what came of it. */
export interface Scored {
  sprintId: string;
  date: LocalDate;
  /** From 0 to 1. */
  probability: number;
  /** Whether all was done by the end of the sprint's last day. */
  cameTrue: boolean;
}

export interface Score {
  /** Of the last sprints, by the forecast of each's middle day: right is at least 50 % and done, or below it and not. */
  hits: { right: number; of: number };
  /** Of the last days: what was said on average, and how often it was done; null without any. */
  calibration: { said: number; cameTrue: number; of: number } | null;
}

const SPRINTS = 3;
const DAYS = 12;

/** How good forecasts were. */
export function scoreOf(scored: readonly Scored[]): Score {
  const latestFirst = scored.toSorted((a, b) => Number(a.date < b.date) - Number(a.date > b.date));
  const sprints = [...new Set(latestFirst.map(({ sprintId }) => sprintId))].slice(0, SPRINTS);
  const middles = sprints.flatMap((id) => {
    const days = latestFirst.filter(({ sprintId }) => sprintId === id);
    return days[Math.floor(days.length / 2)] ?? [];
  });
  const days = latestFirst.slice(0, DAYS);
  const sum = days.reduce((total, { probability }) => total + probability, 0);
  return {
    hits: { right: middles.filter(isRight).length, of: middles.length },
    calibration:
      days.length === 0
        ? null
        : {
            said: sum / days.length,
            cameTrue: days.filter(({ cameTrue }) => cameTrue).length,
            of: days.length,
          },
  };
}

function isRight({ probability, cameTrue }: Scored): boolean {
  return probability >= 0.5 === cameTrue;
}

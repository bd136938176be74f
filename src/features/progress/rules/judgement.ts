import type { LocalDate } from '../../../time/index.ts';
import type { Level } from './health.ts';

/** How a sprint was judged last. */
export interface Judgement {
  level: Level | null;
  /** The team's day on which it was. */
  judgedOn: LocalDate;
  /** Whether it has turned red since it was not red at the end of a day. */
  isTold: boolean;
  /** How often it has turned red. */
  turns: number;
}

/**
 * What follows from how a sprint stands now. It turns red once, however often it comes and goes within a day; again only
 * after a day that did not end red.
 */
export function judged(
  before: Judgement | null,
  now: { level: Level | null; today: LocalDate },
): Judgement & { isTurn: boolean } {
  const { level, today } = now;
  const isOver = before !== null && before.judgedOn < today && before.level !== 'red';
  const wasTold = !isOver && (before?.isTold ?? false);
  const isTurn = level === 'red' && !wasTold;
  const turns = (before?.turns ?? 0) + (isTurn ? 1 : 0);
  return { level, judgedOn: today, isTold: wasTold || isTurn, turns, isTurn };
}

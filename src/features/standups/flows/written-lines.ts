import type { Db } from '../../../database/index.ts';
import type { LocalDate } from '../../../time/index.ts';
import { answersBetween, standupOfTeam } from '../store/index.ts';

/** What somebody wrote in one answer. */
interface WrittenAnswer {
  answerId: string;
  userId: string;
  submittedAt: Date;
  /** What they have done and what they mean to do, as they wrote it; without what was carried over. */
  lines: string[];
}

/** What people have written in a team's standups of these days, both included, the oldest first. */
export async function writtenLines(
  db: Db,
  teamId: string,
  days: { from: LocalDate; to: LocalDate },
): Promise<WrittenAnswer[]> {
  const standup = await standupOfTeam(db, teamId);
  if (!standup) return [];
  const answers = await answersBetween(db, { standupId: standup.id, ...days });
  return answers.map(({ id, userId, submittedAt, lines }) => ({
    ...{ answerId: id, userId, submittedAt },
    lines: lines
      .filter(({ kind, fromLineId }) => fromLineId === null && (kind === 'note' || kind === 'today'))
      .map(({ text }) => text),
  }));
}

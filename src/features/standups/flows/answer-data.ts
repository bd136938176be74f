import type { Db } from '../../../database/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { FullAnswer } from '../rules/types.ts';
import { allQuestionsOf, answerBefore } from '../store/index.ts';
import type { FullAnswerData } from '../views/full-answer.ts';
import { namedBlockers } from './blocker-lines.ts';
import { movedStories } from './board/moved-stories.ts';
import type { OccurrencePlace } from './place.ts';

/** An answer with all that is needed to show it whole. */
export async function fullAnswerData(
  db: Db,
  { standup, team }: Pick<OccurrencePlace, 'standup' | 'team'>,
  answer: FullAnswer,
): Promise<FullAnswerData> {
  const person = await findPerson(db, answer.workspaceId, answer.userId);
  const before = await answerBefore(db, standup.id, answer.userId, answer.date);
  return {
    name: person?.name ?? 'someone who left',
    answer,
    before: before?.date ?? null,
    questions: await allQuestionsOf(db, standup.id),
    blockers: await namedBlockers(db, answer),
    stories: await movedStories(db, answer),
    timeZone: team.timeZone,
  };
}

import { type Db, type Inbound, newId, type Trx, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { requireManager } from '../../teams/index.ts';
import type { Question } from '../rules/types.ts';
import { insertQuestion, questionsOf, removeQuestion } from '../store/index.ts';
import { placeOf } from './place.ts';

/** More would neither fit a modal nor thirty seconds. */
const MOST_QUESTIONS = 20;

interface Changing {
  inbound: Inbound;
  userId: string;
  standupId: string;
}

/** The team's own questions, in their order. */
export function questionsAsked(db: Db, standupId: string): Promise<Question[]> {
  return questionsOf(db, standupId);
}

/** One more question for everybody, from the next answer on. */
export async function addQuestion(
  core: Core,
  input: Changing & { question: Omit<Question, 'id' | 'standupId'> },
): Promise<void> {
  const { standupId, question } = input;
  await change(core, input, async (trx) => {
    if ((await questionsOf(trx, standupId)).length >= MOST_QUESTIONS) {
      throw new UserError(`${MOST_QUESTIONS} questions of your own are the most. Remove one first.`);
    }
    await insertQuestion(trx, { id: newId(), standupId, ...question });
  });
}

/** It is asked no more; what was answered to it is kept. */
export async function dropQuestion(core: Core, input: Changing & { questionId: string }): Promise<void> {
  const { standupId, questionId } = input;
  await change(core, input, async (trx) => {
    const dependent = (await questionsOf(trx, standupId)).find(
      ({ askedWhen }) => askedWhen.kind === 'answered' && askedWhen.questionId === questionId,
    );
    if (dependent)
      throw new UserError(`“${dependent.text}” depends on this question. Remove that one first.`);
    await removeQuestion(trx, standupId, questionId, core.clock.now());
  });
}

async function change(
  core: Core,
  { inbound, userId, standupId }: Changing,
  work: (trx: Trx) => Promise<void>,
): Promise<void> {
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, core.clock.now()))) return;
    const { team } = await placeOf(trx, inbound.workspaceId, standupId);
    await requireManager(trx, team, userId, 'change the questions');
    await work(trx);
  });
}

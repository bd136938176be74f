import type { Db } from '../../../database/index.ts';
import type { FormValues } from '../../../slack/form-values.ts';
import { openBlockersOf } from '../../blockers/index.ts';
import { latestPosition } from '../../sprints/index.ts';
import type { Member } from '../../teams/index.ts';
import { linesOfKind } from '../rules/lines.ts';
import { decidesOthers, questionsFor } from '../rules/questions.ts';
import type { FullAnswer } from '../rules/types.ts';
import type { AnswerMetadata } from '../schema/stored.ts';
import { answerBefore, findAnswer, findPrompt, occurrenceOn, questionsOf } from '../store/index.ts';
import type { AnswerModalData } from '../views/answer-modal.ts';
import { formStories, storyChoicesIn } from './board/form-stories.ts';
import { type Proposal, proposalFor } from './board/proposals.ts';
import { risksToCheck } from './board/risks.ts';
import { givenBefore, givenIn, proposed } from './given.ts';
import { requireLatest } from './latest.ts';
import { dateFor, type Place } from './place.ts';

interface Asking {
  member: Member;
  date: string;
  now: Date;
  /** Nothing is known in a try-out, and nothing of it is kept. */
  isTryOut?: boolean;
  /** What stands in the form now, and goes with it, where it is shown anew while somebody fills it in. */
  open?: { values: FormValues; metadata: AnswerMetadata };
}

const NOTHING: Proposal = { done: [], moved: [], planned: [] };

/** All that the answer modal shows: what is known is filled in. Throws a UserError for what cannot be edited any more. */
export async function answerForm(
  db: Db,
  { standup, team }: Place,
  { member, date, now, isTryOut = false, open }: Asking,
): Promise<AnswerModalData> {
  const { userId } = member;
  const occurrence = isTryOut ? undefined : await occurrenceOn(db, standup.id, date);
  const known = occurrence && (await findAnswer(db, occurrence.id, userId));
  if (known) await requireLatest(db, known);
  const prompt = occurrence && (await findPrompt(db, occurrence.id, userId));
  const last = isTryOut ? undefined : await answerBefore(db, standup.id, userId, date);
  const before = last ? { answer: last, lines: linesOfKind(last.lines, 'today') } : null;
  const questions = await questionsOf(db, standup.id);
  const proposal = isTryOut || known ? NOTHING : await proposalFor(db, team, { userId, date, before });
  const given = open ? givenIn(open.values, questions) : known ? givenBefore(known) : proposed(proposal);
  const isWhole = open?.metadata.isWhole ?? false;
  const seen = open?.metadata.seen ?? (await latestPosition(db, team.workspaceId));
  const metadata: AnswerMetadata = { standupId: standup.id, date, isTryOut, seen, isWhole };
  const stories = {
    ...{ userId, isWhole, moves: known?.moves ?? [] },
    chosen: open ? storyChoicesIn(open.values) : [],
  };
  return {
    metadata: JSON.stringify(metadata),
    ...{ date, today: dateFor(member, now), isTryOut, isEdit: known !== undefined },
    isLate: !known && prompt !== undefined && now > prompt.deadlineAt,
    before: before && { date: before.answer.date, lines: before.lines },
    openBlockers: isTryOut ? [] : await blockersAsked(db, team, userId, known),
    questions: questionsFor(questions, date, given.replies),
    deciding: new Set(questions.filter((one) => decidesOthers(one, questions)).map(({ id }) => id)),
    given,
    isFromPlan: proposal.planned.length > 0,
    isFromBoard: proposal.moved.length + proposal.done.length > 0,
    stories: isTryOut
      ? { shown: [], more: 0, isWhole }
      : { ...(await formStories(db, team, stories)), isWhole },
    risks: isTryOut ? null : await risksToCheck(db, team),
  };
}

/** The person's own open ones of the team, but for those that this answer raised. */
async function blockersAsked(
  db: Db,
  { id: teamId, workspaceId }: Place['team'],
  userId: string,
  known: FullAnswer | undefined,
) {
  const fromHere = new Set(known?.lines.map(({ blockerId }) => blockerId));
  const open = await openBlockersOf(db, { workspaceId, userId });
  return open.filter(
    (blocker) => blocker.raisedBy === userId && blocker.teamId === teamId && !fromHere.has(blocker.id),
  );
}

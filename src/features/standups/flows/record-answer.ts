import { type Inbound, newId, type Trx, takeOnce } from '../../../database/index.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import {
  joinBlockerIn,
  markStillBlockedIn,
  resolveBlockerIn,
  similarOpenBlocker,
} from '../../blockers/index.ts';
import type { Core } from '../../slice.ts';
import { latestPosition } from '../../sprints/index.ts';
import { absenceOn, type Member, type Team } from '../../teams/index.ts';
import { joinMoves } from '../rules/board.ts';
import { draftLines, isWorthOffering, keepSettled, linesOfKind, type Said } from '../rules/lines.ts';
import type { ReadText } from '../rules/plain-text.ts';
import { answered } from '../rules/prompts.ts';
import type { BlockerWord, FullAnswer, Line, Prompt, Reply, Source } from '../rules/types.ts';
import {
  answerBefore,
  findAnswer,
  findPrompt,
  findText,
  insertPrompts,
  type KeptText,
  type MessagePlace,
  saveAnswer,
  savePrompt,
  saveText,
} from '../store/index.ts';
import { type Board, moveStories } from './board/move-stories.ts';
import { closerRisks } from './board/risks.ts';
import { newPrompt } from './enrol.ts';
import { requireLatest } from './latest.ts';
import { ensureOccurrence } from './open-occurrence.ts';
import { type OccurrencePlace, placeOf, requireMember } from './place.ts';
import { oweThread } from './post-daily.ts';
import type { SaidOfRisks } from './read-answer-form.ts';
import { oweReceipt } from './receipts.ts';
import { refreshDaily, refreshHome, refreshPrompt } from './refresh.ts';

export interface GivenAnswer {
  inbound: Inbound;
  userId: string;
  standupId: string;
  date: LocalDate;
  source: Source;
  /** What was said, given the lines of the answer before, what this answer said until now, and of that what was heard before. */
  said(planned: readonly Line[], known: FullAnswer | undefined, before: ReadText | undefined): Said;
  blockerWords: BlockerWord[];
  /** The message it was read out of, and what was read there. */
  heard?: Heard;
  /** What was written before was edited: what was understood of it stays where it is shown. */
  isReread?: boolean;
  /** null leaves what was answered to the team's questions as it is */
  replies: Reply[] | null;
  /** Where the stories in the form were put. */
  board?: Board;
  /** null leaves what was said of the sprint's risks as it is */
  risks?: SaidOfRisks | null;
}

interface Heard extends Pick<KeptText, 'editedTs' | 'read'> {
  from: MessagePlace;
}

/** Keeps an answer, new or edited, and has it told to whom it concerns. An edit older than the one heard changes nothing. */
export async function recordAnswer(core: Core, given: GivenAnswer): Promise<void> {
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, given.inbound, now))) return;
    const before = given.heard && (await findText(trx, given.heard.from));
    if (before && !isLater(given.heard, before)) return;
    const { workspaceId } = given.inbound;
    const team = await placeOf(trx, workspaceId, given.standupId);
    const member = await requireMember(trx, team.team, given.userId);
    const place = await ensureOccurrence(trx, team, given.date, now);
    const prompt = await ensurePrompt(trx, place, member, now);
    const known = await findAnswer(trx, place.occurrence.id, given.userId);
    if (known) await requireLatest(trx, known);

    const answer = await composeAnswer(trx, core, place, { given, known, before: before?.read, prompt, now });
    await saveAnswer(trx, answer);
    if (given.heard) {
      const { from, ...heard } = given.heard;
      await saveText(trx, from, { occurrenceId: place.occurrence.id, userId: given.userId, ...heard });
    }
    await savePrompt(trx, answered(prompt, now));
    await oweThread(trx, core, place, answer);
    await oweReceipt(trx, core, place, {
      ...{ answer, prompt: answered(prompt, now), inbound: given.inbound },
      isSpoken: given.source === 'text' && !given.isReread,
    });
    await refreshPrompt(trx, core, place.occurrence, given.userId);
    await refreshDaily(trx, core, place.occurrence);
    await refreshHome(trx, core, answer);
  });
}

/** By the edit they were read from; Slack may tell of edits in any order. */
function isLater(heard: Pick<KeptText, 'editedTs'> | undefined, before: KeptText): boolean {
  return (heard?.editedTs ?? '') > (before.editedTs ?? '');
}

/** Somebody who joined after the standup was opened has their part in it from now on. */
export async function ensurePrompt(
  trx: Trx,
  place: OccurrencePlace,
  member: Member,
  now: Date,
): Promise<Prompt> {
  const known = await findPrompt(trx, place.occurrence.id, member.userId);
  if (known) return known;
  const { team, occurrence } = place;
  const absence = await absenceOn(trx, team.workspaceId, member.userId, occurrence.date);
  const prompt = newPrompt(place, member, absence, now);
  await insertPrompts(trx, [prompt]);
  return prompt;
}

interface Composing {
  given: GivenAnswer;
  known: FullAnswer | undefined;
  before: ReadText | undefined;
  prompt: Prompt;
  now: Date;
}

async function composeAnswer(
  trx: Trx,
  core: Core,
  { occurrence, standup, team }: OccurrencePlace,
  { given, known, before: heardBefore, prompt, now }: Composing,
): Promise<FullAnswer> {
  const before = await answerBefore(trx, standup.id, given.userId, given.date);
  const planned = before ? linesOfKind(before.lines, 'today') : [];
  const drafts = draftLines(planned, given.said(planned, known, heardBefore));
  const lines = keepSettled(drafts, known?.lines ?? [], newId);
  await speakOfBlockers(trx, core, given, known);
  const { board, userId } = given;
  const moves = board ? await moveStories(trx, core, { team, userId, board }) : [];
  return {
    id: known?.id ?? newId(),
    ...{ workspaceId: team.workspaceId, occurrenceId: occurrence.id, standupId: standup.id },
    ...{ userId: given.userId, date: given.date, source: sourceOf(given, known) },
    isLate: known?.isLate ?? now > prompt.deadlineAt,
    threadParts: known?.threadParts ?? 0,
    ...{ submittedAt: known?.submittedAt ?? now, editedAt: known ? now : null },
    lines: await offerTracking(trx, core, team, given.userId, lines),
    blockerWords: joinWords(known?.blockerWords ?? [], given.blockerWords),
    replies: given.replies ?? known?.replies ?? [],
    moves: joinMoves(known?.moves ?? [], moves),
    boardPosition: known?.boardPosition ?? (await latestPosition(trx, team.workspaceId)),
    ...(await closerRisks(trx, team, given.risks ?? null, known)),
  };
}

/** What is added in words to an answer does not make it one that was read out of a text. */
function sourceOf(given: GivenAnswer, known: FullAnswer | undefined): Source {
  return given.source === 'text' && known ? known.source : given.source;
}

/** A line that repeats an open blocker joins it; any other that may hide one is offered for tracking, once. */
async function offerTracking(
  trx: Trx,
  core: Core,
  team: Team,
  userId: string,
  lines: readonly Line[],
): Promise<Line[]> {
  const offered: Line[] = [];
  for (const line of lines) {
    const similar = isWorthOffering(line) ? await similarOpenBlocker(trx, team, line.text) : undefined;
    if (similar) {
      if (similar.raisedBy !== userId) await joinBlockerIn(trx, core, { blockerId: similar.id, userId });
      offered.push({ ...line, offer: 'attached', blockerId: similar.id });
    } else offered.push(isWorthOffering(line) ? { ...line, offer: 'open' } : line);
  }
  return offered;
}

/** Tells the blockers what was said of them; what an earlier version of the answer said is not told again. */
async function speakOfBlockers(
  trx: Trx,
  core: Core,
  given: GivenAnswer,
  known: FullAnswer | undefined,
): Promise<void> {
  const told = new Set(known?.blockerWords.map(({ blockerId, word }) => `${blockerId} ${word}`));
  for (const { blockerId, word } of given.blockerWords) {
    if (told.has(`${blockerId} ${word}`)) continue;
    const said = { blockerId, by: given.userId };
    if (word === 'still') await markStillBlockedIn(trx, core, said);
    else
      await resolveBlockerIn(trx, core, {
        ...said,
        resolution: `said in the standup of ${formatDay(given.date)}`,
      });
  }
}

function joinWords(before: readonly BlockerWord[], given: readonly BlockerWord[]): BlockerWord[] {
  const words = new Map([...before, ...given].map((said) => [said.blockerId, said]));
  return [...words.values()];
}

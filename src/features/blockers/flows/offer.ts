import { subDays } from 'date-fns/subDays';
import { type Db, type Inbound, takeOnce } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { findTeam } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import type { Blocker } from '../rules/index.ts';
import type { Draft } from '../schema.ts';
import { addDraft, findDraft, forgetDrafts, markDraft } from '../store/index.ts';
import { joinedMessage, offerToJoin, raisedMessage } from '../views/answers.ts';
import { requireNumber } from './find.ts';
import { joinBlockerIn } from './join.ts';
import { previewFor } from './preview.ts';
import { listedOf } from './questions.ts';
import { raiseBlocker, raiseBlockerIn } from './raise.ts';
import { teamOf } from './show.ts';
import { similarOpenBlocker, similarResolvedBlocker } from './similar.ts';

const DRAFT_DAYS = 30;

interface Offering {
  inbound: Inbound;
  userId: string;
  draft: Draft;
}

/**
 * Raises what somebody wrote, unless an open blocker says the same: then it asks whether to join that one, and
 * keeps what they wrote until they have said.
 *
 * @returns what they are told
 */
export async function raiseOrOffer(core: Core, { inbound, userId, draft }: Offering): Promise<Message> {
  const { db } = core.database;
  const team = await requireTeamById(db, draft.teamId);
  const similar = await similarOpenBlocker(db, team, `${draft.text} ${draft.storyKey ?? ''}`);
  if (similar) {
    const [listed] = await listedOf(db, [similar], core.clock.now());
    const id = await keepDraft(core, { inbound, userId, draft });
    if (listed) return offerToJoin(listed, id, userId);
  }
  const blocker = await raiseBlocker(core, { inbound, team, raisedBy: userId, ...draft });
  return blocker ? raisedAnswer(db, blocker, draft, core.clock.now()) : { text: 'This was raised already.' };
}

/** Keeps a draft, and forgets those whose buttons have long scrolled away. */
async function keepDraft(core: Core, { inbound, userId, draft }: Offering): Promise<string> {
  const now = core.clock.now();
  return core.database.transaction(async (trx) => {
    await forgetDrafts(trx, subDays(now, DRAFT_DAYS));
    return addDraft(trx, { workspaceId: inbound.workspaceId, userId }, draft, now);
  });
}

/** "Raise it anyway": once, however often it is pressed. */
export async function raiseDraft(
  core: Core,
  pressed: { inbound: Inbound; draftId: string; userId: string },
): Promise<Message> {
  const raised = await core.database.transaction(async (trx) => {
    const kept = await requireDraft(trx, pressed.draftId);
    const isNew = await takeOnce(trx, pressed.inbound, core.clock.now());
    if (!isNew || kept.raisedNumber !== null) return { before: kept.raisedNumber };
    const team = await requireTeamById(trx, kept.draft.teamId);
    const blocker = await raiseBlockerIn(trx, core, { team, raisedBy: kept.userId, ...kept.draft });
    await markDraft(trx, pressed.draftId, blocker.number);
    return { blocker, draft: kept.draft };
  });
  if (raised.blocker) return raisedAnswer(core.database.db, raised.blocker, raised.draft, core.clock.now());
  return { text: `That is settled already${raised.before ? `: see #${raised.before}` : ''}.` };
}

/** "Join": whoever wrote it waits for the open one too. */
export async function joinByDraft(
  core: Core,
  pressed: { inbound: Inbound; draftId: string; number: number; userId: string },
): Promise<Message> {
  const joined = await core.database.transaction(async (trx) => {
    const kept = await requireDraft(trx, pressed.draftId);
    const { workspaceId } = pressed.inbound;
    const blocker = await requireNumber(trx, { workspaceId, userId: kept.userId, number: pressed.number });
    const isNew = await takeOnce(trx, pressed.inbound, core.clock.now());
    if (!isNew || kept.raisedNumber !== null) return blocker;
    await markDraft(trx, pressed.draftId, blocker.number);
    const note = kept.draft.text;
    return joinBlockerIn(trx, core, { blockerId: blocker.id, userId: kept.userId, note });
  });
  return joinedMessage(joined, pressed.userId);
}

async function raisedAnswer(db: Db, blocker: Blocker, draft: Draft, now: Date): Promise<Message> {
  const team = await teamOf(db, blocker);
  const { raisedBy: userId, isCritical } = blocker;
  const preview = await previewFor(db, team, now, { userId, ownerId: draft.ownerId, isCritical });
  const solved = await similarResolvedBlocker(db, team, draft.text);
  const people = await peopleById(db, team.workspaceId, solved?.resolvedBy ? [solved.resolvedBy] : []);
  return raisedMessage(blocker, preview, solved && { blocker: solved, people }, { now, zone: team.timeZone });
}

async function requireDraft(db: Db, id: string) {
  const kept = await findDraft(db, id);
  if (kept) return kept;
  throw new UserError('That question is too old to answer. Type `/blocker` and what blocks you.');
}

async function requireTeamById(db: Db, id: string) {
  const team = await findTeam(db, id);
  if (team) return team;
  throw new UserError('That team is gone. Type `/standup setup` in the channel that shall be its home.');
}

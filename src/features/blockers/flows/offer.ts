import { subDays } from 'date-fns/subDays';
import { type Db, type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
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
import { raiseBlockerIn } from './raise.ts';
import { teamOf } from './show.ts';
import { similarOpenBlocker, similarResolvedBlocker } from './similar.ts';

/** After so long a draft's buttons have scrolled away. */
const DRAFT_DAYS = 30;

interface Offering {
  inbound: Inbound;
  userId: string;
  draft: Draft;
}

type Outcome =
  | { kind: 'raised'; blocker: Blocker }
  | { kind: 'similar'; blocker: Blocker; draftId: string }
  | { kind: 'known' };

/**
 * Raises what somebody wrote, unless an open blocker says the same: then it asks whether to join that one, and
 * keeps what they wrote until they have said.
 *
 * @returns what they are told
 */
export async function raiseOrOffer(core: Core, offering: Offering): Promise<Message> {
  const { db } = core.database;
  const now = core.clock.now();
  const outcome = await core.database.transaction((trx) => decide(trx, core, offering));
  if (outcome.kind === 'raised') return raisedAnswer(db, outcome.blocker, offering.draft, now);
  const [listed] = outcome.kind === 'similar' ? await listedOf(db, [outcome.blocker], now) : [];
  if (outcome.kind === 'known' || !listed) return { text: 'I have that already.' };
  return offerToJoin(listed, outcome.draftId, offering.userId);
}

async function decide(trx: Trx, core: Core, { inbound, userId, draft }: Offering): Promise<Outcome> {
  const now = core.clock.now();
  if (!(await takeOnce(trx, inbound, now))) return { kind: 'known' };
  const team = await requireTeamById(trx, draft.teamId);
  const blocker = await similarOpenBlocker(trx, team, `${draft.text} ${draft.storyKey ?? ''}`);
  if (!blocker) {
    return { kind: 'raised', blocker: await raiseBlockerIn(trx, core, { team, raisedBy: userId, ...draft }) };
  }
  await forgetDrafts(trx, subDays(now, DRAFT_DAYS));
  const whose = { workspaceId: inbound.workspaceId, userId };
  return { kind: 'similar', blocker, draftId: await addDraft(trx, whose, draft, now) };
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

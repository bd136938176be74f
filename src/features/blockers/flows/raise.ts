import { newId, nextNumber, type Trx } from '../../../database/index.ts';
import { writtenText } from '../../../slack/blocks.ts';
import { escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { startLadder } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { channelFor, type Team } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import { type Blocker, readWording, termsOf } from '../rules/index.ts';
import { addBlocker, addTerms } from '../store/index.ts';
import { askSentence } from '../views/log.ts';
import { askOwner, howToAsk } from './ask-owner.ts';
import { cardKey, subjectOf } from './keys.ts';
import { logEntry, refreshHomes } from './log.ts';
import { storyKeyOf } from './story.ts';

export interface NewBlocker {
  team: Team;
  raisedBy: string;
  /** what the person wrote, in plain words; a story's key and "critical:" in it are read */
  text: string;
  /** who can unblock, by the id of a user who is known to the directory */
  ownerId?: string | null;
  storyKey?: string | null;
  isCritical?: boolean;
}

/**
 * Raises a blocker in the caller's transaction: its card in the team's blockers channel, its ladder, and the
 * direct message to who can unblock it, in that person's hours.
 */
export async function raiseBlockerIn(trx: Trx, core: Core, raised: NewBlocker): Promise<Blocker> {
  const now = core.clock.now();
  const { team, raisedBy } = raised;
  const story = await storyKeyOf(trx, team, { text: raised.text, storyKey: raised.storyKey || null });
  const wording = readWording(raised.text, story.isKnown ? story.key : null);
  const isCritical = raised.isCritical || wording.isCritical;
  const asking = raised.ownerId
    ? await howToAsk(trx, team, { userId: raised.ownerId, by: raisedBy, at: now, isCritical })
    : null;
  const blocker: Blocker = {
    ...{ id: newId(), workspaceId: team.workspaceId, teamId: team.id },
    number: await nextNumber(trx, team.workspaceId, 'blockers'),
    ...{ title: wording.title, details: wording.details, storyKey: story.key },
    ...{ raisedBy, raisedAt: now, isCritical, state: 'open', version: 1 },
    ownerId: asking && asking.kind !== 'never' ? (raised.ownerId ?? null) : null,
    ...{ etaAt: null, etaConsent: null, snoozedUntil: null, takenAt: null, takenWorkingMs: null },
    ...{ resolvedAt: null, resolvedBy: null, resolution: null, resolvedWorkingMs: null, nextDueAt: null },
  };
  await addBlocker(trx, blocker);
  await addTerms(trx, blocker, termsOf(`${blocker.title} ${blocker.storyKey ?? ''}`));
  await startLadder(trx, { subject: subjectOf(blocker), team, isCritical, waiting: [raisedBy] }, now);
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: team.workspaceId, key: cardKey(blocker) },
    channel: await channelFor(trx, team, 'blockers'),
    content: { view: 'blockers.card', ref: { blockerId: blocker.id } },
  });
  if (blocker.details) await logWholeText(trx, core, blocker, blocker.details);
  if (asking && raised.ownerId) {
    const by = await findPerson(trx, team.workspaceId, raisedBy);
    const says = askSentence(blocker, by?.name ?? 'Somebody');
    await askOwner(trx, core, blocker, { userId: raised.ownerId, asking, says });
  }
  await refreshHomes(trx, core, blocker);
  return blocker;
}

async function logWholeText(trx: Trx, core: Core, blocker: Blocker, details: string): Promise<void> {
  await logEntry(trx, core, blocker, {
    ...{ kind: 'raised', by: blocker.raisedBy },
    says: escapeMrkdwn(shorten(details, 3000)),
    blocks: writtenText(details),
  });
}

import { readForm } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { openLetterTo } from '../flows/letters.ts';
import { castVotes, type Voted, watchOrTakePart } from '../flows/vote.ts';
import { ids } from '../ids.ts';
import { readTarget, readVotes, votesForm } from '../schema.ts';
import { receipt } from '../views/ballot.ts';
import { saidModal, voteModal } from '../views/forms.ts';

export function listenForVoting(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(new RegExp(`^${ids.vote.cast}`), async (press) => {
    const { inbound, userId, value, channelId } = press;
    const { sessionId, storyId, round, choice } = readTarget(value);
    const votes = [{ storyId, round, vote: choice }];
    const voted = await castVotes(core, { inbound, userId, sessionId, votes });
    const isBallot = channelId?.startsWith('D');
    if (voted && !isBallot) await press.reply(receipt(voted.votes, voted.session));
  });

  listeners.onPress(ids.vote.open, async (press) => {
    const { userId, value: sessionId } = press;
    const { shown, own } = await openLetterTo(db, { sessionId, userId }, core.clock.now());
    await press.openModal(voteModal(shown, own));
  });

  listeners.onSubmit(ids.vote.submit, async ({ inbound, userId, modal }) => {
    const votes = readVotes(readForm(votesForm, modal.values));
    const sessionId = modal.metadata;
    const voted = await castVotes(core, { inbound, userId, sessionId, votes });
    if (!voted || votes.length === 0) return { kind: 'close' };
    return { kind: 'show', view: saidModal('Your estimates', votedWords(voted)) };
  });

  listeners.onPress(ids.vote.watch, async (press) => {
    const { inbound, userId, value } = press;
    const watches = await watchOrTakePart(core, { inbound, userId, sessionId: readTarget(value).sessionId });
    if (watches === undefined) return;
    await press.reply({
      text: watches
        ? 'You only watch now: nobody waits for you. Press it again to take part.'
        : 'You take part again: the vote waits for you.',
    });
  });
}

function votedWords({ votes, session, refused }: Voted): string {
  return [...(votes.length > 0 ? [receipt(votes, session).text] : []), ...refused].join('\n');
}

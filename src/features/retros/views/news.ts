import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { outcomeLine } from './screen.ts';
import type { Shown } from './shown.ts';
import { cardsWords, titleOf, votesWords, when } from './words.ts';

/** In the thread of a retro's message: what it is about from now on. */
export function phaseNews(shown: Shown): Message {
  const { retro, cards, moment } = shown;
  switch (retro.phase) {
    case 'collect':
      return { text: `${titleOf(shown)} is open for cards until ${when(retro.endsAt.collect, moment)}.` };
    case 'vote':
      return {
        text: `The cards are open: ${cardsWords(cards)}. Group those that say the same, and give your ${votesWords(retro.dots)} until ${when(retro.endsAt.vote, moment)}.`,
      };
    case 'act':
      return {
        text: `${outcomeLine(shown)} What do you do about it? Until ${when(retro.endsAt.act, moment)}.`,
      };
    case 'closed':
      return {
        text: retro.endedBecause
          ? `${titleOf(shown)} is closed: ${escapeMrkdwn(retro.endedBecause)}. \`/retro start\` begins another.`
          : `${titleOf(shown)} is closed.`,
      };
    case 'cancelled':
      return { text: `${titleOf(shown)} was cancelled. Its cards and votes are deleted.` };
  }
}

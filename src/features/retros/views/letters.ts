import { actions, button, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import type { Retro } from '../rules/index.ts';
import type { Shown } from './shown.ts';
import { cardsWords, privacyOfCards, titleOf, votesWords, when } from './words.ts';

/** The one reminder to vote. */
export function reminder(shown: Shown, hasVoted: boolean): Message {
  const { retro, moment, team } = shown;
  const title = `${titleOf(shown)} of ${escapeMrkdwn(team.name)}`;
  if (retro.phase !== 'vote') return { text: `The votes of ${title} are closed.` };
  if (hasVoted) return { text: `You have voted in ${title}.` };
  const text = `${title} waits for your votes: ${cardsWords(shown.cards)}, ${votesWords(retro.dots)} each. Open until ${when(retro.endsAt.vote, moment)}.`;
  return { text, blocks: [section(text), voteButton(retro)] };
}

/** A vote that somebody owes, on App Home. */
export function owedVote(shown: Shown): Block[] {
  const { retro, moment, team } = shown;
  const title = `*Your votes in ${titleOf(shown)}, ${escapeMrkdwn(team.name)}*`;
  const text = `${title}\n${cardsWords(shown.cards)}, ${votesWords(retro.dots)} each. Open until ${when(retro.endsAt.vote, moment)}.`;
  return [section(text), voteButton(retro)];
}

function voteButton({ id }: Retro) {
  return actions(
    button('Vote', ids.vote.open, { value: id, style: 'primary' }),
    button('See cards', ids.cards.open, { value: id }),
  );
}

/** A retro that is open and asks nothing of this person that is known, on App Home. */
export function openOnHome(shown: Shown): Block[] {
  const { retro, moment, team } = shown;
  const title = `*${titleOf(shown)}, ${escapeMrkdwn(team.name)}*`;
  const see = button('See cards', ids.cards.open, { value: retro.id });
  switch (retro.phase) {
    case 'collect':
      return [
        section(`${title}: cards until ${when(retro.endsAt.collect, moment)}. ${privacyOfCards(retro)}`),
        actions(button('Add a card', ids.card.open, { value: retro.id }), see),
      ];
    case 'vote':
      return [
        section(`${title}: you have voted; change it until ${when(retro.endsAt.vote, moment)}.`),
        actions(button('Change votes', ids.vote.open, { value: retro.id }), see),
      ];
    case 'act':
      return [
        section(`${title}: what to do about it, until ${when(retro.endsAt.act, moment)}.`),
        actions(button('Add an action', ids.action.open, { value: retro.id }), see),
      ];
    case 'closed':
    case 'cancelled':
      return [];
  }
}

/** To who leads a retro whose channel no longer takes its message. */
export function unshown(retro: Retro): Message {
  const text = `I can't show retro ${retro.number} in ${channelLink(retro.channelId)} any more: the channel is archived, or I am not in it. Nothing is lost and it goes on: everybody finds it on my Home tab and with \`/retro\`. Move it to show it elsewhere.`;
  return {
    text,
    blocks: [
      section(text),
      actions(button('Move it', ids.place.move, { value: retro.id, style: 'primary' })),
    ],
  };
}

/** To who led a retro of which the channel does not take the summary. */
export function unposted(retro: Retro): Message {
  return {
    text: `I couldn't post what came of retro ${retro.number} to ${channelLink(retro.channelId)}: the channel is archived, or I am not in it. It is saved: \`/retro history\` and \`/retro actions\` show it, and I'll post it once I can write there.`,
  };
}

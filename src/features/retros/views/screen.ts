import type { ActionsBlock } from '@slack/types';
import { actions, button, context, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { localDateOf } from '../../../time/index.ts';
import { ids } from '../ids.ts';
import { isOpen, type OpenPhase, type Retro } from '../rules/index.ts';
import { actionLine } from './action-line.ts';
import { evidenceLines } from './evidence.ts';
import type { Shown } from './shown.ts';
import {
  cardsWords,
  columnsWords,
  leaderName,
  linesIn,
  PRIVACY_OF_VOTES,
  privacyOfCards,
  themeLine,
  titleOf,
  votesWords,
  when,
  withinAdvice,
} from './words.ts';

const TOP_THEMES = 5;
const MOST_ACTIONS = 10;

/** A retro's one message in the channel: what happened, what is asked for now, until when. */
export function screen(shown: Shown): Message {
  const { retro } = shown;
  switch (retro.phase) {
    case 'collect':
      return open(shown, {
        head: 'cards are collected',
        lines: collecting(shown),
        buttons: collectButtons(shown),
      });
    case 'vote':
      return open(shown, { head: 'grouping and votes', lines: voting(shown), buttons: voteButtons(shown) });
    case 'act':
      return open(shown, { head: 'what to do about it', lines: acting(shown), buttons: actButtons(shown) });
    case 'closed':
      return closed(shown);
    case 'cancelled':
      return { text: `*${titleOf(shown)}* was cancelled. Its cards and votes are deleted.` };
  }
}

function open(
  shown: Shown,
  { head, lines, buttons }: { head: string; lines: string[]; buttons: ActionsBlock },
): Message {
  const { retro, moment, evidence } = shown;
  const ends = isOpen(retro) ? ` until ${when(retro.endsAt[retro.phase], moment)}` : '';
  const title = `*${titleOf(shown)}*: ${head}${ends}.`;
  const happened = evidence && retro.phase === 'collect' ? evidenceLines(evidence) : [];
  const why = shown.whyHere && retro.phase === 'collect' ? [shown.whyHere] : [];
  const foot = [footLine(shown), ...why].join(' ');
  const said = happened.length > 0 ? [section(happened.join('\n'))] : [];
  return {
    text: withinAdvice([title, ...happened, ...lines, foot].join('\n')),
    blocks: [section(title), ...said, ...linesIn(lines), buttons, context(foot)],
  };
}

function collecting({ retro, cards }: Shown): string[] {
  const count = retro.isAnonymous || cards === 0 ? '' : ` ${cardsWords(cards)} so far.`;
  return [`Write cards for ${columnsWords(retro.format)}.${count}`, privacyOfCards(retro)];
}

function voting({ retro, cards, themes, voted, members }: Shown): string[] {
  const grouped = themes.length < cards ? ` in ${themes.length} themes` : '';
  return [
    `${cardsWords(cards)}${grouped}. Group those that say the same, and give your ${votesWords(retro.dots)}; several on one are allowed.`,
    `${voted} of ${members} ${voted === 1 ? 'has' : 'have'} voted. ${PRIVACY_OF_VOTES}`,
  ];
}

function acting(shown: Shown): string[] {
  const { actions: agreed, people, moment } = shown;
  const today = localDateOf(moment.now, moment.zone);
  const more = agreed.length > MOST_ACTIONS ? [`and ${agreed.length - MOST_ACTIONS} more`] : [];
  const doing = agreed.slice(0, MOST_ACTIONS).map((action) => `• ${actionLine(action, people, today)}`);
  return [
    outcomeLine(shown),
    ...topLines(shown),
    ...moreLine(shown),
    agreed.length > 0
      ? '*What we do about it*'
      : 'What do you do about it? Write down who does what by when.',
    ...doing,
    ...more,
  ];
}

/** 'Votes are closed: 4 people voted.', and why there are no totals where there are none. */
export function outcomeLine(shown: Pick<Shown, 'retro' | 'themes'>): string {
  const { retro, themes } = shown;
  if (themes.length === 1) return 'There is one theme, so there was nothing to vote on.';
  const came = `Votes are closed: ${votersWords(retro)}.`;
  const order = 'The themes stand in no order.';
  if ((retro.voters ?? 0) === 0) return `${came} ${order}`;
  if (retro.voters === 1 && retro.isAnonymous)
    return `${came} Totals would show how, so they are not kept. ${order}`;
  return came;
}

/** '4 people voted' */
export function votersWords({ voters }: Pick<Retro, 'voters'>): string {
  if (!voters) return 'nobody voted';
  return voters === 1 ? 'one person voted' : `${voters} people voted`;
}

/** 'and 13 more: press See cards' */
function moreLine({ themes }: Shown): string[] {
  const rest = themes.length - topLines({ themes }).length;
  return rest > 0 ? [`and ${rest} more: press See cards`] : [];
}

/** The themes with most votes, a line each; where there are no totals, as many as there is room for. */
export function topLines({ themes }: Pick<Shown, 'themes'>, most = TOP_THEMES): string[] {
  const counted = themes.some(({ dots }) => (dots ?? 0) > 0);
  const ranked = counted ? themes.filter(({ dots }) => (dots ?? 0) > 0) : themes;
  return ranked
    .slice(0, most)
    .map((theme) => `• ${counted ? `*${votesWords(theme.dots ?? 0)}* ` : ''}${themeLine(theme)}`);
}

/** 'Dana leads, and may go on before that.' */
function footLine({ retro, people, isLeaderHere }: Shown): string {
  const leader = leaderName(people, retro);
  if (leader === null) return 'Nobody leads this retro any more; anybody in the team may go on.';
  return isLeaderHere
    ? `${escapeMrkdwn(leader)} leads, and may go on before that.`
    : `${escapeMrkdwn(leader)} leads and is not here; anybody in the team may go on.`;
}

function collectButtons({ retro, evidence }: Shown): ActionsBlock {
  const isAnyOpen = evidence?.lastActions.some(({ state }) => state === 'open') || evidence?.othersOpen;
  return actions(
    button('Add a card', ids.card.open, { value: retro.id, style: 'primary' }),
    seeCards(retro.id),
    ...(isAnyOpen ? [button('See actions', ids.actions.show, { value: retro.teamId })] : []),
    goOnButton(retro.id, 'collect', 'Everybody sees the cards then, and nobody can add one any more.'),
  );
}

function voteButtons({ retro }: Shown): ActionsBlock {
  return actions(
    button('Vote', ids.vote.open, { value: retro.id, style: 'primary' }),
    seeCards(retro.id),
    button('Group cards', ids.group.open, { value: retro.id }),
    goOnButton(retro.id, 'vote', 'Votes are closed and counted then; nobody can vote any more.'),
  );
}

function actButtons({ retro }: Shown): ActionsBlock {
  return actions(
    button('Add an action', ids.action.open, { value: retro.id, style: 'primary' }),
    seeCards(retro.id),
    goOnButton(retro.id, 'act', 'The retro is closed then, and the summary goes to the channel.'),
  );
}

/** Leads to the window that shows all. */
export function seeCards(retroId: string) {
  return button('See cards', ids.cards.open, { value: retroId });
}

function goOnButton(retroId: string, phase: OpenPhase, text: string) {
  const title = phase === 'act' ? 'Close the retro?' : 'Go on?';
  const yes = phase === 'act' ? 'Close it' : 'Go on';
  return button(phase === 'act' ? 'Close the retro' : 'Go on', ids.phase.goOn, {
    value: `${retroId} ${phase}`,
    confirm: { title, text, yes, no: 'Not yet' },
  });
}

function closed(shown: Shown): Message {
  const { retro, cards } = shown;
  const came = retro.endedBecause
    ? `is closed: ${escapeMrkdwn(retro.endedBecause)}.`
    : `is closed: ${cardsWords(cards)}, ${votersWords(retro)}.`;
  const text = `*${titleOf(shown)}* ${came}`;
  const blocks: Block[] = [section(text), ...(cards > 0 ? [actions(seeCards(retro.id))] : [])];
  return { text, blocks };
}

import type { SectionBlock } from '@slack/types';
import { actions, button, context, plain, section } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { sentence } from '../../../slack/words.ts';
import { nameOf } from '../../workspaces/index.ts';
import { ids } from '../ids.ts';
import { type Card, coarseCount, type Retro, type Theme } from '../rules/index.ts';
import type { People } from './action-line.ts';
import type { Shown } from './shown.ts';
import { cardsWords, privacyOfCards, titleOf, votesWords, when } from './words.ts';

/** A window holds a hundred blocks. */
const BLOCKS_A_PAGE = 40;
const MOST_OWN = 80;
const SECTION_TEXT = 2900;

/** What somebody sees of the cards: none of the others' while they are collected. */
export function cardsWindow(shown: Shown, { own, page }: { own: readonly Card[]; page: number }): Modal {
  const { retro } = shown;
  const blocks = retro.phase === 'collect' ? hiddenCards(shown, own) : openCards(shown, page);
  return {
    type: 'modal',
    private_metadata: retro.id,
    title: plain('Cards', 24),
    close: plain('Close', 24),
    blocks,
  };
}

function hiddenCards({ retro, cards, moment }: Shown, own: readonly Card[]): Block[] {
  const count = retro.isAnonymous ? coarseCount(cards) : `${cardsWords(cards)} so far`;
  const opens = `They are opened to everybody ${when(retro.endsAt.collect, moment)}.`;
  const mine = own
    .slice(0, MOST_OWN)
    .map((card) =>
      section(
        `${escapeMrkdwn(card.text)} _(${escapeMrkdwn(columnTitle(retro, card))})_`,
        button('Change', ids.card.edit, { value: card.id, label: `Change: ${card.text}` }),
      ),
    );
  const more = own.length - mine.length;
  return [
    section(`${sentence(count)}. ${opens}`),
    ...(mine.length > 0 ? [section('*Yours*'), ...mine] : []),
    ...(more > 0
      ? [context(`and ${more} more of yours. They are kept, and shown once the cards are opened.`)]
      : []),
    actions(button('Add a card', ids.card.open, { value: retro.id })),
    context(privacyOfCards(retro)),
  ];
}

function openCards(shown: Shown, page: number): Block[] {
  const { retro, themes, cards, people } = shown;
  if (themes.length === 0) return [section(`${titleOf(shown)} has no cards.`)];
  const sections = themeSections(retro, themes, people);
  const pages = Math.ceil(sections.length / BLOCKS_A_PAGE);
  const at = Math.min(page, pages - 1);
  const from = at * BLOCKS_A_PAGE;
  const count = themes.length < cards ? ` in ${themes.length} themes` : '';
  const turn = (label: string, name: string, to: number) =>
    button(label, `${ids.cards.turn}.${name}`, { value: `${retro.id} ${to}` });
  const turning = [
    ...(at > 0 ? [turn('Earlier', 'back', at - 1)] : []),
    ...(at < pages - 1 ? [turn('More', 'on', at + 1)] : []),
  ];
  return [
    context(`${titleOf(shown)}: ${cardsWords(cards)}${count}`),
    ...sections.slice(from, from + BLOCKS_A_PAGE),
    ...(turning.length > 0 ? [context(`Page ${at + 1} of ${pages}`), actions(...turning)] : []),
  ];
}

/**
 * All themes: with most votes first once these are closed; before that by column, and within one in an order that says
 * nothing.
 */
export function themeSections(retro: Retro, themes: readonly Theme[], people?: People): SectionBlock[] {
  const isVoted = themes.some(({ dots }) => (dots ?? 0) > 0);
  return isVoted
    ? gathered(themes.map((theme) => linesOf(retro, theme, people)))
    : byColumn(retro, themes, people);
}

function byColumn(retro: Retro, themes: readonly Theme[], people?: People): SectionBlock[] {
  return retro.format.columns.flatMap(({ key, title }) => {
    const here = themes.filter(({ cards }) => cards[0]?.columnKey === key);
    const groups = here.filter(({ cards }) => cards.length > 1);
    const alone = here.filter(({ cards }) => cards.length === 1);
    if (here.length === 0) return [];
    return [
      section(`*${escapeMrkdwn(title)}*`),
      ...groups.flatMap((theme) => groupSections(retro, theme, people)),
      ...gathered(alone.map((theme) => linesOf(retro, theme, people))),
    ];
  });
}

/** A group, with what parts it where people still vote. */
function groupSections(retro: Retro, theme: Theme, people?: People): SectionBlock[] {
  const [first, ...more] = gathered(linesOf(retro, theme, people).map((line) => [line]));
  if (!first) return [];
  const part = button('Ungroup', ids.group.part, {
    value: `${retro.id} ${theme.id}`,
    label: `Ungroup: ${theme.name ?? ''}`,
  });
  const mayPart = retro.phase === 'vote' && people !== undefined;
  return [mayPart ? { ...first, accessory: part } : first, ...more];
}

/** A theme's lines: what it is called and came to, and its cards beneath. */
function linesOf(retro: Retro, theme: Theme, people?: People): string[] {
  const votes = theme.dots === null || theme.dots === 0 ? '' : ` · *${votesWords(theme.dots)}*`;
  const [only, ...others] = theme.cards;
  if (only && others.length === 0) return [`• ${cardLine(only, people)}${votes}`];
  return [
    `*${escapeMrkdwn(theme.name ?? only?.text ?? '')}* (${cardsWords(theme.cards.length)})${votes}`,
    ...theme.cards.map(
      (card) => `    ◦ ${cardLine(card, people)} _(${escapeMrkdwn(columnTitle(retro, card))})_`,
    ),
  ];
}

function cardLine({ text, authorId }: Card, people?: People): string {
  const author = authorId && people ? ` — ${escapeMrkdwn(nameOf(people, authorId))}` : '';
  return `${escapeMrkdwn(text)}${author}`;
}

function columnTitle({ format }: Retro, { columnKey }: Card): string {
  return format.columns.find(({ key }) => key === columnKey)?.title ?? '';
}

/** As few sections as hold them; what belongs together is parted only where it is longer than one. */
function gathered(themes: readonly string[][]): SectionBlock[] {
  const texts: string[] = [];
  for (const lines of themes) {
    const last = texts.at(-1);
    const whole = lines.join('\n');
    if (last !== undefined && last.length + whole.length < SECTION_TEXT)
      texts[texts.length - 1] = `${last}\n${whole}`;
    else texts.push(...split(lines));
  }
  return texts.map((text) => section(text));
}

function split(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < SECTION_TEXT)
      texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts;
}

import type { SectionBlock } from '@slack/types';
import { section } from '../../../slack/blocks.ts';
import { cutMrkdwn, dateTime, escapeMrkdwn, escapeWithin } from '../../../slack/mrkdwn.ts';
import { listOf, oneLine } from '../../../slack/words.ts';
import { formatWhen } from '../../../time/index.ts';
import type { Format, Retro, Theme } from '../rules/index.ts';
import type { People } from './action-line.ts';
import type { Shown } from './shown.ts';

/** 'Retro 3 on Sprint 2026-04' */
export function titleOf({ retro, sprintName }: Pick<Shown, 'retro' | 'sprintName'>): string {
  return `Retro ${retro.number}${sprintName === null ? '' : ` on ${escapeMrkdwn(sprintName)}`}`;
}

/** Who leads it; null of somebody who left: nobody does then. */
export function leaderName(people: People, { facilitatorId }: Pick<Retro, 'facilitatorId'>): string | null {
  const leader = people.get(facilitatorId);
  return leader && !leader.isDeactivated ? leader.name : null;
}

/** 'today 12:00' in the reader's own zone. */
export function when(at: Date, moment: Shown['moment']): string {
  return dateTime(at, '{date_short_pretty} {time}', formatWhen(at, moment));
}

/** Slack advises 4,000 characters for the text of a message, and takes no more when it is changed. */
export function withinAdvice(text: string): string {
  return cutMrkdwn(text, 3900);
}

export function cardsWords(count: number): string {
  return count === 1 ? '1 card' : `${count} cards`;
}

export function votesWords(count: number): string {
  return count === 1 ? '1 vote' : `${count} votes`;
}

/** '*Start*, *Stop* and *Continue*' */
export function columnsWords({ columns }: Format): string {
  return listOf(columns.map(({ title }) => `*${escapeMrkdwn(title)}*`));
}

/** What a theme is called, plain: its name, or what its first card says. */
export function themeTitle({ name, cards }: Pick<Theme, 'name' | 'cards'>): string {
  return oneLine(name ?? cards[0]?.text ?? '');
}

/** '“deploys take an hour” (3 cards)' */
export function themeLine(theme: Theme): string {
  const count = theme.cards.length > 1 ? ` (${cardsWords(theme.cards.length)})` : '';
  return `“${escapeWithin(themeTitle(theme), 250)}”${count}`;
}

/** What is kept about who wrote a card, plainly. */
export function privacyOfCards({ isAnonymous }: Pick<Retro, 'isAnonymous'>): string {
  return isAnonymous
    ? "Cards are anonymous: I don't store who wrote a card, when, or in which order they came. So one can't be changed once it is sent."
    : "Cards carry their author's name. Nobody sees another's until they are opened; you can change yours until then.";
}

export const PRIVACY_OF_VOTES =
  'Nobody sees your votes. I keep them until votes are closed, so that you can change them; then only totals stay.';

const SECTION_TEXT = 2900;

/** Lines over as many sections as they need; none is cut. */
export function linesIn(lines: readonly string[]): SectionBlock[] {
  const sections: string[] = [];
  for (const line of lines) {
    const last = sections.at(-1);
    const longer = `${last}\n${line}`;
    if (last === undefined || longer.length > SECTION_TEXT) sections.push(line);
    else sections[sections.length - 1] = longer;
  }
  return sections.map((text) => section(text));
}

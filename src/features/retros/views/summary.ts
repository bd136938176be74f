import { actions, context, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { LocalDate } from '../../../time/index.ts';
import type { Action, Retro, Theme } from '../rules/index.ts';
import { actionLine, type People } from './action-line.ts';
import { seeCards } from './screen.ts';
import { cardsWords, linesIn, themeLine, titleOf, votesWords, withinAdvice } from './words.ts';

interface Summary {
  retro: Retro;
  /** Of the sprint looked back on; null for none. */
  sprintName: string | null;
  /** Most votes first; dots are null where there was no vote, or none that may be told. */
  themes: readonly Theme[];
  /** How many people voted. */
  voters: number;
  actions: readonly Action[];
  people: People;
  /** The day on which it is read. */
  today: LocalDate;
}

const TOP_THEMES = 5;
const MOST_ACTIONS = 20;

/** What a retro came to, in its channel: what people found most important, and who does what by when. */
export function summaryMessage(summary: Summary): Message {
  const head = `*${titleOf(summary)} is over*: ${countWords(summary)}`;
  const top = topThemes(summary.themes);
  const doing = actionLines(summary);
  const blocks: Block[] = [
    section(head),
    ...linesIn(top),
    ...linesIn(doing),
    ...(summary.themes.length > 0
      ? [actions(seeCards(summary.retro.id)), context(keptWords(summary.retro))]
      : []),
  ];
  return { text: withinAdvice([head, ...top, ...doing].join('\n')), blocks };
}

/** '23 cards, 5 people voted.' */
function countWords({ themes, voters, retro }: Summary): string {
  const cards = themes.reduce((sum, theme) => sum + theme.cards.length, 0);
  if (cards === 0) return `${escapeMrkdwn(retro.endedBecause ?? 'nobody wrote a card')}.`;
  return `${cardsWords(cards)}, ${votedWords(themes, voters)}.`;
}

function votedWords(themes: readonly Theme[], voters: number): string {
  if (themes.length === 1) return 'one theme, so there was nothing to vote on';
  const people = voters === 1 ? '1 person' : `${voters} people`;
  if (voters === 0) return 'nobody voted';
  return hasTotals(themes) ? `${people} voted` : `${people} voted, so totals are not kept`;
}

function hasTotals(themes: readonly Theme[]): boolean {
  return themes.some(({ dots }) => (dots ?? 0) > 0);
}

/** The first five, in no order where there are no totals. Of more with as many votes as the last it is said how many. */
function topThemes(themes: readonly Theme[]): string[] {
  const counted = hasTotals(themes);
  const ranked = counted ? themes.filter(({ dots }) => (dots ?? 0) > 0) : themes;
  if (ranked.length === 0) return [];
  const shown = ranked.slice(0, TOP_THEMES);
  const rest = ranked.slice(TOP_THEMES);
  const tied = counted ? rest.filter(({ dots }) => dots === shown.at(-1)?.dots).length : 0;
  const as =
    tied === 0
      ? ''
      : tied === rest.length
        ? ' with as many votes'
        : `, ${tied} of them with as many votes as the last`;
  return [
    counted ? '*What matters most*' : '*What was said*',
    ...shown.map((theme, at) =>
      counted ? `${at + 1}. ${themeLine(theme)} — ${votesWords(theme.dots ?? 0)}` : `• ${themeLine(theme)}`,
    ),
    ...(rest.length > 0 ? [`and ${rest.length} more${as}`] : []),
  ];
}

function actionLines({ actions, people, today }: Summary): string[] {
  if (actions.length === 0) return ['No action was agreed on.'];
  const lines = actions.slice(0, MOST_ACTIONS).map((action) => `• ${actionLine(action, people, today)}`);
  const rest = actions.length - lines.length;
  return ['*What we do about it*', ...lines, ...(rest > 0 ? [`and ${rest} more: \`/retro actions\``] : [])];
}

function keptWords({ isAnonymous }: Retro): string {
  return isAnonymous
    ? 'Who wrote a card, and who voted for what, is not kept.'
    : 'Who voted for what is not kept.';
}

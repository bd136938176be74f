import { actions, button, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import { topLines, votersWords } from './screen.ts';
import type { Shown } from './shown.ts';
import { cardsWords, titleOf, when } from './words.ts';

const TOP_THEMES = 3;

/** The retros a team has had, the last first. */
export function historyMessage(teamName: string, retros: readonly Shown[]): Message {
  const name = escapeMrkdwn(teamName);
  if (retros.length === 0) return { text: `${name} has had no retro yet. \`/retro start\` begins one.` };
  const lines = retros.map(oneLine);
  return {
    text: [`Retros of ${name}:`, ...lines].join('\n'),
    blocks: [
      section(`*Retros of ${name}*`),
      ...retros.flatMap((shown, at) => [
        section(lines[at] ?? ''),
        ...(shown.cards > 0 && shown.retro.phase !== 'collect'
          ? [
              actions(
                button('See cards', ids.cards.open, {
                  value: shown.retro.id,
                  label: `See cards of retro ${shown.retro.number}`,
                }),
              ),
            ]
          : []),
      ]),
    ],
  };
}

function oneLine(shown: Shown): string {
  const { retro, cards, moment } = shown;
  const title = `*${titleOf(shown)}*`;
  switch (retro.phase) {
    case 'closed': {
      const at = retro.closedAt ? ` ${when(retro.closedAt, moment)}` : '';
      if (retro.endedBecause) return `${title}, closed${at}: ${escapeMrkdwn(retro.endedBecause)}.`;
      const came = `${cardsWords(cards)}, ${votersWords(retro)}.`;
      return [`${title}, closed${at}: ${came}`, ...topLines(shown, TOP_THEMES)].join('\n');
    }
    case 'cancelled':
      return `${title}: cancelled.`;
    case 'collect':
    case 'vote':
    case 'act':
      return `${title}: open until ${when(retro.endsAt[retro.phase], moment)}.`;
  }
}

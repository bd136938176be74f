import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Action, OpenPhase } from '../rules/index.ts';
import { actionsWords } from './action-line.ts';

interface AgendaFacts {
  /** The one that is open; null for none. */
  retro: { phase: OpenPhase; leader: string } | null;
  lastActions: readonly Action[];
  /** How many actions of the team are open. */
  open: number;
}

const PHASES: Record<OpenPhase, string> = {
  collect: 'cards are collected',
  vote: 'cards are grouped and voted on',
  act: 'the votes are closed, and it is about what to do',
};

/** What a retrospective is about, in lines of mrkdwn. */
export function agendaLines({ retro, lastActions, open }: AgendaFacts): string[] {
  const done = lastActions.filter(({ state }) => state === 'done').length;
  return [
    retro
      ? `${escapeMrkdwn(retro.leader)} leads; ${PHASES[retro.phase]}.`
      : 'No retro is open: `/retro start` opens one.',
    ...(lastActions.length > 0
      ? [`From last time: ${done} of ${actionsWords(lastActions.length)} done.`]
      : []),
    ...(open > 0 ? [`${actionsWords(open)} ${open === 1 ? 'is' : 'are'} open: \`/retro actions\`.`] : []),
  ];
}

import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Action, OpenPhase } from '../rules/index.ts';
import { actionsWords } from './action-line.ts';

interface AgendaFacts {
  /** The one that is open; null for none. Its leader is null where nobody leads it any more. */
  retro: { phase: OpenPhase; leader: string | null } | null;
  /** The one that was closed last, and whether it was about the sprint that the meeting looks back on. */
  last: { number: number; isOfSprint: boolean; actions: readonly Action[] } | null;
  /** How many actions of the team are open. */
  open: number;
}

const PHASES: Record<OpenPhase, string> = {
  collect: 'cards are collected',
  vote: 'cards are grouped and voted on',
  act: 'the votes are closed, and it is about what to do',
};

/** What a retrospective is about, in lines of mrkdwn. */
export function agendaLines({ retro, last, open }: AgendaFacts): string[] {
  return [
    ...(retro ? [`${leadsWords(retro.leader)}; ${PHASES[retro.phase]}.`] : []),
    ...(!retro && !last?.isOfSprint ? ['No retro is open: `/retro start` opens one.'] : []),
    ...(last ? lastWords(last) : []),
    ...(open > 0 ? [`${actionsWords(open)} ${open === 1 ? 'is' : 'are'} open: \`/retro actions\`.`] : []),
  ];
}

function leadsWords(leader: string | null): string {
  return leader === null ? 'Nobody leads the retro any more' : `${escapeMrkdwn(leader)} leads`;
}

function lastWords({ number, isOfSprint, actions }: NonNullable<AgendaFacts['last']>): string[] {
  const done = actions.filter(({ state }) => state === 'done').length;
  const came = `${done} of ${actionsWords(actions.length)} done.`;
  if (isOfSprint) return [`Retro ${number} on this sprint is over${actions.length > 0 ? `: ${came}` : '.'}`];
  return actions.length > 0 ? [`From last time: ${came}`] : [];
}

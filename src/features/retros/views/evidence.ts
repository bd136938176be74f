import { bold, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf, quoted } from '../../../slack/words.ts';
import type { BlockersCost } from '../../blockers/index.ts';
import { storyDaysWords } from '../../progress/index.ts';
import { estimateWords, roundAmount } from '../../sprints/index.ts';
import type { Action, Evidence, ScopeChanges, SprintEvidence } from '../rules/index.ts';

const MOST_KEYS = 6;
const MOST_ACTIONS = 8;

/**
 * What happened, a line each, as mrkdwn; none where nothing is known.
 *
 * '*Sprint 4*: 34 of 40 points done (85 %), 3 blockers cost 1.8 story-days (longest #12), scope +2.'
 */
export function evidenceLines({ sprint, blockers, lastActions, othersOpen }: Evidence): string[] {
  return [
    ...(sprint ? [whatHappened(sprint, blockers)] : []),
    ...(sprint ? carriedLine(sprint) : []),
    ...lastTime(lastActions, othersOpen),
  ];
}

function whatHappened(sprint: SprintEvidence, blockers: BlockersCost | null): string {
  const scope = scopeWords(sprint.scope);
  const facts = [doneWords(sprint), ...(blockers ? [costWords(blockers)] : []), ...(scope ? [scope] : [])];
  return `${bold(sprint.name)}${sprint.isOver ? '' : ' so far'}: ${facts.join('; ')}.`;
}

/** '34 of 40 points done (85 %)' */
function doneWords({ committed, done, unit }: SprintEvidence): string {
  if (committed === 0) return `${estimateWords(roundAmount(done), unit)} done, nothing was planned`;
  const percent = Math.round((done / committed) * 100);
  return `${roundAmount(done)} of ${estimateWords(roundAmount(committed), unit)} done (${percent} %)`;
}

/** '3 blockers cost 1.8 story-days (longest #12)' */
function costWords({ count, storyDays, longest, withoutStory }: BlockersCost): string {
  const blockers = `${count} ${count === 1 ? 'blocker' : 'blockers'}`;
  const [worst] = longest;
  const which = worst ? `${count === 1 ? '' : 'longest '}#${worst.number} ${escapeMrkdwn(worst.title)}` : '';
  const cost = withoutStory === count ? '' : ` cost ${storyDaysWords(storyDays)}`;
  return `${blockers}${cost}${which && ` (${which})`}`;
}

/** 'scope +2 (+5 added, −3 removed)'; '' where it did not change. */
function scopeWords(scope: ScopeChanges): string {
  const named = [
    [scope.added, 'added'],
    [scope.removed, 'removed'],
    [scope['re-estimated'], 're-estimated'],
    [scope.split, 'by splitting'],
  ] as const;
  const parts = named.filter(([amount]) => amount !== 0);
  if (parts.length === 0) return '';
  const total = parts.reduce((sum, [amount]) => sum + amount, 0);
  const detail = parts.map(([amount, word]) => `${signed(amount)} ${word}`).join(', ');
  return parts.length === 1 ? `scope ${detail}` : `scope ${signed(total)} (${detail})`;
}

function signed(amount: number): string {
  const rounded = roundAmount(Math.abs(amount));
  if (rounded === 0) return '±0';
  return `${amount > 0 ? '+' : '−'}${rounded}`;
}

/** 'From the sprint before: ERP-002. Not done yet: ERP-003 and ERP-007.' */
function carriedLine({ carriedIn, undone, isOver }: SprintEvidence): string[] {
  const keys = (some: readonly string[]) => listOf(some.map(escapeMrkdwn), MOST_KEYS);
  const parts = [
    ...(carriedIn.length > 0 ? [`From the sprint before: ${keys(carriedIn)}.`] : []),
    ...(undone.length > 0 ? [`Not done${isOver ? '' : ' yet'}: ${keys(undone)}.`] : []),
  ];
  return parts.length > 0 ? [parts.join(' ')] : [];
}

/** 'From last time: “add staging alerts” ✅, “review within 4 h” not yet.' */
function lastTime(actions: readonly Action[], others: number): string[] {
  const more = others > 0 ? [`${others} more ${others === 1 ? 'action is' : 'actions are'} open.`] : [];
  if (actions.length === 0) return more;
  const shown = actions
    .slice(0, MOST_ACTIONS)
    .map(({ text, state }) => `${quoted(text, 80)} ${STATES[state]}`);
  const rest = actions.length - shown.length;
  const all = [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  return [[`From last time: ${all}.`, ...more].join(' ')];
}

const STATES: Record<Action['state'], string> = { open: 'not yet', done: '✅', dropped: 'dropped' };

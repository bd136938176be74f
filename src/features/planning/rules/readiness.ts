import { listOf } from '../../../slack/words.ts';
import {
  type Capacity,
  estimateWords,
  roundAmount,
  type Sprint,
  type SprintItem,
  type Story,
  TOO_BIG_POINTS,
  type Totals,
} from '../../sprints/index.ts';
import type { AnswerState } from './confirmations.ts';
import { GATES, type Gate, type GateState } from './gates.ts';
import { needsMitigation } from './risks.ts';

/**
 * How much a check that is not met weighs:
 * - `bars`: no sprint starts without · `binds`: it starts only when somebody says why · `warns`: it is only said
 */
export type Weight = 'bars' | 'binds' | 'warns';

/** One line of the readiness checklist, in plain words. */
export interface Check {
  weight: Weight;
  isMet: boolean;
  /** How it stands: 'All 6 stories are estimated', '2 stories are not estimated: ERP-002 and ERP-005'. */
  says: string;
  /** What to do where it is not met. */
  todo: string;
}

export interface Checked {
  sprint: Pick<Sprint, 'goal' | 'startsOn' | 'endsOn' | 'unit'>;
  /** Those that count. */
  stories: ReadonlyArray<Pick<Story, 'key' | 'estimate' | 'assignees' | 'acceptanceCriteria' | 'status'>>;
  items: readonly SprintItem[];
  capacity: Pick<Capacity, 'total'>;
  totals: Pick<Totals, 'chosen'>;
  /** The names of the sprints that must be closed before, and are not. */
  openPrerequisites: readonly string[];
  /** Of its stories, those that own the same paths and of which neither waits for the other, as pairs of keys. */
  overlaps: ReadonlyArray<readonly [string, string]>;
  /** The definition of done that the team has set for all its sprints. */
  teamDone: readonly string[];
  /** Those gates that somebody answers for. */
  gates: ReadonlyArray<{ gate: Gate; state: GateState; who: readonly string[] }>;
  confirmations: ReadonlyArray<{ name: string; state: AnswerState }>;
}

const MOST_PAIRS = 4;

/** What a sprint needs before it starts, one line each, the heaviest first. */
export function readiness(plan: Checked): Check[] {
  return [
    hasGoal(plan),
    hasDates(plan),
    hasStories(plan),
    prerequisitesClosed(plan),
    estimated(plan),
    smallEnough(plan),
    owned(plan),
    mitigated(plan),
    ...gatesPassed(plan),
    withinCapacity(plan),
    ...apart(plan),
    hasCriteria(plan),
    hasDone(plan),
    confirmed(plan),
  ];
}

/** What keeps a sprint from starting, or needs a reason to. */
export function unmet(checks: readonly Check[], weight: Weight): Check[] {
  return checks.filter((check) => !check.isMet && check.weight === weight);
}

function hasGoal({ sprint }: Checked): Check {
  const isMet = sprint.goal.trim() !== '';
  return check('binds', isMet, isMet ? 'It has a goal' : 'It has no goal', 'Write it in `/sprint plan`.');
}

function hasDates({ sprint }: Checked): Check {
  const isMet = sprint.startsOn !== null && sprint.endsOn !== null;
  return check(
    'bars',
    isMet,
    isMet ? 'It has its dates' : 'It has no dates',
    'Choose them in `/sprint plan`.',
  );
}

function hasStories({ stories }: Checked): Check {
  const isMet = stories.length > 0;
  const says = isMet ? `${counted(stories.length)} in it` : 'Nothing is in it';
  return check('bars', isMet, says, 'Choose stories in `/sprint plan`.');
}

function prerequisitesClosed({ openPrerequisites }: Checked): Check {
  const isMet = openPrerequisites.length === 0;
  const says = isMet ? 'It waits for no other sprint' : `It waits for ${listOf(openPrerequisites)}`;
  return check('bars', isMet, says, 'Close it first with `/sprint close`, or take it out of the basics.');
}

function estimated({ stories }: Checked): Check {
  const open = stories.filter(({ estimate }) => estimate === null);
  const says = howMany(open, 'estimated', stories.length);
  return check('binds', open.length === 0, says, 'Play `/sprint poker`, or write `/sprint estimate`.');
}

function smallEnough({ sprint, stories }: Checked): Check {
  const isBig = ({ estimate }: { estimate: number | null }) =>
    sprint.unit === 'points' && (estimate ?? 0) >= TOO_BIG_POINTS;
  const big = stories.filter(isBig);
  const says =
    big.length === 0
      ? `No story has ${TOO_BIG_POINTS} points or more`
      : `${keysOf(big)} ${big.length === 1 ? 'has' : 'have'} ${TOO_BIG_POINTS} points or more`;
  return check('binds', big.length === 0, says, 'Break it down with `/sprint split`.');
}

function owned({ stories }: Checked): Check {
  const open = stories.filter(({ assignees }) => assignees.length === 0);
  return check(
    'binds',
    open.length === 0,
    howMany(open, 'assigned', stories.length),
    'Say who does it with `/sprint edit`.',
  );
}

function mitigated({ items }: Checked): Check {
  const open = items.filter(
    (item) => item.kind === 'risk' && needsMitigation(item) && item.mitigation.trim() === '',
  );
  const isMet = open.length === 0;
  const says = isMet
    ? 'The high risks say what is done about them'
    : `${open.length === 1 ? 'A high risk does' : `${open.length} high risks do`} not say what is done about it`;
  return check('binds', isMet, says, 'Write the mitigation under Risks.');
}

const GATE_WORDS: Record<Gate, string> = { business: 'business', technical: 'technical' };

function gatesPassed({ gates }: Checked): Check[] {
  return GATES.flatMap((gate) => {
    const found = gates.find((one) => one.gate === gate);
    if (!found) return [];
    const who = listOf(found.who);
    const says: Record<GateState, string> = {
      open: `${who} has not approved it (${GATE_WORDS[gate]})`,
      approved: `It is approved (${GATE_WORDS[gate]})`,
      'sent-back': `It was sent back (${GATE_WORDS[gate]})`,
      changed: `It has changed and waits for ${who} again (${GATE_WORDS[gate]})`,
    };
    const todo =
      found.state === 'sent-back'
        ? 'Change what was said, then `/sprint publish` asks again.'
        : `Ask ${who}.`;
    return [check('binds', found.state === 'approved', says[found.state], todo)];
  });
}

function withinCapacity({ sprint, totals, capacity }: Checked): Check {
  const over = totals.chosen - capacity.total;
  const says =
    over > 0
      ? `${estimateWords(over, sprint.unit)} more than there is capacity for`
      : `${roundAmount(totals.chosen)} of ${estimateWords(capacity.total, sprint.unit)}`;
  return check('warns', over <= 0, says, 'Take something out, or set the days.');
}

/** Said only where they meet: most stories own no paths. */
function apart({ overlaps }: Checked): Check[] {
  if (overlaps.length === 0) return [];
  const pairs = listOf(
    overlaps.map((pair) => pair.join(' with ')),
    MOST_PAIRS,
  );
  const todo = 'See where with `/sprint conflicts`, or let one need the other.';
  return [check('warns', false, `Stories own the same paths: ${pairs}`, todo)];
}

function hasCriteria({ stories, items }: Checked): Check {
  const without = stories.filter(({ acceptanceCriteria }) => acceptanceCriteria.length === 0);
  const isMet = without.length === 0 || items.some(({ kind }) => kind === 'acceptance' || kind === 'success');
  const says = isMet
    ? 'It says what counts as a success'
    : `${counted(without.length)} without acceptance criteria`;
  return check('warns', isMet, says, 'Write them on the stories, or under Criteria.');
}

function hasDone({ items, teamDone }: Checked): Check {
  const isMet = teamDone.length > 0 || items.some(({ kind }) => kind === 'done');
  const says = isMet ? 'It says what done means' : 'It does not say what done means';
  return check('warns', isMet, says, 'Write the definition of done.');
}

function confirmed({ confirmations }: Checked): Check {
  const open = confirmations.filter(({ state }) => state !== 'confirmed').map(({ name }) => name);
  const says =
    open.length === 0
      ? 'Everybody has confirmed their stories'
      : `${listOf(open)} ${open.length === 1 ? 'has' : 'have'} not confirmed`;
  return check('warns', open.length === 0, says, 'Ask them; their direct message from me has the buttons.');
}

function check(weight: Weight, isMet: boolean, says: string, todo: string): Check {
  return { weight, isMet, says, todo };
}

function howMany(open: ReadonlyArray<{ key: string }>, verb: string, all: number): string {
  if (open.length === 0) return all === 1 ? `Its story is ${verb}` : `All ${all} stories are ${verb}`;
  return `${keysOf(open)} ${open.length === 1 ? 'is' : 'are'} not ${verb}`;
}

function keysOf(stories: ReadonlyArray<{ key: string }>): string {
  return listOf(
    stories.map(({ key }) => key),
    6,
  );
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'story' : 'stories'}`;
}

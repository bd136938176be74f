import { shorten } from '../../../slack/mrkdwn.ts';
import { oneLine } from '../../../slack/words.ts';
import { formatDay, isLocalDate } from '../../../time/index.ts';
import { estimateWords, type SprintEvent, type Story, type Unit } from '../../sprints/index.ts';
import { isIn, textIn } from './gates.ts';

interface Told {
  sprintId: string;
  unit: Unit;
  /** Those of which something changed, by id, as they are now. */
  stories: ReadonlyMap<string, Pick<Story, 'key' | 'estimate' | 'status'>>;
}

/** What changed, in plain words, a phrase each: 'ERP-004 (5 points) came in', 'the goal changed'. */
export function changesInWords(changes: readonly SprintEvent[], told: Told): string[] {
  return [
    ...new Set(changes.map((event) => (event.subject === 'story' ? ofStory(event, told) : ofSprint(event)))),
  ];
}

function ofStory(event: SprintEvent, { sprintId, unit, stories }: Told): string {
  const story = stories.get(event.subjectId);
  const key = story?.key ?? 'a story';
  const { field, was, became } = event;
  switch (field) {
    case 'created':
    case 'sprintId':
      return isIn(event, sprintId)
        ? `${key} (${estimateWords(story?.estimate ?? null, unit)}) came in`
        : `${key} went out`;
    case 'estimate':
      return `${key} went from ${amount(was, unit)} to ${amount(became, unit)}`;
    case 'status':
      return became === 'dropped' ? `${key} was dropped` : `${key} is no longer dropped`;
    case 'isGoal':
      return became === true ? `the goal needs ${key} now` : `the goal no longer needs ${key}`;
    case 'dependencies':
      return `what ${key} needs changed`;
    case 'acceptanceCriteria':
      return `the criteria of ${key} changed`;
    default:
      return `the paths of ${key} changed`;
  }
}

const SPRINT_FIELDS: Partial<Record<SprintEvent['field'], string>> = {
  goal: 'the goal changed',
  demoGoal: 'the demo goal changed',
  release: 'the release changed',
  mergeGate: 'the merge gate changed',
};

function ofSprint({ field, was, became }: SprintEvent): string {
  if (field === 'startsOn') return `it starts ${day(became)} instead of ${day(was)}`;
  if (field === 'endsOn') return `it ends ${day(became)} instead of ${day(was)}`;
  if (field === 'items') return ofItem(was, became);
  return SPRINT_FIELDS[field] ?? 'the plan changed';
}

const KINDS: Record<string, string> = {
  ...{
    success: 'success criterion',
    acceptance: 'acceptance criterion',
    done: 'line of the definition of done',
  },
  ...{ risk: 'risk', external: 'external dependency', deliverable: 'deliverable', metric: 'metric' },
  integration: 'step of the integration',
};

function ofItem(was: unknown, became: unknown): string {
  const line = became ?? was;
  const kind = KINDS[textIn(line, 'kind')] ?? 'line';
  const verb = was === null ? 'was added' : became === null ? 'was taken out' : 'changed';
  return `the ${kind} “${shorten(oneLine(textIn(line, 'text')), 80)}” ${verb}`;
}

function amount(value: unknown, unit: Unit): string {
  return estimateWords(typeof value === 'number' ? value : null, unit);
}

function day(value: unknown): string {
  return typeof value === 'string' && isLocalDate(value) ? formatDay(value) : 'on no day';
}

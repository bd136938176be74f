import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { quoted } from '../../../slack/words.ts';
import { nameOf } from '../../workspaces/index.ts';
import {
  type Conflict,
  estimateWords,
  type Priority,
  priorityWords,
  type StoryType,
  typeWords,
  type Unit,
} from '../rules/index.ts';
import { namesOf, type People } from './words.ts';

/**
 * What others changed while somebody was writing, a sentence each, to stand on top of the form that is shown again with
 * what they wrote.
 *
 * @param people by id, among them who changed something and who is assigned
 */
export function conflictsWords(conflicts: readonly Conflict[], people: People, unit: Unit): string {
  const said = conflicts.map((conflict) => {
    const who = conflict.by ? escapeMrkdwn(nameOf(people, conflict.by)) : 'Somebody';
    return `${who} changed ${fieldWords(conflict.field)} to ${valueWords(conflict, people, unit)} while you were writing.`;
  });
  const yours = conflicts.length === 1 ? 'Yours is still in the field' : 'Yours are still in the fields';
  const way = `${yours}: press Save to replace theirs.`;
  return said.length === 1 ? `${said[0]} ${way}` : [...said, way].join('\n');
}

const FIELD_WORDS: Partial<Record<Conflict['field'], string>> = {
  assignees: 'who works on it',
  isGoal: 'whether it is a goal story',
  acceptanceCriteria: 'the acceptance criteria',
  ownedPaths: 'the paths it owns',
  rice: 'the RICE numbers',
  startsOn: 'the first day',
  endsOn: 'the last day',
  ownerId: 'the owner',
  pointsPerDay: 'the points per day',
  demoGoal: 'the goal of the demo',
  mergeGate: 'the merge gate',
  hasRiskCheck: 'the daily risk check',
};

function fieldWords(field: Conflict['field']): string {
  return FIELD_WORDS[field] ?? `the ${field}`;
}

function valueWords({ field, theirs }: Conflict, people: People, unit: Unit): string {
  if (field === 'estimate') return estimateWords(theirs as number | null, unit);
  if (field === 'priority') return priorityWords(theirs as Priority | null);
  if (field === 'type') return typeWords(theirs as StoryType).toLowerCase();
  if (field === 'assignees') return namesOf(theirs as string[], people) || 'nobody';
  if (field === 'ownerId')
    return typeof theirs === 'string' ? escapeMrkdwn(nameOf(people, theirs)) : 'nobody';
  if (theirs === null || theirs === '') return 'nothing';
  if (typeof theirs === 'boolean') return theirs ? 'yes' : 'no';
  if (Array.isArray(theirs)) return theirs.length > 0 ? quoted(theirs.join('; ')) : 'nothing';
  return typeof theirs === 'object' ? 'other numbers' : quoted(String(theirs));
}

import type { Db } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { quoted, sentence } from '../../../slack/words.ts';
import { formatDay, isLocalDate } from '../../../time/index.ts';
import { type Conflict, changesSince, type Sprint } from '../../sprints/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { allocationWords, inputsOf } from '../rules/index.ts';

/** What became of a form: it is kept, or somebody else changed the same meanwhile and nothing is. */
export type Kept =
  | { kind: 'kept'; sprintId: string; notices: string[] }
  /** `theirs`: inputs that others changed and that were left as they stood; they show theirs from now on. */
  | { kind: 'conflicts'; says: string; theirs: readonly string[] };

interface Met {
  sprint: Sprint;
  userId: string;
  /** As the form had it. */
  seen: number;
  conflicts: readonly Conflict[];
}

/** The answer to a form whose fields of a sprint others changed since it was opened. */
export async function conflictIn(
  db: Db,
  { sprint, userId, seen, conflicts }: Met,
): Promise<Extract<Kept, { kind: 'conflicts' }>> {
  const since = await changesSince(db, sprint.id, seen);
  const others = since.filter((event) => event.subjectId === sprint.id && event.byUserId !== userId);
  const isMet = (field: string) => conflicts.some((conflict) => conflict.field === field);
  const theirs = [...new Set(others.map(({ field }) => field))].filter((field) => !isMet(field));
  const says = await conflictWords(db, sprint.workspaceId, conflicts);
  return { kind: 'conflicts', says, theirs: theirs.flatMap(inputsOf) };
}

/** What somebody else changed while a form was open: a line for each, for the top of it. */
async function conflictWords(
  db: Db,
  workspaceId: string,
  conflicts: ReadonlyArray<Pick<Conflict, 'field' | 'theirs' | 'by'>>,
): Promise<string> {
  const named = conflicts.flatMap(({ by, field, theirs }) => [
    ...(by ? [by] : []),
    ...(field === 'ownerId' && typeof theirs === 'string' ? [theirs] : []),
  ]);
  const people = await peopleById(db, workspaceId, [...new Set(named)]);
  const lines = conflicts.map(({ field, theirs, by }) => {
    const who = by ? escapeMrkdwn(nameOf(people, by)) : 'Somebody';
    const words = field === 'ownerId' ? ownerWords(theirs, people) : valueWords(theirs);
    return `${who} changed ${FIELD_WORDS[field] ?? 'this'} to ${words} while you were writing.`;
  });
  return [...lines, YOURS_STAYS].join('\n');
}

export const YOURS_STAYS = 'Yours is still in the field: press Save to replace theirs.';

const FIELD_WORDS: Partial<Record<Conflict['field'], string>> = {
  ...{ name: 'the name', goal: 'the goal', focus: 'the focus', unit: 'the unit' },
  ...{ startsOn: 'the first day', endsOn: 'the last day', ownerId: 'who answers for it' },
  ...{
    pointsPerDay: 'the points of a day',
    allocation: 'the allocation',
    demoGoal: 'what is shown at the end',
  },
  ...{ release: 'the release', mergeGate: 'the merge gate', hasRiskCheck: 'the daily question about risks' },
};

function ownerWords(owner: unknown, people: Parameters<typeof nameOf>[0]): string {
  return typeof owner === 'string' ? escapeMrkdwn(nameOf(people, owner)) : 'nobody';
}

function valueWords(value: unknown): string {
  if (value === null || value === '') return 'nothing';
  if (typeof value === 'string') return isLocalDate(value) ? formatDay(value) : quoted(value, 300);
  if (isAllocation(value)) return allocationWords(value);
  return sentence(String(value)).toLowerCase();
}

function isAllocation(value: unknown): value is Parameters<typeof allocationWords>[0] {
  return typeof value === 'object' && value !== null && 'feature' in value;
}

import { newId, nextNumber, type Trx } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import type { Cause, Sprint, SprintEvent, Story } from '../rules/index.ts';
import { insertEvents } from '../store/index.ts';

/** Who did something, and why where a field alone does not say it. */
export interface By {
  /** null where the clock or another part did it */
  by: string | null;
  cause?: Cause | null;
}

/** One change of a field; the rest of the event is known from its subject. */
export type Logged = Pick<SprintEvent, 'field' | 'was' | 'became'>;

export const EVENTS = 'sprint-events';

export function logSprint(trx: Trx, core: Core, sprint: Sprint, by: By, changes: Logged[]): Promise<void> {
  const { id: subjectId, workspaceId, teamId } = sprint;
  const where = { workspaceId, teamId, subjectId, sprintId: subjectId, leftSprintId: null };
  return enter(
    trx,
    core,
    by,
    changes.map((change) => ({ subject: 'sprint', ...where, ...change })),
  );
}

/** Each story as it is afterwards, with what changed of it. */
export function logStories(
  trx: Trx,
  core: Core,
  by: By,
  changed: ReadonlyArray<{ story: Story; changes: Logged[] }>,
): Promise<void> {
  return enter(
    trx,
    core,
    by,
    changed.flatMap(({ story: { id: subjectId, workspaceId, teamId, sprintId }, changes }) =>
      changes.map((change) => ({
        ...{ subject: 'story' as const, workspaceId, teamId, subjectId, sprintId, ...change },
        leftSprintId: change.field === 'sprintId' && typeof change.was === 'string' ? change.was : null,
      })),
    ),
  );
}

/** What differs between two states, field by field. */
export function changesBetween<Fields extends object>(was: Fields, became: Partial<Fields>): Logged[] {
  return Object.entries(became).map(([name, value]) => ({
    field: name as Logged['field'],
    was: was[name as keyof Fields],
    became: value,
  }));
}

/** The App Homes of these people show their stories as they are now. */
export async function refreshHomes(
  trx: Trx,
  core: Core,
  workspaceId: string,
  userIds: Iterable<string>,
): Promise<void> {
  const keys = [...new Set(userIds)].map(homeKey);
  if (keys.length > 0) await core.outbox.refresh(trx, workspaceId, keys);
}

async function enter(
  trx: Trx,
  core: Core,
  { by, cause = null }: By,
  changes: ReadonlyArray<Omit<SprintEvent, 'id' | 'position' | 'cause' | 'byUserId' | 'at'>>,
): Promise<void> {
  const [any] = changes;
  if (!any) return;
  const first = await nextNumber(trx, any.workspaceId, EVENTS, changes.length);
  const at = core.clock.now();
  await insertEvents(
    trx,
    changes.map((change, index) => ({
      ...change,
      ...{ id: newId(), position: first + index, cause, byUserId: by, at },
    })),
  );
}

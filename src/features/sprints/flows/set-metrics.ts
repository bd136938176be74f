import type { Core } from '../../slice.ts';
import type { SprintEvent, SprintItem } from '../rules/index.ts';
import { eventsOf, itemsOf, latestPosition } from '../store/index.ts';
import { answerItems } from './answer-items.ts';
import { type Entered, once } from './once.ts';
import { requirePlanner } from './permission.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

/** What came of it: where somebody else wrote another value for the same metric meanwhile, nothing is kept. */
type KeptMetrics = { kind: 'saved' } | { kind: 'conflicts'; theirs: SprintItem[]; seen: number };

/**
 * Writes what metrics of a sprint came to, while it runs or once it is closed. A value that was left as the form showed it
 * stays as others have made it since.
 *
 * @param deed `values` by the ids of metrics; `seen` is the position of the last event when the form was opened
 * @throws UserError for those who do not plan, naming who can
 */
export function setMetrics(
  core: Core,
  deed: Entered & { sprintId: string; values: Readonly<Record<string, string>>; seen: number },
): Promise<KeptMetrics> {
  const { sprintId, userId, values, seen } = deed;
  return once<KeptMetrics>(
    core,
    deed,
    async (trx) => {
      const sprint = await requireSprint(trx, sprintId);
      await requirePlanner(trx, await teamOf(trx, sprint.teamId), userId, 'write down the metrics');
      const since = (await eventsOf(trx, sprintId, seen)).filter(({ field }) => field === 'items');
      const items = await itemsOf(trx, sprintId);
      const changed = items.filter((item) => values[item.id] !== undefined && !isAsShown(item));
      const theirs = changed.filter((item) => byOthers(item) && values[item.id] !== valueIn(item));
      if (theirs.length > 0) {
        return { kind: 'conflicts', theirs, seen: await latestPosition(trx, sprint.workspaceId) };
      }
      const mine = Object.fromEntries(changed.map(({ id }) => [id, values[id] ?? '']));
      await answerItems(trx, core, sprint, { met: {}, values: mine, by: userId });
      return { kind: 'saved' };

      function isAsShown(item: SprintItem): boolean {
        const first = eventsAbout(item, since)[0];
        return values[item.id] === valueIn(first ? first.was : item);
      }

      function byOthers(item: SprintItem): boolean {
        return eventsAbout(item, since).some(({ byUserId }) => byUserId !== userId);
      }
    },
    async () => ({ kind: 'saved' }),
  );
}

function eventsAbout({ id }: SprintItem, events: readonly SprintEvent[]): SprintEvent[] {
  return events.filter(({ became }) => isLine(became) && became.id === id);
}

/** What a metric came to, as a line of the sprint's items has it. */
function valueIn(line: unknown): unknown {
  return isLine(line) && 'value' in line ? line.value : '';
}

function isLine(line: unknown): line is { id: unknown } {
  return typeof line === 'object' && line !== null && 'id' in line;
}

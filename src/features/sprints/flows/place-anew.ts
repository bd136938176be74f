import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { differing, type Placed, type Story } from '../rules/index.ts';
import { placeStories } from '../store/index.ts';
import { type By, changesBetween, logStories } from './log.ts';

interface Move {
  story: Story;
  to: Partial<Placed>;
}

/** Puts many stories where they go, for whoever may; as they are then. */
export async function placeAnew(trx: Trx, core: Core, moves: readonly Move[], by: By): Promise<Story[]> {
  const since = core.clock.now();
  const moved = moves.map(({ story: was, to }) => {
    const changes = differing<Placed>({ status: was.status, sprintId: was.sprintId }, to);
    const story = { ...was, ...changes, ...(changes.status && { statusSince: since }) };
    return { story, changes: changesBetween(was, changes), status: changes.status };
  });
  const together = new Map<string, typeof moved>();
  for (const one of moved) {
    const place = `${one.story.sprintId} ${one.status}`;
    together.set(place, [...(together.get(place) ?? []), one]);
  }
  for (const [first, ...rest] of together.values()) {
    if (!first) continue;
    const ids = [first, ...rest].map(({ story }) => story.id);
    const { story, status } = first;
    await placeStories(trx, ids, {
      sprintId: story.sprintId,
      ...(status && { status: { is: status, since } }),
    });
  }
  await logStories(trx, core, by, moved);
  return moved.map(({ story }) => story);
}

import { partsMeet, readGlob } from './globs.ts';
import type { Story } from './types.ts';

/** Two stories that may change the same file. */
export interface Overlap<S> {
  one: S;
  other: S;
  /** The patterns that overlap: the first story's, then the other's. */
  paths: Array<[string, string]>;
}

type Owning = Pick<Story, 'id' | 'status' | 'ownedPaths'>;

/**
 * The pairs of parallel stories whose owned paths overlap. Those that are done or dropped run beside none.
 *
 * @param needs pairs of which one waits for the other, so that they are not parallel
 */
export function conflictMatrix<S extends Owning>(
  stories: readonly S[],
  needs: ReadonlyArray<{ storyId: string; needsStoryId: string }> = [],
): Overlap<S>[] {
  const ordered = new Set(needs.flatMap((one) => [pairOf(one.storyId, one.needsStoryId)]));
  const owning = stories
    .filter(({ status, ownedPaths }) => status !== 'done' && status !== 'dropped' && ownedPaths.length > 0)
    .map((story) => ({ story, globs: story.ownedPaths.map((path) => ({ path, read: readGlob(path) })) }));
  return owning.flatMap((one, at) =>
    owning.slice(at + 1).flatMap((other) => {
      if (ordered.has(pairOf(one.story.id, other.story.id))) return [];
      const paths = one.globs.flatMap((a) =>
        other.globs
          .filter((b) => a.read.some((parts) => b.read.some((others) => partsMeet(parts, others))))
          .map((b): [string, string] => [a.path, b.path]),
      );
      return paths.length > 0 ? [{ one: one.story, other: other.story, paths }] : [];
    }),
  );
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

import { localDateOf, pauseUnlessAborted } from '../../time/index.ts';
import type { LocalTeam } from '../local-team.ts';
import { playScene } from '../play.ts';
import { createStage, type Scene, TEAM_ZONE } from '../stage.ts';
import type { Chapter } from '../tour/index.ts';
import { actingPeople } from './acting-people.ts';
import type { Lane } from './lane.ts';

/** The team's sprint, a day at a time, played by its people beside whoever visits. */
export interface Tour {
  chapters(): Array<{ id: string; title: string; words: string; isDone: boolean }>;
  /** The id of the chapter that plays. */
  playing(): string | null;
  /** The title of the scene that is on. */
  scene(): string | null;
  /** Begins a chapter, or goes on with one that was left. Throws an Error in words where it cannot be played. */
  start(id: string): void;
  /** Leaves the rest of the chapter that plays; where none does, passes over the next. */
  skip(): void;
  /** Begins no further scene. */
  stop(): void;
}

export interface TourOptions {
  team: LocalTeam;
  lane: Lane;
  chapters: readonly Chapter[];
  /** Between two scenes, for whoever watches, on the machine's clock. */
  paceMs: number;
  changed(): void;
  /** A scene could not be played to its end: somebody else had done it, or was using the screen. */
  onNote(words: string): void;
  onError(error: unknown): void;
}

export function createTour(options: TourOptions): Tour {
  const { team, lane, paceMs, changed, onNote, onError } = options;
  const { stage } = createStage(team);
  const left = new Set<string>();
  const scenesPlayed = new Map<string, number>();
  let current: { chapter: Chapter; scene: Scene | null; ending: AbortController } | null = null;

  async function play(chapter: Chapter, ending: AbortSignal): Promise<void> {
    for (let index = played(chapter); index < chapter.scenes.length && !ending.aborted; index++) {
      const scene = chapter.scenes[index];
      if (scene) await lane.run(() => playUnlessOver(chapter, scene, ending));
      scenesPlayed.set(chapter.id, index + 1);
      changed();
      await pauseUnlessAborted(paceMs, ending);
    }
  }

  /** A scene of a day that is over is left out; one that is late today is played at once. */
  async function playUnlessOver(chapter: Chapter, scene: Scene, ending: AbortSignal): Promise<void> {
    if (ending.aborted || isOver(scene)) return;
    if (current?.chapter === chapter) current.scene = scene;
    changed();
    const acting = actingPeople(team, stage);
    const missing = await playScene(team, acting.stage, scene);
    await acting.leave();
    if (missing === null) return;
    onNote(
      `“${scene.title}” could not be played to its end: somebody had done it already, or was using that screen. The day goes on.`,
    );
  }

  function isOver({ at }: Scene): boolean {
    return at.slice(0, '2026-03-02'.length) < localDateOf(team.clock.now(), TEAM_ZONE);
  }

  function played({ id }: Chapter): number {
    return scenesPlayed.get(id) ?? 0;
  }

  function isDone(chapter: Chapter): boolean {
    const isAtItsEnd = played(chapter) >= chapter.scenes.length;
    return (
      current?.chapter !== chapter && (isAtItsEnd || left.has(chapter.id) || chapter.scenes.every(isOver))
    );
  }

  function end(): void {
    current?.ending.abort();
    current = null;
  }

  return {
    chapters: () =>
      options.chapters.map((chapter) => {
        const { id, title, words } = chapter;
        return { id, title, words, isDone: isDone(chapter) };
      }),
    playing: () => current?.chapter.id ?? null,
    scene: () => current?.scene?.title ?? null,
    start(id) {
      const chapter = options.chapters.find((each) => each.id === id);
      if (!chapter) throw new Error('The tour has no such chapter.');
      if (current) throw new Error(`${current.chapter.title} is playing. Skip the rest of it first.`);
      if (played(chapter) >= chapter.scenes.length) throw new Error(`${chapter.title} was played. ${AGAIN}`);
      if (chapter.scenes.every(isOver)) throw new Error(`${chapter.title} is over. ${AGAIN}`);
      const ending = new AbortController();
      const own = { chapter, scene: null, ending };
      current = own;
      left.delete(id);
      changed();
      play(chapter, ending.signal)
        .catch(onError)
        .finally(() => {
          if (current === own) current = null;
          changed();
        });
    },
    skip() {
      const chapter = current?.chapter ?? options.chapters.find((each) => !isDone(each));
      if (chapter) left.add(chapter.id);
      end();
      changed();
    },
    stop: end,
  };
}

const AGAIN = 'The clock moves forwards only; a reset begins the sprint anew.';

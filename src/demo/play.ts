import { instantOf } from '../time/index.ts';
import type { LocalTeam } from './local-team.ts';
import { createStage, type PlayRecord, type Scene, type Stage, TEAM_ZONE, whatIsMissing } from './stage.ts';

/** What is told of a play while it goes on. */
export interface Audience {
  /** Time has passed, or a scene is over: tell what happened since. */
  happened(): void;
  begins(scene: Scene): void;
}

/** Plays the scenes in their time. What a scene could not do counts as something that was not said. */
export async function play(
  team: LocalTeam,
  scenes: readonly Scene[],
  audience: Audience,
): Promise<PlayRecord> {
  const { stage, record } = createStage(team);
  for (const scene of scenes) {
    const missing = await playScene(team, stage, scene, audience);
    if (missing !== null) record.sayings.push({ at: team.clock.now(), words: scene.title, missing });
  }
  return record;
}

/** Plays one scene, at once where its time is over. Gives what could not be done in it, in words, or null. */
export async function playScene(
  team: LocalTeam,
  stage: Stage,
  scene: Scene,
  audience: Audience = UNWATCHED,
): Promise<string | null> {
  await team.moveTo(scene.from === undefined ? instantIn(scene.at) : justBefore(instantIn(scene.from)));
  audience.happened();
  audience.begins(scene);
  await team.moveTo(instantIn(scene.at));
  audience.happened();
  const missing = await whatIsMissing(() => scene.play(stage));
  await team.settle();
  audience.happened();
  return missing;
}

const UNWATCHED: Audience = { happened() {}, begins() {} };

function instantIn(moment: string): Date {
  const [date = '', time = ''] = moment.split(' ');
  return instantOf(date, time, TEAM_ZONE);
}

function justBefore(at: Date): Date {
  return new Date(at.getTime() - 1);
}

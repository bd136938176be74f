import type { Message } from '../../../../slack/message.ts';
import type { Core } from '../../../slice.ts';
import type { Story, Unit } from '../../rules/index.ts';
import { splitMessage } from '../../views/split.ts';
import type { People } from '../../views/words.ts';
import { settingsIn } from '../settings.ts';
import { assigneesAmong } from './around.ts';

/** A story that is about to be split, with what its line needs. */
export async function splitShown(core: Core, story: Story): Promise<[Story, People, Unit]> {
  const { db } = core.database;
  const people = await assigneesAmong(db, story.workspaceId, [story]);
  return [story, people, (await settingsIn(db, story)).unit];
}

/** What splitting it came to. */
export async function splitAnswer(
  core: Core,
  parent: Story,
  parts: readonly Story[],
  notices: readonly string[],
): Promise<Message> {
  const { db } = core.database;
  const people = await assigneesAmong(db, parent.workspaceId, parts);
  const { unit } = await settingsIn(db, parent);
  return splitMessage(parent, parts, { people, unit, notices });
}

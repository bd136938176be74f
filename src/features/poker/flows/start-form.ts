import type { Button } from '@slack/types';
import type { Db } from '../../../database/index.ts';
import { button } from '../../../slack/blocks.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Reader } from '../../slice.ts';
import { backlogOf, findStory, type Story, settingsOf, sprintsOf, storiesOf } from '../../sprints/index.ts';
import { findMember, findTeam, type Team } from '../../teams/index.ts';
import { ids } from '../ids.ts';
import { whyNotToEstimate } from '../rules/index.ts';
import { MOST_STORIES } from '../schema.ts';
import { openAmong } from '../store/index.ts';
import type { StartForm } from '../views/forms.ts';

/** The form to begin with, without a story named: those that have no estimate yet, of the sprint before the backlog. */
export async function formForTeam(db: Db, team: Team, channelId: string): Promise<StartForm> {
  const stories = await unestimatedOf(db, team);
  if (stories.length === 0) {
    throw new UserError('Every story has its estimate. `/sprint poker ERP-001` votes on one anew.');
  }
  return { team, channelId, stories: stories.slice(0, MOST_STORIES), chosen: [] };
}

/** The same for one story. */
export async function formForStory(db: Db, storyId: string): Promise<StartForm> {
  const story = await findStory(db, storyId);
  const team = story && (await findTeam(db, story.teamId));
  if (!team) throw new UserError('This story is no longer kept. `/sprint backlog` shows what there is.');
  return { team, channelId: team.homeChannelId, stories: [story], chosen: [story.id] };
}

async function unestimatedOf(db: Db, team: Team): Promise<Story[]> {
  const sprints = await sprintsOf(db, team.id, ['running', 'published', 'draft']);
  const chosen: Story[] = [];
  for (const sprint of sprints) chosen.push(...(await storiesOf(db, sprint.id)));
  const backlog = await backlogOf(db, await settingsOf(db, team.id), team.id);
  const wanted = [...chosen, ...backlog].filter(
    (story) => story.estimate === null && whyNotToEstimate(story) === null,
  );
  const open = await openAmong(
    db,
    wanted.map(({ id }) => id),
  );
  return wanted.filter(({ id }) => !open.some(({ storyId }) => storyId === id));
}

/** 'Estimate' on the card of a story that can be, for the team's members. */
export async function storyActions(db: Db, storyId: string, reader: Reader): Promise<Button[]> {
  const story = await findStory(db, storyId);
  const team = story && (await findTeam(db, story.teamId));
  if (!team || whyNotToEstimate(story) !== null) return [];
  const member = await findMember(db, team, reader.userId);
  if (!member?.canBeAsked) return [];
  return [button('Estimate', ids.start.open, { value: story.id, label: `Estimate ${story.key} together` })];
}

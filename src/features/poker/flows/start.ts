import { type Db, type Inbound, newId, type Trx, takeOnce } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import { requireStory, type SprintSettings, type Story, settingsIn } from '../../sprints/index.ts';
import { type Team, teamOfChannel } from '../../teams/index.ts';
import { deckOf, type Estimating, type Mode, type Session, whyNotToEstimate } from '../rules/index.ts';
import { MOST_STORIES } from '../schema.ts';
import { addSession, addStories, addVoters, openAmong, runningSessions, storiesIn } from '../store/index.ts';
import { goOn } from './go-on.ts';
import { cardKey } from './keys.ts';
import { openRound } from './rounds.ts';
import { requirePlayer } from './table.ts';
import { votersNow } from './voters.ts';

export interface Starting {
  inbound: Inbound;
  userId: string;
  team: Team;
  /** Where the card goes. */
  channelId: string;
  stories: Story[];
  mode: Mode;
  openMinutes: number;
}

/** The stories of these keys, each once. */
export async function storiesOfKeys(db: Db, team: Team, keys: readonly string[]): Promise<Story[]> {
  const stories = new Map<string, Story>();
  for (const key of keys) {
    const story = await requireStory(db, team, key);
    stories.set(story.id, story);
  }
  return [...stories.values()];
}

/** Where the card of a team goes: the channel it is asked for in, if that is one of the team's, else its home. */
export async function channelOfCard(db: Db, team: Team, channelId: string | undefined): Promise<string> {
  const here = channelId && (await teamOfChannel(db, team.workspaceId, channelId));
  return here && here.id === team.id && channelId ? channelId : team.homeChannelId;
}

/**
 * Has the team estimate stories. Where it does so in this channel already, live and in their unit, they come after those
 * on that card, unless one of them had its turn there.
 *
 * @returns what whoever asked is told
 * @throws UserError for stories that are done, dropped or being estimated, or estimated in different units; for those who
 * are not of the team
 */
export async function startPoker(core: Core, starting: Starting): Promise<string> {
  return core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, starting.inbound, core.clock.now()))) return 'I have that already.';
    await requirePlayer(trx, starting.team, starting.userId);
    await requireFree(trx, starting);
    const settings = await requireOneUnit(trx, starting.stories);
    const running = await liveHere(trx, starting, settings);
    const known = running ? await storiesIn(trx, running.id) : [];
    if (!running || isVotedAnew(starting, known)) return begin(trx, core, starting, settings);
    return comeAfter(trx, core, starting, { session: running, known });
  });
}

async function requireFree(trx: Trx, { stories }: Starting): Promise<void> {
  if (stories.length === 0)
    throw new UserError('Say which stories: `/sprint poker ERP-001 ERP-002`.', 'stories');
  if (stories.length > MOST_STORIES) {
    throw new UserError(
      `${MOST_STORIES} stories at a time are as many as a team bears. Name fewer.`,
      'stories',
    );
  }
  for (const story of stories) {
    const why = whyNotToEstimate(story);
    if (why) throw new UserError(`${escapeMrkdwn(story.key)} cannot be estimated: ${why}.`, 'stories');
  }
  const open = await openAmong(
    trx,
    stories.map(({ id }) => id),
  );
  const [first] = open;
  const story = stories.find(({ id }) => id === first?.storyId);
  if (story) {
    throw new UserError(
      `${escapeMrkdwn(story.key)} is being estimated already; its card is further up in the channel.`,
      'stories',
    );
  }
}

/** How these stories are estimated: what stands in a sprint, in the sprint's unit. */
async function requireOneUnit(trx: Trx, stories: readonly Story[]): Promise<SprintSettings> {
  const [first, ...others] = stories;
  if (!first) throw new Error('There is no story to estimate');
  const settings = await settingsIn(trx, first);
  for (const other of others) {
    const { unit } = await settingsIn(trx, other);
    if (unit === settings.unit) continue;
    throw new UserError(
      `${escapeMrkdwn(first.key)} is estimated in ${settings.unit}, ${escapeMrkdwn(other.key)} in ${unit}: vote on them apart.`,
      'stories',
    );
  }
  return settings;
}

async function liveHere(
  trx: Trx,
  starting: Starting,
  { unit }: SprintSettings,
): Promise<Session | undefined> {
  if (starting.mode !== 'live') return undefined;
  const running = await runningSessions(trx, { teamId: starting.team.id });
  return running.find(
    (one) => one.mode === 'live' && one.channelId === starting.channelId && one.unit === unit,
  );
}

/** What a card is done with keeps its votes there: voting on it anew is another card. */
function isVotedAnew({ stories }: Starting, known: readonly Estimating[]): boolean {
  return stories.some(({ id }) => known.some(({ storyId }) => storyId === id));
}

async function comeAfter(
  trx: Trx,
  core: Core,
  { team, stories }: Starting,
  { session, known }: { session: Session; known: readonly Estimating[] },
): Promise<string> {
  if (known.length + stories.length > 2 * MOST_STORIES) {
    throw new UserError(
      'The card in this channel has enough before it. Come back when it is done.',
      'stories',
    );
  }
  await addStories(trx, stories.map(waiting(session)), known.length);
  await goOn(trx, core, { session, team, stories: await storiesIn(trx, session.id) });
  return `${keysOf(stories)} ${stories.length === 1 ? 'comes' : 'come'} after those on the card that is open in <#${session.channelId}>.`;
}

async function begin(trx: Trx, core: Core, starting: Starting, settings: SprintSettings): Promise<string> {
  const { team, userId, stories, mode, channelId, openMinutes } = starting;
  const now = core.clock.now();
  const session: Session = {
    ...{
      id: newId(),
      workspaceId: team.workspaceId,
      teamId: team.id,
      channelId,
      mode,
      facilitatorId: userId,
    },
    ...{
      unit: settings.unit,
      scale: deckOf(settings),
      openMinutes,
      startedAt: now,
      endedAt: null,
      nextDueAt: null,
    },
  };
  await addSession(trx, session);
  await addVoters(trx, session.id, await votersNow(trx, team, { mode, facilitatorId: userId, now }));
  await addStories(trx, stories.map(waiting(session)), 0);
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: team.workspaceId, key: cardKey(session), channel: channelId },
    content: { view: 'poker.card', ref: { sessionId: session.id } },
  });
  if (mode === 'async') {
    for (const story of await storiesIn(trx, session.id)) {
      await openRound(trx, { session, team }, story, { round: 1, now });
    }
  }
  await goOn(trx, core, { session, team, stories: await storiesIn(trx, session.id) });
  return `The card for ${keysOf(stories)} is in <#${channelId}>.`;
}

function waiting({ id }: Session): (story: Story) => Estimating {
  return (story) => ({
    ...{ sessionId: id, storyId: story.id, state: 'waiting', round: 1, subject: '', sprintId: null },
    ...{ remindAt: null, closesAt: null, result: null, endedBecause: null },
  });
}

function keysOf(stories: readonly Story[]): string {
  return listOf(stories.map(({ key }) => escapeMrkdwn(key)));
}

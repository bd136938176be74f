import { addDays as addCalendarDays } from 'date-fns/addDays';
import { subDays } from 'date-fns/subDays';
import type { Trx } from '../../../database/index.ts';
import type { Delivery } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import { type Absence, absencesOn, findMembers, type Member } from '../../teams/index.ts';
import { isReminderAhead } from '../rules/day.ts';
import type { StoryNews } from '../rules/news.ts';
import type { Prompt } from '../rules/types.ts';
import { findPrompts, promptsDueBetween, untoldNews } from '../store/index.ts';
import { messagesBeside } from './messages-since.ts';
import { type OccurrencePlace, placeOfOccurrence } from './place.ts';

/** Yesterday and today by any clock. */
const DAYS_AROUND = 3;

/** An occurrence, and what is known of those whose turn it is. */
export interface Round extends OccurrencePlace {
  prompts: ReadonlyMap<string, Prompt>;
  members: ReadonlyMap<string, Member>;
  away: ReadonlyMap<string, Absence>;
  /** Their prompts in every team of theirs, of about these days. */
  around: readonly Prompt[];
  /** When other messages came to those who are to be reminded. */
  besides: ReadonlyMap<string, Date[]>;
  /** What they are still to be told of stories; a prompt that goes out tells it. */
  news: readonly StoryNews[];
  toldNews: StoryNews[];
  /** What goes out to them in the end. */
  owed: Delivery[];
}

export async function roundOf(
  trx: Trx,
  core: Core,
  occurrenceId: string,
  userIds: string[],
): Promise<Round | undefined> {
  const now = core.clock.now();
  const place = await placeOfOccurrence(trx, occurrenceId);
  if (!place) return undefined;
  const { team, occurrence } = place;
  const { workspaceId } = team;
  const days = { from: subDays(now, DAYS_AROUND), to: addCalendarDays(now, DAYS_AROUND) };
  const prompts = await findPrompts(trx, occurrenceId, userIds);
  const toRemind = [...prompts.values()].filter(isReminderAhead).map(({ userId }) => userId);
  return {
    ...place,
    prompts,
    besides: await messagesBeside(trx, core, { workspaceId, userIds: toRemind }, subDays(now, 1)),
    members: await findMembers(trx, team, userIds),
    away: await absencesOn(trx, workspaceId, userIds, occurrence.date),
    around: await promptsDueBetween(trx, { workspaceId, userIds, ...days }),
    news: await untoldNews(trx, workspaceId, userIds),
    ...{ toldNews: [], owed: [] },
  };
}

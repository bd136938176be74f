import type { Db } from '../../../database/index.ts';
import { openStoriesOf } from '../../sprints/index.ts';
import { channelFor } from '../../teams/index.ts';
import { isOnTheWay } from '../rules/board.ts';
import { linesOfKind } from '../rules/lines.ts';
import type { Prompt } from '../rules/types.ts';
import { answerBefore, newsToldIn } from '../store/index.ts';
import type { PromptData } from '../views/prompt.ts';
import { plannedLines } from './board/proposals.ts';
import { sprintDays } from './board/sprint-days.ts';
import { toldNews } from './news/told-news.ts';
import { dailyTime, type OccurrencePlace } from './place.ts';

/** All that a prompt shows to one person. */
export async function promptData(db: Db, place: OccurrencePlace, prompt: Prompt): Promise<PromptData> {
  const { occurrence, standup, team } = place;
  const { userId } = prompt;
  const { date } = occurrence;
  const last = await answerBefore(db, standup.id, userId, date);
  const planned = last ? linesOfKind(last.lines, 'today') : [];
  const days = await sprintDays(db, team, date);
  const hasSprint = days.length > 0;
  const stories = hasSprint ? await openStoriesOf(db, team.workspaceId, userId, team.id) : [];
  const before = last ? { answer: last, lines: planned } : null;
  return {
    ...{ teamName: team.name, channelId: await channelFor(db, team, 'standup'), occurrence, prompt },
    planned,
    today: hasSprint ? await plannedLines(db, team, { userId, date, before }) : [],
    inProgress: stories.filter(isOnTheWay).map(({ key }) => key),
    sprintDays: days,
    news: hasSprint ? await toldNews(db, userId, await newsToldIn(db, occurrence.id, userId)) : [],
    dailyAt: dailyTime(place, date),
  };
}

import { min } from 'date-fns/min';
import { altOf, type Burndown } from '../../../charts/index.ts';
import type { Db } from '../../../database/index.ts';
import { nameBefore } from '../../../slack/mrkdwn.ts';
import { addDays, instantOf, type LocalDate } from '../../../time/index.ts';
import type { DailyDay, DailyPart } from '../../slice.ts';
import { boardButton } from '../../sprints/index.ts';
import { dayWords } from '../../standups/index.ts';
import type { Team } from '../../teams/index.ts';
import { judgementOf } from '../store/health.ts';
import { contingencyWords, healthLine } from '../views/health.ts';
import { burndownOf, drawnFrom } from './burndown.ts';
import { finishedLine } from './celebrate.ts';
import { aroundTeam, currentSprints, teamOf } from './circumstances.ts';
import { courseOf } from './course.ts';
import { examine } from './health.ts';
import { reviewLine } from './requests.ts';

/** Sprints of one team in one daily. */
const SPRINTS_SHOWN = 5;
const PANELS = 3;

/** Where the team's sprints stand, in its daily; null where none runs or was closed that day. */
export async function dailyPart(db: Db, day: DailyDay): Promise<DailyPart | null> {
  const around = await aroundTeam(db, day.teamId);
  const sprints = await currentSprints(db, around.team, day.date);
  const besides = await besidesSprints(db, around.team, day);
  if (sprints.length === 0 && besides.length === 0) return null;
  const isNamed = sprints.length > 1;
  const part: DailyPart = { days: [], lines: [], picture: null, buttons: [] };
  const at = withinDay(around.team, day.date, day.now);
  const panels: Burndown[] = [];
  for (const sprint of sprints.slice(0, SPRINTS_SHOWN)) {
    const { health, course } = await examine(db, sprint, around, at);
    const words = dayWords(sprint, around.calendar, day.date);
    part.days.push(isNamed ? `${nameBefore(sprint.name)} ${words}` : words);
    const average = (await judgementOf(db, sprint.id))?.average ?? null;
    part.lines.push(healthLine({ ...health, sprint, today: day.date }, { isNamed, average }));
    const contingency = contingencyWords(health.contingency);
    if (contingency) part.lines.push(contingency);
    const panel = panels.length < PANELS ? await burndownOf(db, sprint, course, around, at) : null;
    if (panel) panels.push(panel);
  }
  part.lines.push(...besides);
  const [only] = sprints;
  if (only?.state === 'running' && !isNamed) part.buttons.push(boardButton(only));
  if (panels.length > 0) part.picture = { alt: altOf({ kind: 'burndown', panels }) };
  return part;
}

/** What was finished, where no channel is for that, and what waits for a review. */
async function besidesSprints(db: Db, team: Team, day: DailyDay): Promise<string[]> {
  const lines = [await finishedLine(db, team, day), await reviewLine(db, team, day.now)];
  return lines.filter((line) => line !== null);
}

/** The panels of the picture in a team's daily of that date, as they are at an instant. */
export async function panelsOf(
  db: Db,
  { teamId, date }: { teamId: string; date: LocalDate },
  at: Date,
): Promise<Burndown[]> {
  const around = await aroundTeam(db, teamId);
  const panels: Burndown[] = [];
  for (const sprint of await currentSprints(db, around.team, date)) {
    if (panels.length === PANELS) break;
    const asOf = withinDay(around.team, date, at);
    const panel = await burndownOf(db, sprint, await courseOf(db, sprint), around, asOf);
    if (panel) panels.push(panel);
  }
  return panels;
}

/** Whether there is anything in the picture of a team's daily, without drawing up what. */
export async function hasPanels(
  db: Db,
  { teamId, date }: { teamId: string; date: LocalDate },
  at: Date,
): Promise<boolean> {
  const team = await teamOf(db, teamId);
  const asOf = withinDay(team, date, at);
  for (const sprint of await currentSprints(db, team, date)) {
    if (drawnFrom(sprint, await courseOf(db, sprint), team, asOf) !== null) return true;
  }
  return false;
}

/** A day that is looked at later, after an outage, is judged as of its end. */
function withinDay({ timeZone }: Team, date: LocalDate, at: Date): Date {
  const ends = instantOf(addDays(date, 1), '00:00', timeZone);
  return min([at, new Date(ends.getTime() - 1)]);
}

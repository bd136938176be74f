import { newId } from '../../../database/index.ts';
import { AmbiguousPlace } from '../../../slack/commands/ambiguous-place.ts';
import type { Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Core, Reader } from '../../slice.ts';
import { requireOpenSprint, type Sprint, sprintsOf } from '../../sprints/index.ts';
import type { Team } from '../../teams/index.ts';
import type { Place } from '../rules/index.ts';
import { forgetWindows } from '../store/index.ts';
import { requireTeamPlanner, STANDING } from './plan.ts';
import { showPlace } from './screens.ts';

const NEW = 'new';
const DAY_MS = 24 * 60 * 60_000;

/**
 * The window for `/sprint plan`: the plan that is being made, a new one where there is none.
 *
 * @param text 'new', or the name or number of a sprint; '' for the one that is meant
 * @throws AmbiguousPlace where several are being planned: the command then asks which, a new one among them
 * @throws UserError for those who may not plan, where there is nothing to look at
 */
export async function openPlan(core: Core, reader: Reader, team: Team, text: string): Promise<Modal> {
  const { db } = core.database;
  const sprint = text.toLowerCase() === NEW ? undefined : await sprintMeant(core, team, text);
  if (!sprint) await requireTeamPlanner(db, team, reader.userId);
  const forgotten = new Date(core.clock.now().getTime() - DAY_MS);
  await core.database.transaction((trx) => forgetWindows(trx, forgotten));
  return showPlace(core, reader, beginning(team, sprint));
}

async function sprintMeant(core: Core, team: Team, name: string): Promise<Sprint | undefined> {
  const { db } = core.database;
  if (name !== '') return requireOpenSprint(db, team, { states: STANDING, name });
  const planned = await sprintsOf(db, team.id, ['draft', 'published']);
  if (planned.length < 2) return planned[0];
  const places = [
    ...planned.map((sprint) => ({ name: sprint.name, channelId: team.homeChannelId, adds: sprint.name })),
    { name: 'A new sprint', channelId: team.homeChannelId, adds: NEW },
  ];
  const names = planned.map((sprint) => `\`/sprint plan ${escapeMrkdwn(sprint.name)}\``).join(', ');
  throw new AmbiguousPlace(
    `${escapeMrkdwn(team.name)} plans ${planned.length} sprints. Which one do you mean?`,
    places,
    `Type ${names} or \`/sprint plan new\`.`,
  );
}

/** Where a window begins: at the first step of a new sprint, else at the whole plan. */
function beginning(team: Team, sprint: Sprint | undefined): Place {
  return {
    ...{ teamId: team.id, sprintId: sprint?.id ?? null, screen: sprint ? 'overview' : 'dates' },
    ...{ window: newId(), turn: 0, seen: 0, page: 0, kind: null, itemId: null },
  };
}

import type { Message, Modal } from '../../../slack/message.ts';
import { UserError } from '../../../slack/user-error.ts';
import { meetingsInWords } from '../../ceremonies/index.ts';
import type { Core, Reader } from '../../slice.ts';
import { backlogOf, type ItemKind, latestPosition, sprintsOf } from '../../sprints/index.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import { type Place, tileOf } from '../rules/index.ts';
import { type BasicsForm, type DatesForm, daysField } from '../schema/index.ts';
import { keepWindow, templatesOf } from '../store/index.ts';
import { basicsScreen } from '../views/basics.ts';
import { capacityScreen } from '../views/capacity.ts';
import { datesScreen } from '../views/dates.ts';
import { EMPTY_ITEM, type ItemValues, itemScreen } from '../views/item.ts';
import { listScreen } from '../views/lists.ts';
import { overviewScreen } from '../views/overview.ts';
import type { Plan } from '../views/plan.ts';
import { publishingBlocks } from '../views/readiness.ts';
import { recapScreen } from '../views/recap.ts';
import { storiesScreen } from '../views/stories.ts';
import { proposalFor } from './dates.ts';
import { requireItem, valuesOf } from './items.ts';
import { planOf } from './plan.ts';
import { recapOf, recapWords } from './recap.ts';
import { standingOf } from './standing.ts';

/** What is shown besides what is kept: words on top, and what was typed and not taken. */
export interface Typed {
  says?: string | undefined;
  line?: string;
  refusal?: Message;
  dates?: Partial<DatesForm>;
  basics?: Partial<BasicsForm>;
  capacity?: ReadonlyMap<string, string>;
  item?: Partial<ItemValues>;
}

/** The window at a place, as things stand now. From now on it follows what others change. */
export async function showPlace(core: Core, reader: Reader, place: Place, typed: Typed = {}): Promise<Modal> {
  const { db } = core.database;
  const position = await latestPosition(db, reader.workspaceId);
  if (place.sprintId === null) return newSprint(core, { ...place, seen: position }, typed);
  const { sprintId } = place;
  const seen = { ...place, sprintId, seen: position };
  const modal = await screenAt(core, reader, seen, typed);
  await core.database.transaction((trx) =>
    keepWindow(trx, { ...reader, place: seen, position }, core.clock.now()),
  );
  return modal;
}

async function newSprint(core: Core, place: Place, typed: Typed): Promise<Modal> {
  const team = await requireTeamOf(core, place.teamId);
  const { name, dates, last } = await proposalFor(core, team);
  const written = typed.dates;
  return datesScreen(place, {
    teamName: team.name,
    name: written?.name ?? name,
    goal: written?.goal ?? '',
    startsOn: written?.starts === undefined ? dates.startsOn : written.starts,
    endsOn: written?.ends === undefined ? dates.endsOn : written.ends,
    length: written?.length ?? '',
    lastGoal: last?.goal ?? '',
    templates: await templatesOf(core.database.db, team.id, 'goal'),
    isNew: true,
    says: typed.says,
  });
}

type Planned = Place & { sprintId: string };

async function screenAt(core: Core, reader: Reader, place: Planned, typed: Typed): Promise<Modal> {
  const { db } = core.database;
  const plan = await planOf(core, reader, place.sprintId);
  const { says } = typed;
  switch (place.screen) {
    case 'dates':
      return datesAgain(core, place, plan, typed);
    case 'stories': {
      const waiting = (await backlogOf(db, plan.settings, plan.sprint.teamId)).length;
      const templates = await templatesOf(db, plan.sprint.teamId, 'story');
      const { line = '', refusal } = typed;
      return storiesScreen(place, { ...plan, waiting, templates, says, line, refusal });
    }
    case 'recap':
      return recapScreen(place, { ...plan, ...(await recapOf(db, plan.sprint, core.clock.now())), says });
    case 'basics':
      return basicsScreen(place, { ...(await basicsOf(core, plan, typed.basics)), says });
    case 'capacity':
      return capacityScreen(place, { ...plan, typed: typed.capacity ?? new Map(), daysField, says });
    case 'item':
      return itemAgain(core, place, typed);
    default: {
      const tile = tileOf(place.screen);
      if (tile) return listScreen(place, tile, plan);
      return overview(core, place, plan, says);
    }
  }
}

async function overview(core: Core, place: Planned, plan: Plan, says: string | undefined): Promise<Modal> {
  const recap = await recapWords(core.database.db, plan.sprint);
  const standing = await standingOf(core.database.db, place.sprintId, core.clock.now());
  const publishing = publishingBlocks(standing, plan.mayPlan);
  const ceremonies = await meetingsInWords(core.database.db, plan.sprint);
  return overviewScreen(place, { ...plan, recap, publishing, ceremonies, says });
}

async function datesAgain(core: Core, place: Planned, { sprint }: Plan, typed: Typed): Promise<Modal> {
  const team = await requireTeamOf(core, sprint.teamId);
  const { last } = await proposalFor(core, team);
  const { dates: written, says } = typed;
  return datesScreen(place, {
    teamName: team.name,
    name: written?.name ?? sprint.name,
    goal: written?.goal ?? sprint.goal,
    startsOn: written?.starts === undefined ? sprint.startsOn : written.starts,
    endsOn: written?.ends === undefined ? sprint.endsOn : written.ends,
    length: written?.length ?? '',
    lastGoal: last && last.id !== sprint.id ? last.goal : '',
    templates: await templatesOf(core.database.db, team.id, 'goal'),
    isNew: false,
    says,
  });
}

async function basicsOf(core: Core, { sprint, needs }: Plan, written: Partial<BasicsForm> = {}) {
  const all = await sprintsOf(core.database.db, sprint.teamId, ['draft', 'published', 'running', 'closed']);
  const others = all.filter(({ id }) => id !== sprint.id).toReversed();
  const { number } = sprint;
  const { focus, unit, ownerId: owner, demoGoal: demo, release, mergeGate: gate } = sprint;
  const kept = { focus, unit, owner, demo, release, gate, needs: needs.map(({ id }) => id), template: '' };
  return { ...kept, ...written, number, others };
}

async function itemAgain(core: Core, place: Planned, { item: written, says }: Typed): Promise<Modal> {
  const { itemId, sprintId } = place;
  if (itemId === null) {
    return itemScreen(place, place.kind ?? 'risk', { ...EMPTY_ITEM, ...written }, says);
  }
  const item = await requireItem(core, sprintId, itemId);
  const kind: ItemKind = item.kind;
  return itemScreen({ ...place, kind }, kind, { ...valuesOf(item), ...written }, says);
}

async function requireTeamOf(core: Core, teamId: string): Promise<Team> {
  const team = await findTeam(core.database.db, teamId);
  if (!team) throw new UserError('That team is gone. Nothing was changed.');
  return team;
}

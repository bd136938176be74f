import { type Inbound, newId, type Trx, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { addDays, localDateOf, mondayOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import {
  createTeam,
  learnHolidays,
  requireManager,
  setChannel,
  setRole,
  type Team,
  updateTeam,
} from '../../teams/index.ts';
import {
  canBeAsked,
  findChannel,
  learnChannel,
  learnPeople,
  peopleById,
  usableChannel,
} from '../../workspaces/index.ts';
import { setupFields } from '../ids.ts';
import { firstDate } from '../rules/schedule.ts';
import type { Standup } from '../rules/types.ts';
import { type SetupForm, scheduleOf } from '../schema/setup-form.ts';
import { findStandup, insertStandup, updateSchedule } from '../store/index.ts';
import { keys } from './keys.ts';
import { openDates } from './open-occurrence.ts';
import { placeOf } from './place.ts';
import { type HolidayRegion, readHolidayPlace } from './read-place.ts';
import { replanOpen } from './replan.ts';

interface Saving {
  inbound: Inbound;
  userId: string;
  form: SetupForm;
}

/** Makes a channel a team's home and starts its standup; whoever did it is told what is still missing. */
export async function setUpStandup(core: Core, input: Saving & { channelId: string }): Promise<void> {
  const { inbound, userId, form, channelId } = input;
  const { workspaceId } = inbound;
  const isKnown = (await usableChannel(core.database.db, workspaceId, channelId)) !== undefined;
  if (!isKnown) await learnChannel(core, workspaceId, channelId);
  const holidays = await prepare(core, workspaceId, form);
  const standup = await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, inbound, now))) return undefined;
    const { name, zone } = setupFields;
    const asked = { workspaceId, homeChannelId: channelId, createdBy: userId };
    const team = await createTeam(
      trx,
      { ...asked, name: form[name], timeZone: form[zone], ...holidays },
      now,
    );
    await saveRolesAndChannels(trx, team, form);
    const started = newStandup(team, form, now);
    await insertStandup(trx, started);
    await core.outbox.owe(trx, {
      ...{ kind: 'message', workspaceId: team.workspaceId, key: keys.checklist(team.id), channel: userId },
      content: { view: 'standups.checklist', ref: { teamId: team.id } },
    });
    return started;
  });
  if (standup) await openDates(core, standup);
}

/** Changes a team and its standup; what is open already follows where it has not begun. */
export async function changeStandup(core: Core, input: Saving & { standupId: string }): Promise<void> {
  const { inbound, userId, form, standupId } = input;
  const { db } = core.database;
  const place = await placeOf(db, inbound.workspaceId, standupId);
  await requireManager(db, place.team, userId, 'change the settings', 'use `/standup status`');
  const holidays = await prepare(core, inbound.workspaceId, form);
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, inbound, now))) return;
    const { name, zone } = setupFields;
    const changes = { name: form[name], timeZone: form[zone], ...holidays };
    const { team: before } = await placeOf(trx, inbound.workspaceId, standupId);
    const team = await updateTeam(trx, before, changes);
    await saveRolesAndChannels(trx, team, form);
    const monday = mondayOf(localDateOf(now, team.timeZone));
    await updateSchedule(trx, standupId, scheduleOf(form, monday));
    const standup = await findStandup(trx, standupId);
    if (standup) await replanOpen(trx, { standup, team }, now);
    await core.outbox.refresh(trx, team.workspaceId, keys.checklist(team.id));
  });
}

/** What has to be asked of Slack and of the calendar before anything is kept. */
async function prepare(core: Core, workspaceId: string, form: SetupForm): Promise<HolidayRegion> {
  for (const field of [setupFields.lead, setupFields.product]) {
    await requireTellable(core, workspaceId, form[field], field);
  }
  const place = await readHolidayPlace(form[setupFields.country]);
  if (place.country !== null) await learnHolidays(core, { ...place, country: place.country });
  for (const field of [setupFields.standup, setupFields.blockers, setupFields.wins, setupFields.general]) {
    const channelId = form[field];
    if (channelId !== null) await learnOtherChannel(core, workspaceId, channelId, field);
  }
  return place;
}

/** Roles are for people who can be told something; they need not be in the channel. */
async function requireTellable(core: Core, workspaceId: string, ids: string[], field: string): Promise<void> {
  if (ids.length === 0) return;
  await learnPeople(core, workspaceId, ids);
  const people = await peopleById(core.database.db, workspaceId, ids);
  const wrong = [...people.values()].find((person) => !canBeAsked(person));
  if (!wrong) return;
  const what = wrong.isBot ? 'a bot' : wrong.isDeactivated ? 'no longer in this workspace' : 'a guest';
  throw new UserError(`${wrong.name} is ${what} and cannot hold this role. Choose somebody else.`, field);
}

/** A channel without the bot may be chosen: the checklist says how to invite it. */
async function learnOtherChannel(
  core: Core,
  workspaceId: string,
  channelId: string,
  field: string,
): Promise<void> {
  try {
    await learnChannel(core, workspaceId, channelId);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const channel = await findChannel(core.database.db, workspaceId, channelId);
    if (!channel || channel.isArchived) throw new UserError(error.reply.text, field);
  }
}

async function saveRolesAndChannels(trx: Trx, team: Team, form: SetupForm): Promise<void> {
  await setRole(trx, team, 'team_lead', form[setupFields.lead]);
  await setRole(trx, team, 'product_owner', form[setupFields.product]);
  for (const role of ['standup', 'blockers', 'wins', 'general'] as const) {
    await setChannel(trx, team, role, form[setupFields[role]]);
  }
}

function newStandup(team: Team, form: SetupForm, now: Date): Standup {
  const today = localDateOf(now, team.timeZone);
  const schedule = scheduleOf(form, mondayOf(today));
  return {
    ...{ id: newId(), workspaceId: team.workspaceId, teamId: team.id, ...schedule },
    openedUntil: addDays(firstDate(schedule, today, team.timeZone, now), -1),
    ...{ setUpBy: team.createdBy, createdAt: now },
  };
}

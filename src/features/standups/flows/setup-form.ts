import type { Db } from '../../../database/index.ts';
import { sentence } from '../../../slack/words.ts';
import { localDateOf, mondayOf, occursOn } from '../../../time/index.ts';
import { channelFor, holdersOf, type Team } from '../../teams/index.ts';
import { findChannel, findPerson } from '../../workspaces/index.ts';
import type { Schedule } from '../rules/types.ts';
import { cadenceOption } from '../schema/setup-form.ts';
import { questionsOf } from '../store/index.ts';
import type { SetupModalData } from '../views/setup-modal.ts';
import type { Place } from './place.ts';
import { spokenPlace } from './read-place.ts';

/** Good enough to be saved as they are. */
const DEFAULTS: Schedule = {
  modes: { 1: 'async', 2: 'async', 3: 'async', 4: 'async', 5: 'async', 6: 'off', 7: 'off' },
  cadence: { kind: 'weekly' },
  askedAt: '09:00',
  dailyAt: '11:00',
  openMinutes: 120,
  remindMinutes: 30,
};

/** What the modal proposes for a channel that is no team's home yet. */
export async function newSetupForm(
  db: Db,
  where: { workspaceId: string; userId: string; channelId: string; channelName: string },
): Promise<SetupModalData> {
  const person = await findPerson(db, where.workspaceId, where.userId);
  return {
    metadata: JSON.stringify({ channelId: where.channelId }),
    standupId: '',
    ...{ isNew: true, channelName: where.channelName, name: teamNameFor(where.channelName) },
    ...{ schedule: DEFAULTS, cadence: 'weekly', timeZone: person?.timeZone ?? 'UTC', country: '' },
    ...{
      lead: [],
      product: [],
      channels: { standup: null, blockers: null, wins: null, general: null },
      questions: [],
    },
  };
}

/** What holds for a team now. */
export async function settingsForm(db: Db, { standup, team }: Place, now: Date): Promise<SetupModalData> {
  const channel = await findChannel(db, team.workspaceId, team.homeChannelId);
  return {
    metadata: JSON.stringify({ standupId: standup.id }),
    standupId: standup.id,
    ...{ isNew: false, channelName: channel?.name ?? '', name: team.name, schedule: standup },
    cadence: cadenceOption(standup.cadence, isThisWeekOn(standup, localDateOf(now, team.timeZone))),
    ...{ timeZone: team.timeZone, country: await spokenPlace(team) },
    lead: await heldBy(db, team, 'team_lead'),
    product: await heldBy(db, team, 'product_owner'),
    channels: {
      standup: await ownChannel(db, team, 'standup'),
      blockers: await ownChannel(db, team, 'blockers'),
      wins: await ownChannel(db, team, 'wins'),
      general: await ownChannel(db, team, 'general'),
    },
    questions: await questionsOf(db, standup.id),
  };
}

/** 'Dev team' for #dev-standup, 'Payments' for #payments. */
function teamNameFor(channelName: string): string {
  const words = channelName.replace(/[-_]+/g, ' ').trim();
  const stem = words.replace(/\s*(?:stand ?ups?|dail(?:y|ies)|team|scrum)$/i, '').trim();
  const name = stem === words ? words : `${stem || 'the'} team`;
  return sentence(name);
}

function isThisWeekOn({ cadence }: Schedule, today: string): boolean {
  if (cadence.kind !== 'fortnightly') return true;
  return occursOn({ kind: 'every-weeks', weeks: 2, days: [1], from: cadence.from }, mondayOf(today));
}

async function heldBy(db: Db, team: Team, role: 'team_lead' | 'product_owner'): Promise<string[]> {
  const { userIds, passedFrom } = await holdersOf(db, team, role);
  return passedFrom === undefined ? userIds : [];
}

async function ownChannel(
  db: Db,
  team: Team,
  role: 'standup' | 'blockers' | 'wins' | 'general',
): Promise<string | null> {
  const channel = await channelFor(db, team, role);
  return channel === team.homeChannelId ? null : channel;
}

import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../src/database/index.ts';
import { createOutbox } from '../../src/delivery/index.ts';
import type { Core } from '../../src/features/slice.ts';
import {
  addStory,
  createSprint,
  type NewStory,
  type Sprint,
  type Story,
} from '../../src/features/sprints/index.ts';
import { createTeam, setRole } from '../../src/features/teams/index.ts';
import type { Person } from '../../src/features/workspaces/index.ts';
import {
  saveChannel,
  saveMembers,
  savePeople,
  saveWorkspace,
} from '../../src/features/workspaces/store/index.ts';
import { createMovedClock } from '../../src/time/index.ts';
import { NEW_DATABASE } from '../support/new-database.ts';
import { noParts } from '../support/parts.ts';

const PEOPLE: Array<Partial<Person> & { id: string; name: string }> = [
  { id: 'DANA', name: 'Dana' },
  { id: 'LEA', name: 'Lea' },
  { id: 'OLA', name: 'Ola' },
  { id: 'BEN', name: 'Ben' },
  { id: 'GONE', name: 'Gus', isDeactivated: true },
  { id: 'BOT', name: 'Botty', isBot: true },
  { id: 'PAT', name: 'Pat' },
  { id: 'ADA', name: 'Ada', isAdmin: true },
];
const IN_CHANNEL = ['DANA', 'LEA', 'OLA', 'BEN', 'GONE', 'BOT'];

/** A team at its desk without Slack: Dana leads Lea, Ola and Ben; Gus has left, Pat is of another team, Ada runs Slack. */
export async function startDesk(at = '2026-03-02T08:00:00Z') {
  const clock = createMovedClock(new Date(at));
  const database = await openDatabase(NEW_DATABASE, clock.now());
  const log = pino({ level: 'silent' });
  const clientFor = () => Promise.reject(new Error('Slack is not asked for anything'));
  const outbox = createOutbox({
    ...{ database, clock, log, clientFor, views: {} },
    onInstallGone: () => Promise.resolve(),
  });
  const core: Core = { database, clock, outbox, log, clientFor, publicUrl: null, ...noParts };
  onTestFinished(async () => {
    await outbox.stop();
    await database.close();
  });
  const team = await database.transaction(async (trx) => {
    const now = clock.now();
    await saveWorkspace(trx, { id: 'T1', name: 'N', botId: 'B1', botUserId: 'U0', state: 'active' }, now);
    const channel = { id: 'C1', name: 'dev', isPrivate: false, isArchived: false, hasBot: true };
    await saveChannel(trx, 'T1', channel, now);
    await savePeople(trx, 'T1', PEOPLE.map(person), now);
    await saveMembers(trx, 'T1', 'C1', IN_CHANNEL);
    const where = { workspaceId: 'T1', homeChannelId: 'C1', timeZone: 'Europe/Berlin', createdBy: 'DANA' };
    const made = await createTeam(trx, { ...where, name: 'Dev team' }, now);
    await setRole(trx, made, 'team_lead', ['DANA']);
    return made;
  });
  let count = 0;
  const entered = (userId: string) => ({ inbound: { workspaceId: 'T1', key: `deed ${++count}` }, userId });
  return {
    ...{ clock, core, db: database.db, team, entered },
    /** Adds a story as Lea. */
    async story(title: string, fields: Partial<NewStory> = {}): Promise<Story> {
      const story = { teamId: team.id, title, ...fields };
      return (await addStory(core, { ...entered('LEA'), story })).story;
    },
    /** Begins a sprint of two weeks as Dana. */
    async sprint(fields: Parameters<typeof createSprint>[1]['fields'] = {}): Promise<Sprint> {
      const dates = { startsOn: '2026-03-02', endsOn: '2026-03-13' };
      const deed = { ...entered('DANA'), teamId: team.id, fields: { ...dates, ...fields } };
      return (await createSprint(core, deed)).sprint;
    },
  };
}

export type Desk = Awaited<ReturnType<typeof startDesk>>;

function person(known: Partial<Person> & { id: string; name: string }): Person {
  return {
    ...{ timeZone: 'Europe/Berlin', isBot: false, isGuest: false, isAdmin: false, isDeactivated: false },
    ...{ status: { text: '', emoji: '', expiresAt: null }, doNotDisturb: null },
    ...known,
  };
}

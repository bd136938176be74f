import type { Database } from 'better-sqlite3';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { SQLite } from '../../src/database/sqlite.ts';
import type { Seed } from '../../src/simulator/index.ts';
import { devTeam } from '../../src/simulator/seed/dev-team.ts';
import { dailies, told } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { aDatabaseFile, startLasting } from './running.ts';

/** A second team in the same workspace: Omar, Ada and Dana, in #ops. */
const twoTeams: Seed = {
  ...devTeam,
  channels: devTeam.channels.map((channel) =>
    channel.name === 'ops' ? { ...channel, members: ['omar', 'ada', 'dana'], withBot: true } : channel,
  ),
};

interface Broken {
  world: World;
  logged: Array<{ level: number; msg: string } & Record<string, unknown>>;
  teamId: string;
  /** Changes the row again, while the program runs. */
  mend(statement: string): void;
}

function inDatabase<Found>(file: string, work: (database: Database) => Found): Found {
  const database = new SQLite(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Both teams set up, each with a blocker; then somebody's hand slips in the row of the ops team. */
async function breakByHand(statement: string): Promise<Broken> {
  const logged: Broken['logged'] = [];
  const log = pino({ level: 'info' }, { write: (line) => logged.push(JSON.parse(line)) });
  const file = aDatabaseFile();
  const world = await startLasting({}, { file, log, seed: twoTeams });
  await world.as('Omar').types('/standup setup', { in: '#ops' });
  await world.as('Omar').submits();
  await world.moveTo('2026-03-02T06:10:00Z');
  await world.as('Ada').types('/blocker the rack has no power', { in: '#ops' });
  await world.as('Lea').types('/blocker staging DB refuses connections', { in: '#dev-standup' });
  await world.moveTo('2026-03-02T06:20:00Z');
  await world.stopApp();
  const teamId = String(
    inDatabase(file, (db) => db.prepare("select id from teams where name = 'Ops'").pluck().get()),
  );
  const mend = (change: string) =>
    inDatabase(file, (db) => expect(db.prepare(change).run({ team: teamId }).changes).toBeGreaterThan(0));
  mend(statement);
  logged.splice(0);
  await world.startApp();
  return { world, logged, teamId, mend };
}

const STANDUP = '(select id from standups where team_id = @team)';
const PROMPTS = `occurrence_id in (select id from standup_occurrences where standup_id = ${STANDUP})`;

const slips = [
  { what: 'its zone', slip: "update teams set time_zone = 'Mars/Phobos' where id = @team" },
  { what: 'its working days', slip: "update teams set working_days = '{' where id = @team" },
  { what: 'its schedule', slip: `update standups set modes = '{"1": ' where team_id = @team` },
  { what: "its standup's hour", slip: "update standups set asked_local = '25:99' where team_id = @team" },
  {
    what: 'the day up to which it was opened',
    slip: "update standups set opened_until_on = 'never', next_opening_at = '2026' where team_id = @team",
  },
  {
    what: 'its occurrence of today',
    slip: `update standup_occurrences set speaking_order = '[' where standup_id = ${STANDUP}`,
  },
];

describe('a team with one bad row:', () => {
  test.each(slips)('$what: the start succeeds, it is logged once, the others go on', async ({ slip }) => {
    const { world, logged, teamId } = await breakByHand(slip);
    await world.moveTo('2026-03-02T08:00:05Z');
    expect(questions(world, 'Lea')).toHaveLength(1);
    expect(questions(world, 'Dana')).toHaveLength(1);
    await world.moveTo('2026-03-02T15:00:00Z');
    expect(questions(world, 'Lea')).toHaveLength(2);
    expect(dailies(world)).toHaveLength(1);
    expect(told(world, 'Dana').filter(({ text }) => text.includes('#2 staging DB'))).toHaveLength(1);
    const aboutDuties = logged.filter(({ level, id }) => level >= 50 && id !== undefined);
    expect(aboutDuties.length).toBeGreaterThan(0);
    for (const line of aboutDuties) expect(line).toMatchObject({ teamId });
    expect(new Set(aboutDuties.map(({ msg }) => msg)).size).toBe(aboutDuties.length);
    await world.moveTo('2026-03-03T08:00:05Z');
    expect(questions(world, 'Lea')).toHaveLength(3);
  });

  test.each(slips)('$what: its people get an answer when they use a command', async ({ slip }) => {
    const { world } = await breakByHand(slip);
    const omar = world.as('Omar');
    for (const command of ['/standup', '/standup status', '/blocker list', '/blocker the fan is loud']) {
      const before = omar.ephemerals().length;
      await omar.types(command, { in: '#ops' });
      if (omar.modal) await omar.closesModal();
      else expect(omar.ephemerals().length).toBeGreaterThan(before);
    }
    expect(world.slack.complaints).toEqual([]);
  });

  test('a prompt whose dates cannot be is planned anew, and its person asked', async () => {
    const { world } = await breakByHand(
      `update standup_prompts set due_at = 'yesterday', next_due_at = '2026-13-45' where ${PROMPTS}`,
    );
    await world.moveTo('2026-03-02T08:00:05Z');
    expect(questions(world, 'Omar')).toHaveLength(1);
    expect(questions(world, 'Ada')).toHaveLength(1);
  });

  test.each([
    { what: 'policy', column: `policy = '{"hours": "lunar"}'` },
    { what: 'steps taken', column: "taken = 'all of them', counted_ms = -5" },
  ])(
    "an escalation with a broken $what is logged once, and the other team's goes out",
    async ({ column }) => {
      const due = "next_due_at = '2026-03-02T07:00:00.000Z'";
      const { world, logged, teamId } = await breakByHand(
        `update escalation_ladders set ${column}, ${due} where team_id = @team`,
      );
      await world.moveTo('2026-03-02T15:00:00Z');
      expect(told(world, 'Dana').filter(({ text }) => text.includes('#2 staging DB'))).toHaveLength(1);
      expect(questions(world, 'Omar')).toHaveLength(2);
      expect(logged.filter(({ level }) => level >= 50)).toEqual([expect.objectContaining({ teamId })]);
      await world.as('Omar').types('/blocker 1', { in: '#ops' });
      await world.as('Omar').sees('That failed on my side', { in: '#ops' });
    },
  );

  test('an ETA that passes on a blocker whose card and team cannot be read keeps no other from climbing', async () => {
    const { world, logged, teamId, mend } = await breakByHand('update teams set id = id where id = @team');
    await world.as('Omar').presses("I'm on it", { in: '#ops' });
    await world.as('Omar').submits();
    await world.as('Omar').sees(/Omar is on it until/, { in: '#ops' });
    mend("delete from deliveries where key in (select 'blocker:' || id from blockers where team_id = @team)");
    mend("update teams set working_days = '{' where id = @team");
    mend(
      `update blockers set next_due_at = (select next_due_at from escalation_ladders where team_id <> @team) where team_id = @team`,
    );
    await world.moveTo('2026-03-02T16:00:00Z');
    expect(told(world, 'Dana').filter(({ text }) => text.includes('#2 staging DB'))).toHaveLength(1);
    const blockers = logged.filter(({ msg }) => msg.includes('blocker'));
    expect(blockers).toEqual([expect.objectContaining({ teamId, level: 50 })]);
  });

  test('minutes below nothing are refused by the database itself', async () => {
    await expect(breakByHand('update standups set open_minutes = -30 where team_id = @team')).rejects.toThrow(
      'CHECK constraint failed',
    );
  });

  test('mended by hand, it goes on within ten minutes, without a restart', async () => {
    const { world, mend } = await breakByHand("update teams set time_zone = 'Mars/Phobos' where id = @team");
    await world.moveTo('2026-03-02T08:20:00Z');
    expect(questions(world, 'Omar')).toEqual([]);
    mend("update teams set time_zone = 'Europe/Berlin' where id = @team");
    await world.moveTo('2026-03-02T08:31:00Z');
    expect(questions(world, 'Omar')).toHaveLength(1);
  });
});

function questions(world: World, name: string) {
  return told(world, name).filter(({ text }) => text.includes('standup ·'));
}

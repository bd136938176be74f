import type { Member } from '../../src/simulator/driver/index.ts';
import { instantOf } from '../../src/time/index.ts';
import type { World } from '../support/world.ts';
import { ATLAS, BOREALIS, type TeamOfTwo, teams } from './two-teams.ts';

const DM = { in: 'dm' };
const BERLIN = 'Europe/Berlin';

/** Something that somebody does, on Berlin's clock. */
export interface Deed {
  at: string;
  who: string;
  does(member: Member): Promise<void>;
}

/** Does it all in its time; in the end the clock stands at `until`. */
export async function live(world: World, deeds: readonly Deed[], until: string): Promise<void> {
  for (const { at, who, does } of deeds.toSorted((one, other) => one.at.localeCompare(other.at))) {
    await moveTo(world, at);
    const member = world.as(who);
    await does(member).catch((error: unknown) => {
      throw new Error(`${at} ${who}: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (member.modal) await member.closesModal();
  }
  await moveTo(world, until);
}

async function moveTo(world: World, moment: string): Promise<void> {
  const [date = '', time = ''] = moment.split(' ');
  await world.moveTo(instantOf(date, time, BERLIN).toISOString());
}

const DAYS = ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13'].map((day) => `2026-03-${day}`);

/** Both teams are set up on a Friday, plan, live through ten working days and begin the next sprint. */
export const deeds: Deed[] = [
  ...teams.flatMap(setsUp),
  ...teams.flatMap(plans),
  ...DAYS.flatMap((day) => teams.flatMap((team) => answers(team, day))),
  ...blockers(),
  ...moves(),
  ...absences(),
  ...teams.flatMap(looksBack),
];

function setsUp({ home, lead, productOwner }: TeamOfTwo): Deed[] {
  return [
    {
      ...{ at: '2026-02-27 09:30', who: lead },
      async does(member) {
        await member.types('/standup setup', { in: home });
        await member.picks('Team lead', lead);
        await member.picks('Product manager', productOwner);
        await member.submits();
        await member.types('/standup roles', { in: home });
        await member.picks('Scrum master', [lead]);
        await member.picks('Stakeholder', ['Ada']);
        await member.submits();
      },
    },
  ];
}

function plans({ home, lead, productOwner, confirming, stories }: TeamOfTwo): Deed[] {
  const unestimated = stories.find((line) => !/ \d+ @/.test(line))?.slice(0, 'ATL-001'.length);
  return [
    {
      ...{ at: '2026-02-27 10:00', who: lead },
      async does(member) {
        for (const line of stories) await member.types(`/sprint add ${line}`, { in: home });
        await member.types('/sprint plan', { in: home });
        await member.fills('What is it for?', 'What shops wait for');
        await member.submits();
        await member.picks(
          'Take in from the backlog',
          stories.map((line) => line.replace(/ (\d+ )?@.*/, '')),
        );
        await member.submits();
        await member.closesModal();
        await member.types(`/sprint poker ${unestimated} async 4h`, { in: home });
      },
    },
    {
      ...{ at: '2026-02-27 11:00', who: confirming[0] ?? lead },
      async does(member) {
        await member.presses('Vote', { in: home });
        await member.picks(new RegExp(unestimated ?? ''), '5');
        await member.submits();
      },
    },
    {
      ...{ at: '2026-02-27 16:10', who: lead },
      async does(member) {
        await member.types('/sprint publish', { in: home });
      },
    },
    { at: '2026-02-27 16:30', who: productOwner, does: (member) => pressesIfAsked(member, 'Approve') },
    ...confirming.map((who) => ({
      ...{ at: '2026-02-27 16:40', who },
      does: (member: Member) => pressesIfAsked(member, 'Confirm'),
    })),
    {
      ...{ at: '2026-03-02 09:35', who: lead },
      async does(member) {
        await member.types('/sprint start', { in: home });
        if (member.ephemerals({ in: home }).at(-1)?.buttons.includes('Start anyway')) {
          await member.presses('Start anyway', { in: home });
          await member.fills(/Why/, 'the rest confirms today');
          await member.submits();
        }
      },
    },
  ];
}

function answers({ home, answering }: TeamOfTwo, day: string): Deed[] {
  return answering.map((who) => ({
    ...{ at: `${day} ${hourOf(who)}`, who },
    async does(member) {
      if (isAsked(member, 'Answer')) await member.says(`today: what ${home} waits for`, DM);
    },
  }));
}

/** In the morning of each, some time after they are asked. */
function hourOf(who: string): string {
  if (who === 'Noor') return '18:10';
  return who === 'Hugo' || who === 'Gita' ? '15:20' : '09:40';
}

/** Not so whoever is away today, and whose day has two messages already. */
function isAsked(member: Member, label: string): boolean {
  return member.dm().some(({ buttons }) => buttons.includes(label));
}

async function pressesIfAsked(member: Member, label: string): Promise<void> {
  if (isAsked(member, label)) await member.presses(label, DM);
}

function blockers(): Deed[] {
  const raise = (at: string, who: string, text: string, home: string): Deed => ({
    ...{ at, who },
    does: (member) => member.types(`/blocker ${text}`, { in: home }),
  });
  return [
    raise('2026-03-03 09:50', 'Ola', 'staging refuses connections @Dana ATL-002', ATLAS),
    raise('2026-03-04 15:40', 'Hugo', 'no key for the sandbox BOR-002', BOREALIS),
    raise('2026-03-09 09:45', 'Lea', 'the disk is full @Kim ATL-001', ATLAS),
    raise('2026-03-09 16:00', 'Gita', 'nobody knows the old schema BOR-001', BOREALIS),
    {
      ...{ at: '2026-03-05 10:00', who: 'Priya' },
      does: (member) => member.types('/blocker resolve 1 a new pool', { in: ATLAS }),
    },
    {
      ...{ at: '2026-03-11 14:00', who: 'Kim' },
      does: (member) => member.types('/blocker resolve 3 the logs are gone', { in: ATLAS }),
    },
  ];
}

/** Few stories are finished, so that both sprints turn red; some wait for a review for long. */
function moves(): Deed[] {
  const move = (at: string, who: string, words: string, home: string): Deed => ({
    ...{ at, who },
    does: (member) => member.types(`/sprint move ${words}`, { in: home }),
  });
  return [
    move('2026-03-02 10:00', 'Ola', 'ATL-005 code review', ATLAS),
    move('2026-03-02 16:00', 'Hugo', 'BOR-002 code review', BOREALIS),
    move('2026-03-05 15:00', 'Ola', 'ATL-005 done', ATLAS),
    move('2026-03-06 16:00', 'Hugo', 'BOR-002 done', BOREALIS),
    move('2026-03-10 10:00', 'Ola', 'ATL-002 code review', ATLAS),
    move('2026-03-12 10:30', 'Kim', 'ATL-003 done', ATLAS),
    move('2026-03-12 11:30', 'Lea', 'ATL-001 done', ATLAS),
  ];
}

/** Kim is on leave for three days; Ola wants no notifications on two mornings. */
function absences(): Deed[] {
  const quiet = (day: string): Deed => ({
    ...{ at: `${day} 08:00`, who: 'Ola' },
    does: (member) => member.pausesNotifications(instantOf(day, '12:30', BERLIN)),
  });
  return [
    {
      ...{ at: '2026-03-04 16:00', who: 'Kim' },
      does: (member) => member.types('/standup away 2026-03-05 to 2026-03-09', { in: ATLAS }),
    },
    quiet('2026-03-04'),
    quiet('2026-03-10'),
  ];
}

/** The retro opens by itself; some write, fewer vote; the sprint is closed, and the next one is planned. */
function looksBack({ home, lead, confirming }: TeamOfTwo): Deed[] {
  const writers = [...confirming, lead];
  return [
    ...writers.map((who) => ({
      ...{ at: '2026-03-12 15:30', who },
      does: (member: Member) => member.types(`/retro add stop: waiting, says ${who.length}`, { in: home }),
    })),
    {
      ...{ at: '2026-03-13 14:00', who: lead },
      async does(member) {
        await member.types('/sprint close', { in: home });
        await member.submits();
      },
    },
    {
      ...{ at: '2026-03-13 16:30', who: lead },
      async does(member) {
        await member.types(`/retro action review within four hours @${confirming[0]} by 2026-03-18`, {
          in: home,
        });
      },
    },
    {
      ...{ at: '2026-03-16 10:00', who: lead },
      async does(member) {
        await member.types('/sprint plan', { in: home });
        await member.fills('What is it for?', 'What is left of it');
        await member.submits();
      },
    },
  ];
}

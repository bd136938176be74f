import { addDays } from 'date-fns/addDays';
import { type Db, type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import { UserError } from '../../../slack/user-error.ts';
import { localDateOf } from '../../../time/index.ts';
import { ceremoniesAhead } from '../../ceremonies/index.ts';
import type { Core } from '../../slice.ts';
import { channelFor, findMember, type Member, membersOf } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import { draftLines } from '../rules/lines.ts';
import type { Line } from '../rules/types.ts';
import { dailyMessage } from '../views/daily.ts';
import type { DailyPerson } from '../views/daily-people.ts';
import { promptMessage } from '../views/prompt.ts';
import { previewMessage } from '../views/try-out.ts';
import { openBlockerLines } from './blocker-lines.ts';
import { newPrompt } from './enrol.ts';
import { newOccurrence } from './open-occurrence.ts';
import { dailyTime, type Place, placeOf } from './place.ts';
import type { FilledForm } from './read-answer-form.ts';

interface Trying {
  inbound: Inbound;
  userId: string;
  standupId: string;
}

/** Shows one person what everybody will get: the prompt, and the daily as it would look. Nothing is kept of it. */
export async function tryOut(core: Core, { inbound, userId, standupId }: Trying): Promise<void> {
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, inbound, now))) return;
    const place = await placeOf(trx, inbound.workspaceId, standupId);
    const member = await triedBy(trx, place, userId);
    const occurrence = newOccurrence(place, localDateOf(now, place.team.timeZone), 'async');
    const prompt = promptMessage({
      ...{
        teamName: place.team.name,
        occurrence,
        planned: [],
        today: [],
        inProgress: [],
        sprintDays: [],
        news: [],
        isTryOut: true,
      },
      prompt: newPrompt({ ...place, occurrence }, member, undefined, now),
      channelId: await channelFor(trx, place.team, 'standup'),
      dailyAt: dailyTime(place, occurrence.date),
    });
    await oweTo(trx, core, { inbound, userId, name: 'prompt' }, prompt);
    await oweTo(trx, core, { inbound, userId, name: 'daily' }, await preview(trx, core, place, member, null));
  });
}

/** The daily again, with what the person answered in it. */
export async function showTriedAnswer(core: Core, trying: Trying & { form: FilledForm }): Promise<void> {
  const { inbound, userId, standupId, form } = trying;
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, inbound, now))) return;
    const place = await placeOf(trx, inbound.workspaceId, standupId);
    const member = await triedBy(trx, place, userId);
    const lines = draftLines([], form.said([], undefined)).map((line, at) => ({ ...line, id: String(at) }));
    await oweTo(
      trx,
      core,
      { inbound, userId, name: 'answered' },
      await preview(trx, core, place, member, lines),
    );
  });
}

/** Whoever set it up may look at it too, in the channel or not. */
export async function triedBy(db: Db, { team }: Place, userId: string): Promise<Member> {
  const member = await findMember(db, team, userId);
  if (member) return member;
  const person = await findPerson(db, team.workspaceId, userId);
  if (!person) throw new UserError('I do not know you yet. Try again in a minute.');
  return {
    ...{ userId, name: person.name, timeZone: person.timeZone, canBeAsked: false, person },
    ...{ startsAt: team.startsAt, endsAt: team.endsAt, days: team.workingDays },
  };
}

async function preview(
  trx: Trx,
  core: Core,
  place: Place,
  member: Member,
  lines: Line[] | null,
): Promise<Message> {
  const { team, standup } = place;
  const now = core.clock.now();
  const date = localDateOf(now, team.timeZone);
  const others = (await membersOf(trx, team)).filter(({ userId }) => userId !== member.userId);
  const open = others.map(({ name }): DailyPerson => ({ name, stands: { kind: 'open', until: null } }));
  const mine: DailyPerson = {
    name: member.name,
    stands: lines ? { kind: 'answered', answer: { isLate: false }, lines } : { kind: 'open', until: null },
  };
  const daily = dailyMessage({
    ...{ standupId: standup.id, teamName: team.name, timeZone: team.timeZone, mode: 'async' },
    date,
    people: [mine, ...open],
    blockers: await openBlockerLines(trx, team, now),
    parts: await core.dailyParts(trx, { workspaceId: team.workspaceId, teamId: team.id, date, now }),
    ahead: await ceremoniesAhead(trx, team, now, addDays(now, 1)),
    ...{ picture: null, notes: [], setUpBy: null },
  });
  return previewMessage(daily, await channelFor(trx, team, 'standup'), lines !== null);
}

async function oweTo(
  trx: Trx,
  core: Core,
  { inbound, userId, name }: { inbound: Inbound; userId: string; name: string },
  message: Message,
): Promise<void> {
  const { workspaceId, key } = inbound;
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId, key: `try:${key}:${name}`, channel: userId, content: { message } },
  });
}

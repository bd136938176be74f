import { type Inbound, takeOnce } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import { mentionedPeople, plainText } from '../../../slack/mrkdwn.ts';
import { addDays, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { findMember, teamsOfPerson } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import { linesOfKind, type Said } from '../rules/lines.ts';
import { isSmallTalk, type ReadText, readPlainText } from '../rules/plain-text.ts';
import { isExpected } from '../rules/prompts.ts';
import type { FullAnswer, Line } from '../rules/types.ts';
import { promptsOfPerson, standupOfTeam } from '../store/index.ts';
import { helloMessage, severalTeamsMessage } from '../views/hello.ts';
import type { Target } from '../views/target.ts';
import { keys } from './keys.ts';
import { dateOf } from './own-date.ts';
import { type Place, requireMember } from './place.ts';
import { recordAnswer } from './record-answer.ts';

/** A standup open now was opened at most so many days from today's date. */
const AROUND_DAYS = 2;

interface Written {
  inbound: Inbound;
  userId: string;
  channelId: string;
  text: string;
  /** Null where it was not written in a thread. */
  threadTs: string | null;
}

/** Something written to the bot: taken as the answer to the standup that is open, or as a greeting. */
export async function readText(core: Core, written: Written): Promise<void> {
  const { db } = core.database;
  const { workspaceId } = written.inbound;
  const mentioned = await peopleById(db, workspaceId, mentionedPeople(written.text));
  const text = plainText(written.text, (id) => mentioned.get(id)?.name);
  const places = await standupsOf(core, written);
  if (written.threadTs !== null && places.length !== 1) return;
  if (isSmallTalk(text) || places.length === 0) {
    return answerWith(core, written, helloMessage(places.map(({ team }) => team.name)));
  }
  const open = places.length > 1 ? await thoseOpen(core, places, written.userId) : places;
  const [place] = open;
  if (!place || open.length > 1) {
    return answerWith(core, written, severalTeamsMessage(places.map(({ team }) => team.name)));
  }
  const member = await requireMember(db, place.team, written.userId);
  const date = await dateOf(db, place, member, core.clock.now());
  if (date === null) return answerWith(core, written, helloMessage([place.team.name]));
  if (!(await isAboutStandup(core, written, { standupId: place.standup.id, date }))) return;
  const read = readPlainText(text);
  await recordAnswer(core, {
    ...{ inbound: written.inbound, userId: written.userId, standupId: place.standup.id, date },
    ...{ source: 'text', said: (_planned, known) => addTo(known, read) },
    ...{ blockerWords: [], replies: null },
  });
}

/** Replies in other threads are about something else, and are left to whom they concern. */
async function isAboutStandup(
  core: Core,
  { inbound, userId, threadTs }: Written,
  held: Target,
): Promise<boolean> {
  if (threadTs === null) return true;
  for (const key of [keys.prompt(held, userId), keys.reminder(held, userId), keys.receipt(held, userId)]) {
    const record = await core.outbox.find(core.database.db, inbound.workspaceId, key);
    if (record?.ts === threadTs) return true;
  }
  return false;
}

/** What is written after an answer was given is added to it. Nothing planned is taken to be done. */
function addTo(known: FullAnswer | undefined, read: ReadText): Said {
  const settled = (kind: Line['kind']) =>
    linesOfKind(known?.lines ?? [], kind).flatMap(({ fromLineId }) => fromLineId ?? []);
  const own = (kind: Line['kind']) =>
    linesOfKind(known?.lines ?? [], kind)
      .filter(({ fromLineId }) => fromLineId === null)
      .map(({ text }) => text);
  return {
    ...{ done: settled('done'), dropped: settled('dropped') },
    notes: [...own('note'), ...read.notes],
    today: [...own('today'), ...read.today],
    blockers: [...own('blocker'), ...read.blockers],
  };
}

/** The standups that somebody answers. */
async function standupsOf(core: Core, { inbound, userId }: Written): Promise<Place[]> {
  const { db } = core.database;
  const places: Place[] = [];
  for (const team of await teamsOfPerson(db, inbound.workspaceId, userId)) {
    const standup = await standupOfTeam(db, team.id);
    const member = await findMember(db, team, userId);
    if (standup && member?.canBeAsked) places.push({ standup, team });
  }
  return places;
}

/** Those in which an answer is expected now. */
async function thoseOpen(core: Core, places: readonly Place[], userId: string): Promise<Place[]> {
  const now = core.clock.now();
  const open: Place[] = [];
  for (const place of places) {
    const today = localDateOf(now, place.team.timeZone);
    const around = { from: addDays(today, -AROUND_DAYS), to: addDays(today, AROUND_DAYS) };
    const asked = { standupId: place.standup.id, userId, ...around };
    const prompts = await promptsOfPerson(core.database.db, asked);
    const isOpen = prompts.some(
      (prompt) => isExpected(prompt) && prompt.dueAt <= now && now <= prompt.deadlineAt,
    );
    if (isOpen) open.push(place);
  }
  return open;
}

async function answerWith(core: Core, { inbound, channelId }: Written, message: Message): Promise<void> {
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, core.clock.now()))) return;
    const { workspaceId, key } = inbound;
    await core.outbox.owe(trx, {
      ...{ kind: 'message', workspaceId, key: `hello:${key}`, channel: channelId, content: { message } },
    });
  });
}

import { type Db, type Inbound, takeOnce } from '../../../database/index.ts';
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
import {
  findPrompt,
  findText,
  type MessagePlace,
  occurrenceOn,
  promptsOfPerson,
  standupOfTeam,
} from '../store/index.ts';
import { helloMessage, oldWordsMessage, severalTeamsMessage } from '../views/hello.ts';
import type { Target } from '../views/target.ts';
import { askedTogether } from './asked-together.ts';
import { keys } from './keys.ts';
import { dateOf } from './own-date.ts';
import { type Place, requireMember } from './place.ts';
import { recordAnswer } from './record-answer.ts';

/** A standup open now was opened at most so many days from today's date. */
const AROUND_DAYS = 2;

export interface Written {
  inbound: Inbound;
  userId: string;
  channelId: string;
  ts: string;
  /** Null where it is as written. */
  editedTs: string | null;
  /** As Slack sent it. */
  text: string;
  /** Null where it was not written in a thread. */
  threadTs: string | null;
}

/** Something written to the bot: taken as the answer to the standup that is open, or as a greeting. */
export async function readText(core: Core, written: Written): Promise<void> {
  const { db } = core.database;
  // An edit that Slack told of first has been read in its place.
  if (await findText(db, messagePlace(written))) return;
  const text = await plainWords(db, written);
  const places = await standupsOf(core, written);
  if (written.threadTs !== null) {
    const about = await thoseRepliedTo(core, places, written);
    if (about.length > 0 && !isSmallTalk(text)) await takeAsAnswer(core, written, about, text);
    return;
  }
  if (isSmallTalk(text) || places.length === 0) {
    return answerWith(core, written, helloMessage(places.map(({ team }) => team.name)));
  }
  const open = places.length > 1 ? await thoseOpen(core, places, written.userId) : places;
  await takeAsAnswer(core, written, open, text, places);
}

export function messagePlace({ inbound, channelId, ts }: Written): MessagePlace {
  return { workspaceId: inbound.workspaceId, channelId, ts };
}

/** What somebody wrote, as plain words. */
export async function plainWords(
  db: Db,
  { inbound, text }: Pick<Written, 'inbound' | 'text'>,
): Promise<string> {
  const mentioned = await peopleById(db, inbound.workspaceId, mentionedPeople(text));
  return plainText(text, (id) => mentioned.get(id)?.name);
}

/** Where several standups could be meant, it is asked which. */
async function takeAsAnswer(
  core: Core,
  written: Written,
  meant: readonly Place[],
  text: string,
  all: readonly Place[] = meant,
): Promise<void> {
  const { inbound, userId } = written;
  const [place] = meant;
  if (!place || meant.length > 1) {
    return answerWith(core, written, severalTeamsMessage(all.map(({ team }) => team.name)));
  }
  const { db } = core.database;
  const member = await requireMember(db, place.team, userId);
  const date = await dateOf(db, place, member, core.clock.now());
  if (date === null) return answerWith(core, written, helloMessage([place.team.name]));
  const isOld = written.editedTs !== null && (await dateOf(db, place, member, writtenAt(written))) !== date;
  if (isOld) return answerWith(core, written, oldWordsMessage(date));
  const read = readPlainText(text);
  await recordAnswer(core, {
    ...{ inbound, userId, standupId: place.standup.id, date },
    ...{ source: 'text', said: (_planned, known) => addTo(known, read) },
    ...{ blockerWords: [], replies: null },
    heard: { from: messagePlace(written), editedTs: written.editedTs, read },
  });
}

function writtenAt({ ts }: Written): Date {
  return new Date(Number(ts) * 1000);
}

/** The standups in whose message's thread it is; replies in other threads are left to whom they concern. */
async function thoseRepliedTo(core: Core, places: readonly Place[], written: Written): Promise<Place[]> {
  const now = core.clock.now();
  const about: Place[] = [];
  for (const place of places) {
    const member = await requireMember(core.database.db, place.team, written.userId);
    const date = await dateOf(core.database.db, place, member, now);
    if (date && (await isAsked(core, written, { standupId: place.standup.id, date }))) about.push(place);
  }
  return about;
}

async function isAsked(core: Core, { inbound, userId, threadTs }: Written, held: Target): Promise<boolean> {
  const { db } = core.database;
  const occurrence = await occurrenceOn(db, held.standupId, held.date);
  const prompt = occurrence && (await findPrompt(db, occurrence.id, userId));
  const together = prompt ? await askedTogether(db, prompt) : [];
  const asked = together.map(({ place }) => place.occurrence);
  const messages = asked.flatMap((one) => [keys.prompt(one, userId), keys.reminder(one, userId)]);
  for (const key of new Set([...messages, keys.prompt(held, userId), keys.receipt(held, userId)])) {
    const record = await core.outbox.find(db, inbound.workspaceId, key);
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

export async function answerWith(
  core: Core,
  { inbound, channelId }: Written,
  message: Message,
): Promise<void> {
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, core.clock.now()))) return;
    const { workspaceId, key } = inbound;
    await core.outbox.owe(trx, {
      ...{ kind: 'message', workspaceId, key: `hello:${key}`, channel: channelId, content: { message } },
    });
  });
}

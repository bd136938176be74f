import type { Db } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Team } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { type OpenRetro, type Retro, type Theme, wantsTheSame } from '../rules/index.ts';
import { ballotOfPerson, cardsOf, openRetroOf, retrosOf, themesOf } from '../store/index.ts';
import type { CardForm } from '../views/card-form.ts';
import { cardsWindow } from '../views/cards-window.ts';
import { goneOn, goneOnAlready } from '../views/gone-on.ts';
import { historyMessage } from '../views/history.ts';
import { screen } from '../views/screen.ts';
import { newFormId } from './add-cards.ts';
import { requireOpen, requirePhase, requireRetro, requireTakingPart } from './at-retro.ts';
import type { GoneOn } from './go-on.ts';
import { shownRetro } from './show.ts';

const MOST_PAST = 8;

/**
 * The retro that a command means.
 *
 * @throws UserError where the team has none open
 */
export async function requireOpenOf(db: Db, team: Team): Promise<OpenRetro> {
  const retro = await openRetroOf(db, team.id);
  if (retro) return retro;
  throw new UserError(
    'No retro is open here. `/retro start` begins one; `/retro history` shows those before.',
  );
}

/**
 * The retro that is to go on: the open one, or the one that has just ended without this person knowing.
 *
 * @throws UserError where there is neither
 */
export async function requireToGoOn(db: Db, team: Team, userId: string, now: Date): Promise<Retro> {
  const [last] = await retrosOf(db, team.id, 1);
  return last && wantsTheSame(last, userId, now) ? last : requireOpenOf(db, team);
}

/** What somebody is told who went on, or was a moment too late. */
export async function goneOnAnswer(db: Db, gone: GoneOn, now: Date): Promise<Message> {
  const { retro, ended } = gone;
  if (ended !== null) return goneOn(retro, ended);
  const { team } = await requireRetro(db, retro.id);
  const by = retro.wentOn?.by ?? null;
  const people = await peopleById(db, retro.workspaceId, by === null ? [] : [by]);
  const name = by === null ? null : nameOf(people, by);
  return goneOnAlready(retro, { by: name, moment: { now, zone: team.timeZone } });
}

/** How the open retro stands, as its message shows it. */
export async function statusOf(db: Db, team: Team, now: Date): Promise<Message> {
  return screen(await shownRetro(db, await requireOpenOf(db, team), now));
}

/** The same where there may be none: null. */
export async function openStatusOf(db: Db, team: Team, now: Date): Promise<Message | null> {
  const retro = await openRetroOf(db, team.id);
  return retro ? screen(await shownRetro(db, retro, now)) : null;
}

export async function historyOf(db: Db, team: Team, now: Date): Promise<Message> {
  const shown = [];
  for (const retro of await retrosOf(db, team.id, MOST_PAST)) shown.push(await shownRetro(db, retro, now));
  return historyMessage(team.name, shown);
}

/**
 * The form for cards; each time it is opened it has an id of its own.
 *
 * @throws UserError where none can be added any more
 */
export async function cardFormFor(
  db: Db,
  {
    retroId,
    userId,
    text = '',
    added = 0,
  }: { retroId: string; userId: string; text?: string; added?: number },
  now: Date,
): Promise<CardForm> {
  const place = await requireOpen(db, retroId);
  await requireTakingPart(db, place.team, userId);
  requirePhase(place, 'collect', 'add a card');
  const { retro, team } = place;
  return { retro, formId: newFormId(), added, text, moment: { now, zone: team.timeZone } };
}

/** The cards as somebody of the team sees them. */
export async function cardsFor(
  db: Db,
  { retroId, userId, page }: { retroId: string; userId: string; page: number },
  now: Date,
) {
  const { retro, team } = await requireRetro(db, retroId);
  await requireTakingPart(db, team, userId);
  const own = (await cardsOf(db, retroId)).filter(({ authorId }) => authorId === userId);
  return cardsWindow(await shownRetro(db, retro, now), { own, page });
}

/**
 * What can be grouped or voted on.
 *
 * @throws UserError where nothing is at present
 */
export async function themesFor(
  db: Db,
  { retroId, userId, doWhat }: { retroId: string; userId: string; doWhat: string },
): Promise<{ retro: OpenRetro; themes: Theme[] }> {
  const place = await requireOpen(db, retroId);
  await requireTakingPart(db, place.team, userId);
  requirePhase(place, 'vote', doWhat);
  return { retro: place.retro, themes: await themesOf(db, retroId) };
}

/** The same for voting, with what they voted before. */
export async function ballotFor(db: Db, { retroId, userId }: { retroId: string; userId: string }) {
  const { retro, themes } = await themesFor(db, { retroId, userId, doWhat: 'vote' });
  return { retro, themes, own: await ballotOfPerson(db, retroId, userId) };
}

/** As many as Slack shows. */
const MOST_FOUND = 100;

/** Themes in which every word that was typed stands. */
export async function findThemes(db: Db, retroId: string, typed: string): Promise<Theme[]> {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const themes = await themesOf(db, retroId);
  const says = ({ name, cards }: Theme) =>
    [name ?? '', ...cards.map(({ text }) => text)].join(' ').toLowerCase();
  return themes.filter((theme) => words.every((word) => says(theme).includes(word))).slice(0, MOST_FOUND);
}

import type { Invocation } from '../../../../slack/interactions.ts';
import { escapeMrkdwn, mentionedPeople, plainText } from '../../../../slack/mrkdwn.ts';
import { UserError } from '../../../../slack/user-error.ts';
import { addDays, localDateOf } from '../../../../time/index.ts';
import type { Core } from '../../../slice.ts';
import type { Team } from '../../../teams/index.ts';
import type { Span } from '../../flows/looking-back.ts';
import { parsePastDays } from '../../rules/past-days.ts';

const MENTION = /<@[^>]*>/g;

/** '@Lea last week': whom and which days a command is about; the last `days` days, today included, if it does not say. */
export function readPersonAndDays(
  core: Core,
  { text }: Invocation,
  team: Team,
  days: number,
): Span & { userId?: string } {
  const today = localDateOf(core.clock.now(), team.timeZone);
  const [userId] = mentionedPeople(text);
  const written = plainText(text.replace(MENTION, '')).trim();
  const person = userId === undefined ? {} : { userId };
  if (written === '') return { ...person, today, range: { from: addDays(today, 1 - days), to: today } };
  const read = parsePastDays(written, today);
  if (!read.ok) throw new UserError(escapeMrkdwn(read.reason));
  return { ...person, today, range: { from: read.from, to: read.to } };
}

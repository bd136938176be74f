import type { Db } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { previewLadder } from '../../escalations/index.ts';
import type { Team } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { peopleIn, stepWords } from '../views/steps.ts';
import { type Moment, when } from '../views/words.ts';
import { type Asking, howToAsk, whyNever } from './ask-owner.ts';

export interface Previewed {
  userId: string;
  ownerId?: string | null;
  isCritical?: boolean;
}

/**
 * Who would be told and when of a blocker raised now, as mrkdwn, in one or two sentences: 'Omar is told now, Dana (team lead) today
 * 13:05, Priya (product manager) tomorrow 09:05.'
 */
export async function previewFor(db: Db, team: Team, now: Date, blocked: Previewed): Promise<string> {
  const { userId, ownerId, isCritical = false } = blocked;
  const steps = await previewLadder(db, team, now, { isCritical, waiting: [userId] });
  const named = [userId, ...peopleIn(steps), ...(ownerId ? [ownerId] : [])];
  const people = await peopleById(db, team.workspaceId, named);
  const moment = { now, zone: people.get(userId)?.timeZone ?? team.timeZone, isOwn: true };
  const asking = ownerId
    ? await howToAsk(db, team, { userId: ownerId, by: userId, at: now, isCritical })
    : null;
  const asked = asking && ownerId ? askingWords(asking, escapeMrkdwn(nameOf(people, ownerId)), moment) : '';
  const isTold = asked !== '' && !asked.endsWith('.');
  const ladder = steps.map((step, index) => stepWords(step, people, moment, index === 0 && !isTold));
  const clauses = [...(isTold ? [asked] : []), ...ladder];
  return [isTold ? '' : asked, `${clauses.join(', ')}.`].filter((part) => part !== '').join(' ');
}

/** What is done about the person who can unblock: a clause, or where it is not what was meant a sentence. */
function askingWords(asking: Asking, name: string, moment: Moment): string {
  switch (asking.kind) {
    case 'now':
      return `${name} is told now`;
    case 'later':
      return `${name} is told ${when(asking.at, moment)}`;
    case 'away':
      return `${name} is away and is told ${when(asking.backAt, moment)}.`;
    case 'self':
      return '';
    case 'never':
      return `${whyNever(asking.why, name)} Nobody is asked to unblock it.`;
  }
}

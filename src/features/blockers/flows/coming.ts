import type { Db } from '../../../database/index.ts';
import { plainText, shorten } from '../../../slack/mrkdwn.ts';
import type { Upcoming } from '../../slice.ts';
import { nameOf } from '../../workspaces/index.ts';
import { waitsUntil } from '../rules/index.ts';
import { openOfWorkspace } from '../store/index.ts';
import type { Shown } from '../views/status.ts';
import { whoIsTold } from '../views/steps.ts';
import { shownBlocker, teamOf } from './show.ts';

const TITLE_LENGTH = 60;

/** The steps that open blockers have before them, and the ends of what makes them wait. */
export async function comingOf(db: Db, workspaceId: string, now: Date): Promise<Upcoming[]> {
  const coming: Upcoming[] = [];
  for (const blocker of await openOfWorkspace(db, workspaceId)) {
    const { name } = await teamOf(db, blocker);
    const shown = await shownBlocker(db, blocker, now);
    coming.push(...[...endOfWait(shown), ...steps(shown)].map((one) => ({ ...one, team: name })));
  }
  return coming.filter(({ at }) => at > now);
}

type Coming = Omit<Upcoming, 'team'>;

function endOfWait({ blocker, people }: Shown): Coming[] {
  const at = waitsUntil(blocker);
  if (!at) return [];
  if (blocker.state === 'snoozed') return [{ at, words: `Wake blocker #${blocker.number} from its snooze` }];
  const whose = blocker.ownerId === null ? 'The' : `${nameOf(people, blocker.ownerId)}’s`;
  return [{ at, words: `${whose} time for blocker #${blocker.number} is over` }];
}

function steps({ blocker, steps, people }: Shown): Coming[] {
  const title = shorten(blocker.title, TITLE_LENGTH);
  return steps.map((step) => ({
    at: step.at,
    words: `Escalate blocker #${blocker.number} to ${plainText(whoIsTold(step, people))}: ${title}`,
  }));
}

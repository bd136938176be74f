import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { findSession, removeVoters, saveStory, storiesIn, votersOf } from '../store/index.ts';
import { remindVoters } from './ask.ts';
import { ended, goOn } from './go-on.ts';
import { revealStory, revealWhenAllVoted } from './reveal.ts';
import { type Table, tableOf } from './table.ts';
import { membersHere } from './voters.ts';

/** Does what the time has made due at a session: reveals, gives up, asks, reminds. */
export function passTimeAt(core: Core, sessionId: string): Promise<void> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const session = await findSession(trx, sessionId);
    if (!session || session.endedAt || session.nextDueAt === null || session.nextDueAt > now) return;
    const table = await tableOf(trx, session);
    await letGo(trx, core, table);
    for (const story of await storiesIn(trx, session.id)) {
      if (story.closesAt === null || story.closesAt > now) continue;
      if (story.state === 'voting') await revealStory(trx, core, table, story);
      if (story.state === 'revealed') await saveStory(trx, ended(story, 'nobody agreed in two working days'));
    }
    await remind(trx, core, { ...table, stories: await storiesIn(trx, session.id) });
    await goOn(trx, core, { ...table, stories: await storiesIn(trx, session.id) });
  });
}

async function remind(trx: Trx, core: Core, table: Table): Promise<void> {
  const now = core.clock.now();
  const due = table.stories.filter(({ remindAt }) => remindAt !== null && remindAt <= now);
  if (due.length === 0) return;
  await remindVoters(trx, core, table);
  for (const story of due) await saveStory(trx, { ...story, remindAt: null });
}

/** Nobody waits any longer for those who left the team or are away; what they voted stays. */
export async function letGo(trx: Trx, core: Core, table: Table): Promise<void> {
  const { session, team } = table;
  const here = new Set((await membersHere(trx, team, core.clock.now())).map(({ userId }) => userId));
  const voters = await votersOf(trx, session.id);
  const gone = voters.map(({ userId }) => userId).filter((userId) => !here.has(userId));
  if (gone.length === 0) return;
  await removeVoters(trx, session.id, gone);
  const voting = table.stories.filter(({ state }) => state === 'voting');
  await revealWhenAllVoted(trx, core, table, voting);
}

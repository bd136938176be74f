import { type Inbound, takeOnce } from '../../database/index.ts';
import type { RenderHome } from '../../delivery/index.ts';
import type { Core, Reader, Slice } from '../slice.ts';
import { knowPerson, teamsOfPerson } from '../teams/index.ts';
import { canBeAsked, findPerson } from '../workspaces/index.ts';
import { inHomeOrder } from './rules.ts';
import { countVisit, visitsOf } from './store.ts';
import { homeView } from './views.ts';

/** A person opens their App Home: it is published as it is now. */
export async function openHome(core: Core, input: Reader & { inbound: Inbound }): Promise<void> {
  await knowPerson(core, input);
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, input.inbound, now))) return;
    await countVisit(trx, input, now);
    await core.outbox.owe(trx, { kind: 'home', workspaceId: input.workspaceId, userId: input.userId });
  });
}

/** How App Home looks, made of the sections that these slices contribute. */
export function homeOf(slices: Slice[]): RenderHome {
  const contributors = inHomeOrder(slices);
  return async (db, reader, now) => {
    const person = await findPerson(db, reader.workspaceId, reader.userId);
    const sections = contributors.map((slice) => slice.homeSection?.(db, reader, now) ?? []);
    return homeView({
      name: person?.name ?? 'you',
      isAsked: person === undefined || canBeAsked(person),
      isFirstVisit: (await visitsOf(db, reader)) <= 1,
      teams: await teamsOfPerson(db, reader.workspaceId, reader.userId),
      sections: await Promise.all(sections),
    });
  };
}

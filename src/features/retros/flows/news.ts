import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import type { Team } from '../../teams/index.ts';
import type { Retro } from '../rules/index.ts';
import { phaseNews } from '../views/news.ts';
import { newsKey, retroKey } from './keys.ts';
import { shownRetro } from './show.ts';

/** Says in the thread of a retro's message what it is about now. */
export async function tellNews(trx: Trx, core: Core, { retro }: { retro: Retro; team: Team }): Promise<void> {
  const shown = await shownRetro(trx, retro, core.clock.now());
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: retro.workspaceId, channel: retro.channelId },
    key: newsKey(retro, retro.phase),
    content: { message: phaseNews(shown) },
    replyTo: { key: retroKey(retro) },
  });
}

import type { Command } from '../../../slack/commands/command.ts';
import type { Invocation } from '../../../slack/interactions.ts';
import { plainText } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { channelOfCard, startPoker, storiesOfKeys } from '../flows/start.ts';
import { formForTeam } from '../flows/start-form.ts';
import { readStart } from '../schema.ts';
import { startModal } from '../views/forms.ts';

/** What `/sprint` can do of estimating together. */
export function commands(core: Core): Command[] {
  return [
    {
      ...{ command: '/sprint', word: 'poker', usage: '/sprint poker ERP-001 ERP-002' },
      summary:
        'the team votes on estimates, hidden until all have; `poker ERP-001 async 4h` by direct message',
      run: (invocation) => poker(core, invocation),
    },
  ];
}

async function poker(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const { inbound, userId } = invocation;
  const team = await requireTeam(db, invocation);
  const channelId = await channelOfCard(db, team, invocation.channelId);
  const line = readStart(plainText(invocation.text));
  if ('reason' in line) throw new UserError(`${line.reason} Nothing was begun.`);
  const { keys, mode, openMinutes } = line;
  if (keys.length === 0) return invocation.openModal(startModal(await formForTeam(db, team, channelId)));
  const stories = await storiesOfKeys(db, team, keys);
  const said = await startPoker(core, { inbound, userId, team, channelId, stories, mode, openMinutes });
  await invocation.reply({ text: said });
}

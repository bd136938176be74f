import type { Command } from '../../../slack/commands/command.ts';
import { plainText } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { openPlan } from '../flows/open.ts';

/** What `/sprint` can do about planning. */
export function planCommands(core: Core): Command[] {
  return [
    {
      ...{ command: '/sprint', word: 'plan', usage: '/sprint plan' },
      summary: 'plans a sprint, or goes on planning it; `plan new` begins another',
      async run(invocation) {
        const team = await requireTeam(core.database.db, invocation);
        const name = plainText(invocation.text).trim();
        await invocation.openModal(await openPlan(core, invocation, team, name));
      },
    },
  ];
}

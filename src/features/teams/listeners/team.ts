import type { Command } from '../../../slack/commands/command.ts';
import type { Core } from '../../slice.ts';
import { teamOverview } from '../flows/team-overview.ts';
import { requireTeam } from '../flows/which-team.ts';
import { teamMessage } from '../views/team.ts';

export function teamCommands(core: Core): Command[] {
  return [
    {
      command: '/standup',
      word: 'team',
      usage: '/standup team',
      summary: 'who is in the team, in which roles, zones and channels',
      takes: /^$/,
      async run(invocation) {
        const now = core.clock.now();
        const team = await requireTeam(core.database.db, invocation);
        const overview = await teamOverview(core.database.db, team, invocation.userId, now);
        await invocation.reply(teamMessage(overview, now));
      },
    },
  ];
}

import type { Command } from '../../../slack/commands/command.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { listOfMeetings } from '../flows/list.ts';
import { ceremoniesMessage } from '../views/list.ts';
import { sendCalendarTo } from './calendar.ts';

const NOTHING = /^$/;

/** What `/sprint` can do about meetings. */
export function commands(core: Core): Command[] {
  const { db } = core.database;
  return [
    {
      ...{ command: '/sprint', word: 'ceremonies', usage: '/sprint ceremonies', takes: NOTHING },
      summary: 'the meetings of the sprint: when they are, to be moved or cancelled; and their rules',
      async run(invocation) {
        const team = await requireTeam(db, invocation);
        const shown = await listOfMeetings(db, team, invocation.userId, core.clock.now());
        await invocation.reply(ceremoniesMessage(shown));
      },
    },
    {
      ...{ command: '/sprint', word: 'calendar', usage: '/sprint calendar', takes: NOTHING },
      summary: 'the meetings as a file for your calendar program',
      run: async (invocation) => sendCalendarTo(core, invocation, await requireTeam(db, invocation)),
    },
  ];
}

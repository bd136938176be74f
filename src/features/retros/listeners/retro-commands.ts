import type { Command } from '../../../slack/commands/command.ts';
import type { Invocation } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { requireReading } from '../flows/at-retro.ts';
import { historyOf, statusOf } from '../flows/questions.ts';
import { addByCommand } from './cards.ts';
import { cancelByCommand, goOnByCommand } from './phases.ts';
import { startByCommand } from './start.ts';

const NOTHING = /^$/;

/** What `/retro` can do of the retro itself. */
export function retroCommands(core: Core): Command[] {
  const { db } = core.database;
  const command = '/retro';
  const now = () => core.clock.now();
  const teamRead = async (invocation: Invocation) => {
    const team = await requireTeam(db, invocation);
    await requireReading(db, team, invocation.userId);
    return team;
  };
  const status: Command['run'] = async (invocation) =>
    invocation.reply(await statusOf(db, await teamRead(invocation), now()));
  return [
    {
      ...{ command, word: '', usage: '/retro', takes: NOTHING },
      summary: 'how the open one stands',
      run: status,
    },
    {
      ...{ command, word: 'start', usage: '/retro start', takes: NOTHING },
      summary: 'begins one: format, deadlines, anonymous or with names',
      run: (invocation) => startByCommand(core, invocation),
    },
    {
      ...{ command, word: 'add', usage: '/retro add stop: long meetings' },
      summary: 'adds a card; without a column it opens the form',
      run: (invocation) => addByCommand(core, invocation),
    },
    {
      ...{ command, word: 'status', usage: '/retro status', takes: NOTHING },
      summary: 'the same as /retro alone',
      run: status,
    },
    {
      ...{ command, word: 'go', usage: '/retro go on', takes: /^(on)?$/i },
      summary: 'ends the phase before its deadline, for who leads it',
      run: (invocation) => goOnByCommand(core, invocation),
    },
    {
      ...{ command, word: 'cancel', usage: '/retro cancel', takes: NOTHING },
      summary: 'ends it and deletes its cards, for who leads it',
      run: (invocation) => cancelByCommand(core, invocation),
    },
    {
      ...{ command, word: 'history', usage: '/retro history', takes: NOTHING },
      summary: 'the retros before, with their themes and cards',
      run: async (invocation) => invocation.reply(await historyOf(db, await teamRead(invocation), now())),
    },
  ];
}

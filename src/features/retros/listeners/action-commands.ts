import type { Command } from '../../../slack/commands/command.ts';
import type { Core } from '../../slice.ts';
import { addActionByCommand, showActions } from './actions.ts';
import { settingsByCommand } from './settings.ts';

const command = '/retro';

/** What `/retro` can do about what a team means to do. */
export function actionCommands(core: Core): Command[] {
  return [
    {
      ...{ command, word: 'action', usage: '/retro action review within 4 h @lea by Friday' },
      summary: 'writes down what somebody takes on; alone it opens a form',
      run: (invocation) => addActionByCommand(core, invocation),
    },
    {
      ...{ command, word: 'actions', usage: '/retro actions', takes: /^$/ },
      summary: 'what is open, yours first, to be closed or changed',
      run: (invocation) => showActions(core, invocation),
    },
    {
      ...{ command, word: 'settings', usage: '/retro settings', takes: /^$/ },
      summary: 'whether a retro opens by itself, and with which columns',
      run: (invocation) => settingsByCommand(core, invocation),
    },
  ];
}

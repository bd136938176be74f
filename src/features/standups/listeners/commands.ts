import type { Command } from '../../../slack/commands/command.ts';
import type { Invocation } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { ownDate } from '../flows/own-date.ts';
import { openAnswerModal } from './answer.ts';
import { openQuestions } from './questions.ts';
import { openSettingsHere, openSetup } from './setup.ts';

const NOTHING = /^$/;

export function commands(core: Core): Command[] {
  return [
    {
      ...{ command: '/standup', word: '', usage: '/standup', takes: NOTHING },
      summary: 'answer the standup: the one that is open, or the next one early',
      run: (invocation) => answer(core, invocation),
    },
    {
      ...{ command: '/standup', word: 'setup', usage: '/standup setup', takes: NOTHING },
      summary: "make this channel a team's home and start its standup",
      run: (invocation) => openSetup(core, invocation),
    },
    {
      ...{ command: '/standup', word: 'settings', usage: '/standup settings', takes: NOTHING },
      summary: 'days, times, roles, channels and holidays',
      run: (invocation) => openSettingsHere(core, invocation),
    },
    {
      ...{ command: '/standup', word: 'questions', usage: '/standup questions', takes: NOTHING },
      summary: "the team's own questions",
      run: (invocation) => openQuestions(core, invocation),
    },
  ];
}

async function answer(core: Core, invocation: Invocation): Promise<void> {
  await openAnswerModal(core, invocation, await ownDate(core.database.db, invocation, core.clock.now()));
}

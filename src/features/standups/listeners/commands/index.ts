import type { Command } from '../../../../slack/commands/command.ts';
import type { Invocation } from '../../../../slack/interactions.ts';
import type { Core } from '../../../slice.ts';
import { openQuestions } from '../questions.ts';
import { openSettingsHere, openSetup } from '../setup.ts';
import { answerEarly, answerNow, skip } from './answering.ts';
import { exportAnswers } from './export.ts';
import { showHistory, showStats, showStatus, showWhy } from './looking.ts';
import { sendWeek } from './week.ts';

type Run = (core: Core, invocation: Invocation) => Promise<void>;

const NOTHING = /^$/;

export function commands(core: Core): Command[] {
  const standup = (word: string, takes: string, summary: string, run: Run): Command => ({
    ...{ command: '/standup', word, usage: ['/standup', word, takes].filter(Boolean).join(' '), summary },
    ...(takes === '' && { takes: NOTHING }),
    run: (invocation) => run(core, invocation),
  });
  return [
    standup('', '', 'answer the standup: the one that is open, else edit it or give the next', answerNow),
    standup('early', '', 'answer the next one ahead of its day', answerEarly),
    standup('skip', '', 'leave out the one that is open, or the next', skip),
    standup('status', '', 'who has answered, who will be asked', showStatus),
    standup('history', '[@person] [days]', 'what was answered, by you or somebody else', showHistory),
    standup('stats', '[days]', 'how many answered, by person and for the team', showStats),
    standup('week', '', 'your own week, sent to you', sendWeek),
    standup('why', '[@person] [day]', 'what was sent to somebody, and why something was not', showWhy),
    standup('export', '[csv|json] [days]', 'all answers, sent to you', exportAnswers),
    standup('setup', '', "make this channel a team's home and start its standup", openSetup),
    standup('settings', '', 'days, times, roles, channels and holidays', openSettingsHere),
    standup('questions', '', "the team's own questions", openQuestions),
  ];
}

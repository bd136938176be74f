import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { listenForAnswers } from './answer.ts';
import { listenForDailies } from './daily.ts';
import { listenForMeetings } from './live.ts';
import { listenForText } from './plain-text.ts';
import { listenForPrompts } from './prompt.ts';
import { listenForQuestions } from './questions.ts';
import { listenForSetup } from './setup.ts';
import { listenForTryOuts } from './try-out.ts';

export function listen(listeners: Listeners, core: Core): void {
  listenForSetup(listeners, core);
  listenForQuestions(listeners, core);
  listenForPrompts(listeners, core);
  listenForAnswers(listeners, core);
  listenForMeetings(listeners, core);
  listenForDailies(listeners, core);
  listenForText(listeners, core);
  listenForTryOuts(listeners, core);
}
